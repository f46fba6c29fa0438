using CampusJournal.Articles.Lines;

namespace CampusJournal.Articles.Fields;

/// <summary>Reads the newspaper's name from a copyright line: "&lt;저작권자 © The Campus Journal, 무단 전재 및 재배포 금지&gt;".</summary>
internal static class CopyrightLine
{
    private const int LongestName = 60;

    private static readonly string[] Signs = ["©", "ⓒ", "(c)", "(C)", "Copyright", "copyright"];
    private static readonly string[] Ends = [",", "무단", "All rights", "all rights", "All Rights", "(http", "http", ". ", "|", ">"];

    public static string? Publisher(string? line)
    {
        if (line is null)
        {
            return null;
        }

        var start = -1;
        foreach (var sign in Signs)
        {
            var at = line.IndexOf(sign, StringComparison.Ordinal);
            start = at >= 0 ? Math.Max(start, at + sign.Length) : start;
        }

        if (start < 0)
        {
            return null;
        }

        var name = line.AsSpan(start).Trim();
        while (name.Length > 0 && (char.IsAsciiDigit(name[0]) || name[0] is ' ' or '-' or '~'))
        {
            name = name[1..];
        }

        foreach (var end in Ends)
        {
            var at = name.IndexOf(end);
            name = at > 0 ? name[..at] : name;
        }

        name = name.Trim(" .·-:()<>[]");
        return name.Length is >= 2 and <= LongestName && !LineKinds.IsSentence(name) ? name.ToString() : null;
    }
}
