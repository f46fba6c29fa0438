namespace CampusJournal.Articles;

/// <summary>The word lists and profiles that are embedded in the assembly.</summary>
internal static class Resources
{
    /// <summary>Reads a word list: one entry a line, without blank lines and <c>#</c> comments.</summary>
    public static IEnumerable<string> Lines(string name) =>
        Text(name).Split('\n').Select(line => line.Trim('\r', ' ')).Where(line => line.Length > 0 && line[0] != '#');

    /// <summary>Reads the word lists of a file: <c>Name:</c> and words with spaces between; a list may go on in further lines.</summary>
    public static Dictionary<string, string[]> WordLists(string name) => Lines(name).Select(line => line.Split(':', 2))
        .GroupBy(line => line[0], line => line[1].Split(' ', StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal)
        .ToDictionary(list => list.Key, list => list.SelectMany(words => words).ToArray(), StringComparer.Ordinal);

    public static string Text(string name)
    {
        using var stream = typeof(Resources).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The assembly lacks its resource {name}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
