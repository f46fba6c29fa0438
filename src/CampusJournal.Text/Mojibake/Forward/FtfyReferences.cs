using System.Globalization;
using System.Net;
using System.Text;

namespace CampusJournal.Text.Mojibake.Forward;

/// <summary>
/// ftfy's reading of HTML references: with a semicolon only, numbers as HTML5 reads them, and lower-case names also in capitals. Names
/// are those of HTML 4.01; a line with a rarer HTML5 name comes out otherwise than ftfy's, so that it is only not proven.
/// </summary>
internal static class FtfyReferences
{
    private const int LongestName = 24;
    private const int MaximumCodePoint = 0x10FFFF;

    private static readonly SingleByteCodePage Windows1252 = SingleByteCodePage.FromFramework(1252);

    /// <summary>Replaces the references in a text.</summary>
    public static string Unescape(string text)
    {
        var start = text.IndexOf('&', StringComparison.Ordinal);
        if (start < 0)
        {
            return text;
        }

        var result = new StringBuilder(text.Length);
        var copied = 0;
        while (start >= 0)
        {
            var length = LengthOf(text.AsSpan(start));
            if (length > 0 && Read(text.Substring(start, length)) is { } replacement)
            {
                result.Append(text, copied, start - copied).Append(replacement);
                copied = start + length;
            }

            start = text.IndexOf('&', start + Math.Max(length, 1));
        }

        return result.Append(text, copied, text.Length - copied).ToString();
    }

    // & or &#, one to 24 letters or digits, a semicolon.
    private static int LengthOf(ReadOnlySpan<char> text)
    {
        var start = text.Length > 1 && text[1] == '#' ? 2 : 1;
        var end = start;
        while (end < text.Length && end - start <= LongestName && char.IsAsciiLetterOrDigit(text[end]))
        {
            end++;
        }

        return end > start && end - start <= LongestName && end < text.Length && text[end] == ';' ? end + 1 : 0;
    }

    private static string? Read(string reference)
    {
        if (reference[1] == '#')
        {
            return ReadNumber(reference.AsSpan(2, reference.Length - 3));
        }

        var named = WebUtility.HtmlDecode(reference);
        if (named != reference)
        {
            return named;
        }

        if (reference.Any(char.IsAsciiLetterLower))
        {
            return null;
        }

        var lower = reference.ToLowerInvariant();
        var small = WebUtility.HtmlDecode(lower);
        if (small == lower)
        {
            return null;
        }

        return small == "ß" ? "SS" : small.ToUpperInvariant();
    }

    private static string? ReadNumber(ReadOnlySpan<char> digits)
    {
        var isHex = digits[0] is 'x' or 'X';
        digits = isHex ? digits[1..] : digits;
        if (digits.IsEmpty || digits.ContainsAnyExcept(isHex ? "0123456789abcdefABCDEF" : "0123456789"))
        {
            return null;
        }

        // More digits than fit are a number beyond Unicode.
        return int.TryParse(digits, isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 0
            ? CharacterOf(number)
            : "\uFFFD";
    }

    private static string CharacterOf(int number) => number switch
    {
        0 or (>= 0xD800 and <= 0xDFFF) or > MaximumCodePoint => "\uFFFD",
        >= 0x80 and <= 0x9F => Windows1252[(byte)number].ToString(),
        (>= 0x01 and <= 0x08) or 0x0B or (>= 0x0E and <= 0x1F) or 0x7F or (>= 0xFDD0 and <= 0xFDEF) => "",
        _ when (number & 0xFFFE) == 0xFFFE => "",
        _ => new Rune(number).ToString(),
    };
}
