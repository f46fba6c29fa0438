namespace CampusJournal.Cli.Help;

/// <summary>The topics of <c>cjt help</c>: text files embedded in the program.</summary>
internal static class HelpTopics
{
    private const string Suffix = ".txt";

    /// <summary>Gets the names of the topics.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        .. typeof(HelpTopics).Assembly.GetManifestResourceNames()
            .Where(name => name.EndsWith(Suffix, StringComparison.Ordinal)).Select(name => name[..^Suffix.Length]).Order(StringComparer.Ordinal),
    ];

    /// <summary>Finds the text of a topic, without the last line end; null when there is no such topic.</summary>
    public static string? Find(string name)
    {
        if (!Names.Contains(name))
        {
            return null;
        }

        using var stream = typeof(HelpTopics).Assembly.GetManifestResourceStream(name + Suffix)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().TrimEnd('\n');
    }
}
