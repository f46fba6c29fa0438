using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace CampusJournal.Text.Mojibake;

/// <summary>
/// Character references as HTML writes them: <c>&amp;Agrave;</c>, <c>&amp;#192;</c>, <c>&amp;#xC0;</c>; as browsers do, without the semicolon too
/// where nothing else can be meant.
/// </summary>
internal static class HtmlReference
{
    private const int LongestName = 8;
    private const int MostDigits = 7;

    /// <summary>The named references of HTML 4.01 to Latin-1, in the order of their characters from U+00A0.</summary>
    private const string Latin1Names =
        "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot "
        + "cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml "
        + "Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig "
        + "agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute "
        + "ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml";

    /// <summary>The names of what windows-1252 has at 80 to 9F; they end with a semicolon.</summary>
    private const string Windows1252Names =
        "euro 20AC sbquo 201A fnof 192 bdquo 201E hellip 2026 dagger 2020 Dagger 2021 circ 2C6 permil 2030 Scaron 160 lsaquo 2039 OElig 152 "
        + "lsquo 2018 rsquo 2019 ldquo 201C rdquo 201D bull 2022 ndash 2013 mdash 2014 tilde 2DC trade 2122 scaron 161 rsaquo 203A oelig 153 Yuml 178";

    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Names = Latin1Names.Split(' ')
        .Select((name, index) => KeyValuePair.Create(name, 0xA0 + index))
        .Concat(Windows1252Names.Split(' ').Chunk(2).Select(pair =>
            KeyValuePair.Create(pair[0], int.Parse(pair[1], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture))))
        .ToFrozenDictionary(StringComparer.Ordinal)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Reads a reference to a character at or above U+0080.</summary>
    /// <param name="text">Text that starts with <c>&amp;</c>.</param>
    /// <param name="codePoint">The character.</param>
    /// <param name="length">The length of the reference, semicolon included.</param>
    /// <returns>Whether there is such a reference.</returns>
    public static bool TryRead(ReadOnlySpan<char> text, out int codePoint, out int length)
    {
        length = text is ['&', '#', ..] ? ReadNumber(text, out codePoint) : ReadName(text, out codePoint);
        return length > 0 && codePoint is >= 0x80 and <= 0x10FFFF and not (>= 0xD800 and < 0xE000);
    }

    /// <summary>Reads a reference to any character, the four that markup needs by name among them; it ends with a semicolon.</summary>
    /// <param name="text">Any text, of which the reference would be the start.</param>
    /// <param name="codePoint">The character.</param>
    /// <param name="length">The length of the reference, semicolon included.</param>
    /// <returns>Whether there is such a reference.</returns>
    public static bool TryReadWhole(ReadOnlySpan<char> text, out int codePoint, out int length)
    {
        (codePoint, length) = text switch
        {
            ['&', 'a', 'm', 'p', ';', ..] => ('&', 5),
            ['&', 'l', 't', ';', ..] => ('<', 4),
            ['&', 'g', 't', ';', ..] => ('>', 4),
            ['&', 'q', 'u', 'o', 't', ';', ..] => ('"', 6),
            _ => (0, 0),
        };
        if (length > 0 || (text[0] == '&' && TryRead(text, out codePoint, out length)))
        {
            return text[length - 1] == ';';
        }

        length = text is ['&', '#', ..] ? ReadNumber(text, out codePoint) : 0;
        return length > 0 && codePoint is >= ' ' and < 0x7F && text[length - 1] == ';';
    }

    /// <summary>Gets text as a reader sees it: each such reference as its character, all else as it is written.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The text itself where it has no reference.</returns>
    public static string Shown(string text)
    {
        StringBuilder? shown = null;
        var written = 0;
        for (var at = text.IndexOf('&', StringComparison.Ordinal); at >= 0; at = text.IndexOf('&', at))
        {
            if (!TryRead(text.AsSpan(at), out var codePoint, out var length))
            {
                at++;
                continue;
            }

            shown ??= new StringBuilder(text.Length);
            CodePoints.Append(shown.Append(text, written, at - written), codePoint);
            at += length;
            written = at;
        }

        return shown is null ? text : shown.Append(text, written, text.Length - written).ToString();
    }

    private static int ReadNumber(ReadOnlySpan<char> text, out int number)
    {
        var isHex = text is [_, _, 'x' or 'X', ..];
        var start = isHex ? 3 : 2;
        var end = start;
        while (end < text.Length && (isHex ? char.IsAsciiHexDigit(text[end]) : char.IsAsciiDigit(text[end])) && end - start <= MostDigits)
        {
            end++;
        }

        number = 0;
        var style = isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.None;
        if (end == start || end - start > MostDigits || !int.TryParse(text[start..end], style, CultureInfo.InvariantCulture, out number))
        {
            return 0;
        }

        return end < text.Length && text[end] == ';' ? end + 1 : end;
    }

    private static int ReadName(ReadOnlySpan<char> text, out int codePoint)
    {
        var end = 1;
        while (end < text.Length && end <= LongestName && char.IsAsciiLetterOrDigit(text[end]))
        {
            end++;
        }

        if (!Names.TryGetValue(text[1..end], out codePoint))
        {
            return 0;
        }

        if (end < text.Length && text[end] == ';')
        {
            return end + 1;
        }

        // In an address "&copy=1" is no reference, and longer names begin with shorter ones.
        return codePoint <= 0xFF && (end == text.Length || (text[end] != '=' && !char.IsAsciiLetterOrDigit(text[end]))) ? end : 0;
    }
}
