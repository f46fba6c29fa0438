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
        for (var i = 0; i < line.Length; i++)
        {
            result.Append(IsMarkup(line, i) ? "\\" : "").Append(line[i]);
        }

        return result.ToString();
    }

    /// <summary>Escapes a line with its links and its emphasis.</summary>
    public static string Line(BlockLine line)
    {
        var text = line.Cells[0];
        return line.Parts.Count == 0 ? Line(text) : MarkedText.Write(line, i => (IsMarkup(text, i) ? "\\" : "") + text[i], (part, around) => Borders(text, line.Parts, part, around));
    }

    private static (string Before, string After)? Borders(string text, IReadOnlyList<BodyMark> parts, BodyMark part, Stack<BodyMark> around)
    {
        if (part.Kind == BodyMark.Link)
        {
            return MarkedText.AddressOf(part) is { } url && around.All(other => other.Kind != BodyMark.Link) ? ("[", $"](<{Address(url)}>)") : null;
        }

        var sign = part.Kind == BodyMark.Strong ? "**" : "*";
        return around.All(other => other.Kind == BodyMark.Link) && Flanks(text, parts, part) ? (sign, sign) : null;
    }

    /// <summary>
    /// Whether CommonMark takes signs at both ends of a part for emphasis: a letter on the inner side, or none on the outer one. In Korean
    /// text particles follow the quote at once ("**“말”**이라고"), and the signs would be printed.
    /// </summary>
    private static bool Flanks(string text, IReadOnlyList<BodyMark> parts, BodyMark part)
    {
        var (start, end) = (part.Start!.Value, part.End!.Value);
        var opens = start == 0 || !IsWord(text[start - 1]) || (IsWord(text[start]) && parts.All(other => other == part || other.Start != start));
        var closes = end == text.Length || !IsWord(text[end]) || (IsWord(text[end - 1]) && parts.All(other => other == part || other.End != end));
        return opens && closes && !char.IsWhiteSpace(text[start]) && !char.IsWhiteSpace(text[end - 1])
            && parts.All(other => other.Kind == BodyMark.Link || other.End != start);
    }

    private static bool IsWord(char unit) => !char.IsWhiteSpace(unit) && !char.IsPunctuation(unit) && !char.IsSymbol(unit);

    private static bool IsMarkup(string line, int at) => Escapable.Contains(line[at])
        || (at == 0 && line[at] is '+' or '-' or '=' or ':')
        || ((at == 0 || at == line.Length - 1) && line[at] == '#')
        || (at > 0 && line[at] is '.' or ')' && !line.AsSpan(0, at).ContainsAnyExceptInRange('0', '9'));

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
