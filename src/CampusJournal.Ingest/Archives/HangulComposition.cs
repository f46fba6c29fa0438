using System.Text;

namespace CampusJournal.Ingest.Archives;

/// <summary>
/// Composes conjoining jamo into syllables (Unicode, section 3.12), as NFC does: macOS gives file names decomposed.
/// <see cref="string.Normalize()"/> does nothing under invariant globalization.
/// </summary>
internal static class HangulComposition
{
    private const char FirstLead = '\u1100';
    private const char FirstVowel = '\u1161';
    private const char BeforeFirstTail = '\u11A7';
    private const char FirstSyllable = '\uAC00';
    private const int Leads = 19;
    private const int Vowels = 21;
    private const int Tails = 28;

    public static string Compose(string text)
    {
        if (text.AsSpan().IndexOfAnyInRange(FirstVowel, (char)(BeforeFirstTail + Tails - 1)) < 0)
        {
            return text;
        }

        var composed = new StringBuilder(text.Length);
        foreach (var unit in text)
        {
            var last = composed.Length > 0 ? composed[^1] : '\0';
            if (IsIn(last, FirstLead, Leads) && IsIn(unit, FirstVowel, Vowels))
            {
                composed[^1] = (char)(FirstSyllable + ((((last - FirstLead) * Vowels) + (unit - FirstVowel)) * Tails));
            }
            else if (IsIn(last, FirstSyllable, Leads * Vowels * Tails) && (last - FirstSyllable) % Tails == 0 && IsIn(unit, BeforeFirstTail + 1, Tails - 1))
            {
                composed[^1] = (char)(last + (unit - BeforeFirstTail));
            }
            else
            {
                composed.Append(unit);
            }
        }

        return composed.ToString();
    }

    private static bool IsIn(char unit, int first, int count) => (uint)(unit - first) < (uint)count;
}
