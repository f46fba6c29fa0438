using CampusJournal.Text;

namespace CampusJournal.Ingest.Search;

/// <summary>Text as it is compared and shown: one line, composed, so that what looks the same is the same.</summary>
internal static class FlatText
{
    /// <summary>Composes the text and makes one space of every run of white space; none is left at its ends.</summary>
    public static string Of(string text)
    {
        var composed = UnicodeNormalization.ToNfc(text);
        var flat = new char[composed.Length];
        var length = 0;
        foreach (var unit in composed)
        {
            if (!IsWhiteSpace(unit))
            {
                flat[length++] = unit;
            }
            else if (length > 0 && flat[length - 1] != ' ')
            {
                flat[length++] = ' ';
            }
        }

        return new(flat, 0, length > 0 && flat[length - 1] == ' ' ? length - 1 : length);
    }

    // No white space stands behind that of the Chinese characters, and so none among the syllables, which most of a text is.
    private static bool IsWhiteSpace(char unit) => unit <= '\u3000' && char.IsWhiteSpace(unit);
}
