using System.Text;
using CampusJournal.Text;

namespace CampusJournal.Ingest.Search;

/// <summary>Text as it is compared and shown: one line, composed, so that what looks the same is the same.</summary>
internal static class FlatText
{
    /// <summary>Composes the text and makes one space of every run of white space; none is left at its ends.</summary>
    public static string Of(string text)
    {
        var composed = UnicodeNormalization.ToNfc(text);
        var flat = new StringBuilder(composed.Length);
        foreach (var unit in composed)
        {
            if (!char.IsWhiteSpace(unit))
            {
                flat.Append(unit);
            }
            else if (flat.Length > 0 && flat[^1] != ' ')
            {
                flat.Append(' ');
            }
        }

        return flat.ToString().TrimEnd(' ');
    }
}
