using System.Globalization;
using System.Text;

namespace CampusJournal.Cli;

/// <summary>
/// Names and page text as a terminal may show them: nothing in them can move the cursor, turn the text or hide. The form of the
/// escapes is that of JSON, so that JSON stays JSON.
/// </summary>
internal static class Escaped
{
    private const int LongestExcerpt = 200;

    /// <summary>Escapes control, bidirectional, zero-width and tag characters and lone surrogates.</summary>
    public static string Text(string text)
    {
        // A lone surrogate enumerates as U+FFFD, which needs no escape.
        if (!text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF') && !text.EnumerateRunes().Any(NeedsEscape))
        {
            return text;
        }

        var result = new StringBuilder(text.Length + 16);
        for (var i = 0; i < text.Length;)
        {
            var isWhole = Rune.TryGetRuneAt(text, i, out var rune);
            var units = isWhole ? rune.Utf16SequenceLength : 1;
            foreach (var unit in text.AsSpan(i, units))
            {
                _ = isWhole && !NeedsEscape(rune) ? result.Append(unit) : result.Append(CultureInfo.InvariantCulture, $"\\u{(int)unit:x4}");
            }

            i += units;
        }

        return result.ToString();
    }

    /// <summary>Escapes a line of output; tabs stay.</summary>
    public static string Line(string line) => line.Contains('\t') ? string.Join('\t', line.Split('\t').Select(Text)) : Text(line);

    /// <summary>Escapes the text and cuts it to a length that fits a message.</summary>
    public static string Excerpt(string text) =>
        text.Length <= LongestExcerpt ? Text(text) : Text(text[..LongestExcerpt]) + "...";

    private static bool NeedsEscape(Rune rune) => rune.Value switch
    {
        < 0x20 or (>= 0x7F and < 0xA0) => true,
        0x00AD or 0x061C or 0xFEFF => true,
        >= 0x200B and <= 0x200F => true,
        >= 0x2028 and <= 0x202E => true,
        >= 0x2060 and <= 0x206F => true,
        >= 0xFFF9 and <= 0xFFFB => true,
        >= 0xE0000 and <= 0xE0FFF => true,
        _ => false,
    };
}
