using System.Buffers;
using System.Text;

namespace CampusJournal.Articles.Printing;

/// <summary>
/// Escapes what a page says so that Markdown takes none of it for markup: CommonMark with the tables of GitHub, and kramdown, which knows
/// fewer signs to escape. Addresses that the text holds stand in angle brackets, or readers would cut them at the first escape.
/// </summary>
internal static class MarkdownEscape
{
    private const string Escapable = "\\`*_[]<>|~$";

    // Jekyll and Hugo run what braces hold, escaped or not; after a backslash kramdown prints a circumflex and an ampersand as both.
    private const string Brace = "&#123;", Circumflex = "&#94;", Ampersand = "&amp;";

    // What white space, brackets, braces, a bar or a backslash would do to a destination in <>.
    private static readonly SearchValues<char> UnsafeInAddress = SearchValues.Create("<>\\\"` {}|");

    /// <summary>Escapes a line; it begins a block, so that what begins a list, a heading or a rule is escaped there, as is what ends a heading.</summary>
    public static string Line(string line) => Line(new BlockLine([line], null, []));

    /// <summary>Escapes a line with its links and its emphasis.</summary>
    public static string Line(BlockLine line)
    {
        var text = line.Cells[0];
        var addresses = WrittenAddresses.Find(text).Where(address => line.Parts.All(part => IsApart(part, address))).ToList();
        var next = 0;
        return MarkedText.Write(line, Unit, (part, around) => Borders(line, part, around, IsWord));

        // In the place of an address stand brackets.
        bool IsWord(int at) => IsLetter(text[at]) && addresses.All(address => at != address.Start && at != address.End - 1);

        string Unit(int at)
        {
            if (next == addresses.Count || at < addresses[next].Start)
            {
                return Escape(text, at);
            }

            var address = addresses[next];
            next += at == address.End - 1 ? 1 : 0;
            return at == address.Start ? Link(text, address) : "";
        }
    }

    /// <summary>Escapes an address that stands in angle brackets.</summary>
    public static string Address(string url)
    {
        var result = new StringBuilder(url.Length);
        var at = 0;
        foreach (var rune in url.EnumerateRunes())
        {
            var isSafe = !Rune.IsControl(rune) && !Rune.IsWhiteSpace(rune) && !(rune.IsBmp && UnsafeInAddress.Contains((char)rune.Value));
            result.Append(!isSafe ? Uri.EscapeDataString(rune.ToString()) : IsReference(url, at) ? Ampersand : rune.ToString());
            at += rune.Utf16SequenceLength;
        }

        return result.ToString();
    }

    private static string Escape(string line, int at) => line[at] switch
    {
        '{' => Brace,
        '^' => Circumflex,
        '&' => IsReference(line, at) ? Ampersand : "&",
        var unit => IsMarkup(line, at) ? "\\" + unit : unit.ToString(),
    };

    private static bool IsMarkup(string line, int at) => Escapable.Contains(line[at])
        || (at == 0 && line[at] is '+' or '-' or '=' or ':')
        || ((at == 0 || at == line.Length - 1) && line[at] == '#')
        || (at > 0 && line[at] is '.' or ')' && !line.AsSpan(0, at).ContainsAnyExceptInRange('0', '9'));

    /// <summary>Tells whether readers would take an ampersand for the begin of a reference: <c>&amp;copy;</c>, but not <c>R&amp;D</c>.</summary>
    private static bool IsReference(string text, int at)
    {
        var end = at + 1;
        if (text[at] != '&')
        {
            return false;
        }

        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '#' or ':' or '.' or '_' or '-'))
        {
            end++;
        }

        return end < text.Length && text[end] == ';' && end > at + 1;
    }

    /// <summary>
    /// Writes an address as a link to itself. The short form has no way to escape anything, and behind an escaped <c>&lt;</c> kramdown takes its
    /// bracket for the second half of a «.
    /// </summary>
    private static string Link(string text, WrittenAddress place)
    {
        var address = text[place.Start..place.End];
        var isShort = place.Scheme != "http://" && Address(address) == address && !(place.Start > 0 && text[place.Start - 1] == '<');
        return isShort ? $"<{address}>" : $"[{string.Concat(Enumerable.Range(0, address.Length).Select(i => Escape(address, i)))}](<{place.Scheme}{Address(address)}>)";
    }

    private static bool IsApart(BodyMark part, WrittenAddress address) =>
        part.End <= address.Start || part.Start >= address.End || (part.Kind != BodyMark.Link && part.Start <= address.Start && part.End >= address.End);

    private static (string Before, string After)? Borders(BlockLine line, BodyMark part, Stack<BodyMark> around, Func<int, bool> isWord)
    {
        if (part.Kind == BodyMark.Link)
        {
            return MarkedText.AddressOf(part) is { } url && around.All(other => other.Kind != BodyMark.Link) ? ("[", $"](<{Address(url)}>)") : null;
        }

        var sign = part.Kind == BodyMark.Strong ? "**" : "*";
        return around.All(other => other.Kind == BodyMark.Link) && Flanks(line, part, isWord) ? (sign, sign) : null;
    }

    /// <summary>
    /// Whether CommonMark takes signs at both ends of a part for emphasis: a letter on the inner side, or none on the outer one. In Korean
    /// text particles follow the quote at once ("**“말”**이라고"), and the signs would be printed.
    /// </summary>
    private static bool Flanks(BlockLine line, BodyMark part, Func<int, bool> isWord)
    {
        var (text, parts) = (line.Cells[0], line.Parts);
        var (start, end) = (part.Start!.Value, part.End!.Value);
        var opens = start == 0 || !isWord(start - 1) || (isWord(start) && parts.All(other => other == part || other.Start != start));
        var closes = end == text.Length || !isWord(end) || (isWord(end - 1) && parts.All(other => other == part || other.End != end));
        return opens && closes && !char.IsWhiteSpace(text[start]) && !char.IsWhiteSpace(text[end - 1])
            && parts.All(other => other.Kind == BodyMark.Link || other.End != start);
    }

    private static bool IsLetter(char unit) => !char.IsWhiteSpace(unit) && !char.IsPunctuation(unit) && !char.IsSymbol(unit);
}
