using System.Collections.Frozen;

namespace CampusJournal.Text.Detection;

/// <summary>
/// Letters that no language writes beside those of the same text. The same bytes are þ and ð in one charset, ş and ğ or ţ and đ in others; a
/// language model of many languages likes each of these letters, but no language has all that stand together, and none has и in a Latin word.
/// </summary>
internal static class ForeignLetters
{
    private const string WordsOfOneLetter = "àáâåæèéêëíîóôöőøúüýó";

    // What the quotes, dashes and dots of windows-1252 are in macintosh; don’t is donít there.
    private const string QuotesAsMacintosh = "ëíìîïñóÖ";

    private static readonly string[] CentralEuropean =
        ["ąćęłńóśźż", "áčďéěíňóřšťúůýž", "áäčďéíĺľňóôŕšťúýž", "áéíóöőúüű", "čćđšž", "ăâîşţ"];

    private static readonly string[] WesternEuropean =
    [
        "àâæçéèêëîïôœùûüÿ", "äöüßé", "áéíñóúüç", "àáâãçéêíóôõúü", "àèéìîòóùú", "áðéíóúýþæö", "áðíóúýæøö", "æøåéèêóòâôäö", "åäöéüàšž", "àçèéíïóòúü", "éèëïöüáóíúê",
    ];

    // What œ, Œ and Ÿ, š, Š and ž of ISO-8859-15 are in other charsets: c½ur and ½uvre are no words. The acute accent, its Ž, is an
    // apostrophe in many.
    private const string FractionsAsLetters = "¼½¾˝";
    private const string SignsAsLetters = "¦¨¸";

    // The letters beyond ASCII that languages write, by the charsets that old pages of theirs are in.
    private static readonly FrozenDictionary<string, string[]> Alphabets = new Dictionary<string, string[]>
    {
        ["windows-1252"] = WesternEuropean,
        ["macintosh"] = WesternEuropean,
        // No š and ž: a text that has them is older than the charset, and don´t would be donŽt.
        ["iso-8859-15"] = Array.ConvertAll(WesternEuropean, static letters => letters.Replace("šž", "", StringComparison.Ordinal)),
        ["windows-1257"] = ["ąčęėįšųūž", "āčēģīķļņšūž", "äöüõšž"],
        ["windows-1254"] = ["çğıİöşüâîû"],
        ["windows-1258"] = ["àáâăèéêíóôơùúưđý"],
        ["windows-1250"] = CentralEuropean,
        ["iso-8859-2"] = CentralEuropean,
    }.ToFrozenDictionary();

    /// <summary>Counts the letters of a text in a charset that are foreign among the others.</summary>
    public static int Count(ReadOnlySpan<char> text, string charset) =>
        CountInLatinWords(text) + CountSignsWithinWords(text) + (charset == "macintosh" ? CountQuotes(text) : 0)
        + (Alphabets.TryGetValue(charset, out var alphabets) ? CountOutside(alphabets, text) : 0);

    /// <summary>
    /// Letters of Greek, Cyrillic, Hebrew, Arabic and Thai that touch a letter of ASCII, as Korean does often; all of them where no two stand
    /// together: Italian's è is и, which is a word, too.
    /// </summary>
    private static int CountInLatinWords(ReadOnlySpan<char> text)
    {
        var (all, touching, together) = (0, 0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            if (!IsOfOtherScript(text[i]))
            {
                continue;
            }

            var (before, after) = (At(text, i - 1), At(text, i + 1));
            all++;
            touching += char.IsAsciiLetter(before) || char.IsAsciiLetter(after) ? 1 : 0;
            together += IsOfOtherScript(before) ? 1 : 0;
        }

        return together == 0 ? all : touching;
    }

    /// <summary>Letters that are quotes or dashes in windows-1252, where there is nothing else that speaks for macintosh.</summary>
    private static int CountQuotes(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var character in text)
        {
            if (character >= 0x80 && !QuotesAsMacintosh.Contains(character, StringComparison.Ordinal))
            {
                return 0;
            }

            count += character < 0x80 ? 0 : 1;
        }

        return count;
    }

    private static int CountSignsWithinWords(ReadOnlySpan<char> text)
    {
        var count = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var (before, after) = (At(text, i - 1), At(text, i + 1));
            var isWithin = FractionsAsLetters.Contains(text[i], StringComparison.Ordinal) ? !char.IsDigit(before)
                : SignsAsLetters.Contains(text[i], StringComparison.Ordinal) && char.IsLetter(before);
            count += isWithin && char.IsLetter(after) ? 1 : 0;
        }

        return count;
    }

    /// <summary>Letters beyond ASCII that the language which has most of them does not have, or has not as words of one letter; and accents on nothing.</summary>
    private static int CountOutside(string[] alphabets, ReadOnlySpan<char> text)
    {
        Span<int> foreign = stackalloc int[alphabets.Length];
        for (var i = 0; i < text.Length; i++)
        {
            var isMarkOfNothing = text[i] is >= '\u0300' and <= '\u036F' && !char.IsLetter(At(text, i - 1));
            if (text[i] < 0x80 || !(isMarkOfNothing || char.IsLetter(text[i])))
            {
                continue;
            }

            var letter = char.ToLowerInvariant(text[i]);
            var isNoWord = !char.IsLetter(At(text, i - 1)) && !char.IsLetter(At(text, i + 1)) && !WordsOfOneLetter.Contains(letter, StringComparison.Ordinal);
            for (var k = 0; k < alphabets.Length; k++)
            {
                foreign[k] += isNoWord || isMarkOfNothing || !alphabets[k].Contains(letter, StringComparison.Ordinal) ? 1 : 0;
            }
        }

        foreign.Sort();
        return foreign[0];
    }

    private static bool IsOfOtherScript(char character) => character is >= '\u0370' and <= '\u0E7F' && char.IsLetter(character);

    private static char At(ReadOnlySpan<char> text, int index) => index >= 0 && index < text.Length ? text[index] : ' ';
}
