using System.Collections.Frozen;
using System.Globalization;

namespace CampusJournal.Text.Mojibake;

/// <summary>Character references as HTML writes them: <c>&amp;Agrave;</c>, <c>&amp;#192;</c>, <c>&amp;#xC0;</c>.</summary>
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

    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Names = Latin1Names.Split(' ')
        .Select((name, index) => KeyValuePair.Create(name, 0xA0 + index))
        .ToFrozenDictionary(StringComparer.Ordinal)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Reads a reference to a character at or above U+0080.</summary>
    /// <param name="text">Text that starts with <c>&amp;</c>.</param>
    /// <param name="codePoint">The character.</param>
    /// <param name="length">The length of the reference, semicolon included.</param>
    /// <returns>Whether there is such a reference.</returns>
    public static bool TryRead(ReadOnlySpan<char> text, out int codePoint, out int length)
    {
        (codePoint, length) = (0, 0);
        var end = text[..Math.Min(text.Length, LongestName + 4)].IndexOf(';');
        if (end < 2)
        {
            return false;
        }

        var name = text[1..end];
        if (name[0] == '#' ? !TryReadNumber(name[1..], out codePoint) : !Names.TryGetValue(name, out codePoint))
        {
            return false;
        }

        length = end + 1;
        return codePoint is >= 0x80 and <= 0x10FFFF and not (>= 0xD800 and < 0xE000);
    }

    private static bool TryReadNumber(ReadOnlySpan<char> digits, out int number)
    {
        number = 0;
        var isHex = digits is ['x' or 'X', ..];
        digits = isHex ? digits[1..] : digits;
        return digits.Length is > 0 and <= MostDigits
            && int.TryParse(digits, isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }
}
