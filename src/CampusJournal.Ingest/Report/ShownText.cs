using System.Globalization;
using System.Text;

namespace CampusJournal.Ingest.Report;

/// <summary>Text of a page or a path as the report shows it: nothing in it can hide, turn the text or be mistaken for markup of ours.</summary>
internal static class ShownText
{
    private const int Longest = 200;

    /// <summary>Cuts a text to the length that is shown, never within a character.</summary>
    public static string Cut(string text)
    {
        if (text.Length <= Longest)
        {
            return text;
        }

        var end = char.IsHighSurrogate(text[Longest - 1]) ? Longest - 1 : Longest;
        return text[..end] + "\u2026";
    }

    /// <summary>
    /// Shows each control character as its symbol (U+2400 on), and each bidirectional, zero-width or unassigned sign as its number; of a text
    /// that is all blank each sign. Half of a surrogate pair becomes U+FFFD.
    /// </summary>
    public static string Of(string text)
    {
        if (text.All(c => c is >= ' ' and < '\u007f' or >= '가' and <= '힣'))
        {
            return text;
        }

        var isBlank = text.All(char.IsWhiteSpace);
        var shown = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            _ = rune.Value switch
            {
                < 0x20 => shown.Append((char)(0x2400 + rune.Value)),
                0x7F => shown.Append('\u2421'),
                _ when isBlank || IsHidden(rune) => shown.Append(CultureInfo.InvariantCulture, $"\u27E8U+{rune.Value:X4}\u27E9"),
                _ => shown.Append(rune.ToString()),
            };
        }

        return shown.ToString();
    }

    // Format (Cf) holds the bidirectional and zero-width ones and the tags.
    private static bool IsHidden(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.OtherNotAssigned;
}
