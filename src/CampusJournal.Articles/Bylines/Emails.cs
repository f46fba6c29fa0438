namespace CampusJournal.Articles.Bylines;

/// <summary>Finds and removes e-mail addresses in a line.</summary>
internal static class Emails
{
    public static string? Find(ReadOnlySpan<char> line)
    {
        var (start, end) = Locate(line);
        return end > start ? line[start..end].ToString() : null;
    }

    /// <summary>Returns the line without its addresses and the brackets and bars that held them.</summary>
    public static string Without(string line)
    {
        for (var round = 0; round < 8; round++)
        {
            var (start, end) = Locate(line);
            if (end <= start)
            {
                break;
            }

            line = line[..start].TrimEnd(' ', '(', '<', '[', '\u00a0') + line[end..].TrimStart(')', '>', ']');
        }

        return line.Trim(' ', '|', '/', '\u00a0', '·');
    }

    private static (int Start, int End) Locate(ReadOnlySpan<char> line)
    {
        for (var from = 0; from < line.Length;)
        {
            var at = line[from..].IndexOf('@');
            if (at < 0)
            {
                break;
            }

            at += from;
            var (start, end) = (at, at + 1);
            while (start > 0 && IsPart(line[start - 1]))
            {
                start--;
            }

            while (end < line.Length && IsPart(line[end]))
            {
                end++;
            }

            while (end > at + 1 && line[end - 1] is '.' or '-' or '_')
            {
                end--;
            }

            if (start < at && line[at..end].Contains('.'))
            {
                return (start, end);
            }

            from = at + 1;
        }

        return (0, 0);
    }

    private static bool IsPart(char c) => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-' or '+' or '%';
}
