using System.Text;
using CampusJournal.Text;

namespace CampusJournal.Ingest.Export;

/// <summary>A text as a part of an address or a file name: letters and digits in form C, lower case, hyphens between.</summary>
internal static class Slug
{
    // With a date and an id well within the 255 bytes of a file name: 26 syllables of Hangul.
    private const int MostBytes = 80;

    /// <summary>Makes a slug of at most 80 bytes of UTF-8; "" when no letter or digit is there.</summary>
    public static string Of(string? text)
    {
        if (text is null)
        {
            return "";
        }

        var slug = new StringBuilder();
        var bytes = 0;
        foreach (var rune in UnicodeNormalization.ToNfc(text).EnumerateRunes())
        {
            if (!Rune.IsLetterOrDigit(rune) && !IsMark(rune))
            {
                if (slug.Length > 0 && slug[^1] != '-')
                {
                    slug.Append('-');
                    bytes++;
                }

                continue;
            }

            var lower = Rune.ToLowerInvariant(rune);
            bytes += lower.Utf8SequenceLength;
            if (bytes > MostBytes)
            {
                break;
            }

            slug.Append(lower);
        }

        // Once more: a letter in lower case may compose where the capital did not.
        return UnicodeNormalization.ToNfc(slug.ToString().TrimEnd('-'));
    }

    private static bool IsMark(Rune rune) => Rune.GetUnicodeCategory(rune) is
        System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark;
}
