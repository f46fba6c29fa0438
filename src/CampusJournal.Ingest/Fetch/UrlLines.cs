using System.Text;

namespace CampusJournal.Ingest.Fetch;

/// <summary>Reads a list of URLs: one a line; empty lines and those that begin with <c>#</c> are passed over.</summary>
public static class UrlLines
{
    // No server takes more; what is kept of a longer line is no URL that can be fetched.
    private const int LongestLine = 10_000;

    /// <summary>Reads the URLs one by one.</summary>
    /// <param name="text">The list; a line of any length is read in bounded memory.</param>
    /// <returns>The URLs, unchecked.</returns>
    public static IEnumerable<string> Read(TextReader text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Lines(text).Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#');
    }

    private static IEnumerable<string> Lines(TextReader text)
    {
        var line = new StringBuilder();
        for (var next = text.Read(); next >= 0; next = text.Read())
        {
            if (next == '\n')
            {
                yield return line.ToString();
                line.Clear();
            }
            else if (line.Length < LongestLine)
            {
                line.Append((char)next);
            }
        }

        yield return line.ToString();
    }
}
