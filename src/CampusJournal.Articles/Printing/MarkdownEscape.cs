using System.Buffers;
using System.Text;

namespace CampusJournal.Articles.Printing;

/// <summary>Escapes what a page says so that Markdown (CommonMark with the tables of GitHub) takes none of it for markup.</summary>
internal static class MarkdownEscape
{
    // The brace because Jekyll and Hugo run what stands in two of them.
    private const string Escapable = "\\`*_[]<>|~&$^{";

    // What white space, brackets or a backslash would do to a destination in <>.
    private static readonly SearchValues<char> UnsafeInAddress = SearchValues.Create("<>\\\"` ");

    /// <summary>Escapes a line; it begins a block, so that what begins a list, a heading or a rule is escaped there, as is what ends a heading.</summary>
    public static string Line(string line)
    {
        var result = new StringBuilder(line.Length + 16);
        var digits = line.TakeWhile(char.IsAsciiDigit).Count();
        for (var i = 0; i < line.Length; i++)
        {
            var isMarkup = Escapable.Contains(line[i])
                || (i == 0 && line[i] is '+' or '-' or '=' or ':')
                || ((i == 0 || i == line.Length - 1) && line[i] == '#')
                || (i > 0 && i == digits && line[i] is '.' or ')');
            result.Append(isMarkup ? "\\" : "").Append(line[i]);
        }

        return result.ToString();
    }

    /// <summary>Escapes an address that stands in angle brackets.</summary>
    public static string Address(string url)
    {
        var result = new StringBuilder(url.Length);
        foreach (var rune in url.EnumerateRunes())
        {
            var isSafe = !Rune.IsControl(rune) && !Rune.IsWhiteSpace(rune) && !(rune.IsBmp && UnsafeInAddress.Contains((char)rune.Value));
            result.Append(isSafe ? rune.ToString() : Uri.EscapeDataString(rune.ToString()));
        }

        return result.ToString();
    }
}
