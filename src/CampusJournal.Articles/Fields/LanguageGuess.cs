using System.Collections.Frozen;
using CampusJournal.Articles.Html;

namespace CampusJournal.Articles.Fields;

/// <summary>Guesses the language of a body by its script and its commonest words; null when there is too little text to say.</summary>
internal static class LanguageGuess
{
    private const int LeastLetters = 40;
    private const int LongestSample = 4000;

    private static readonly (string Language, string[] Words)[] Commonest =
    [
        ("en", ["the", "of", "and", "to", "in", "that", "is", "was", "for", "with"]),
        ("de", ["der", "die", "und", "das", "nicht", "ist", "mit", "den", "von", "ein"]),
        ("fr", ["le", "les", "des", "et", "est", "une", "dans", "pour", "qui", "pas"]),
        ("es", ["el", "los", "las", "que", "del", "una", "por", "con", "para", "es"]),
        ("it", ["il", "che", "di", "della", "per", "una", "non", "sono", "con", "gli"]),
        ("pt", ["os", "que", "uma", "não", "para", "com", "dos", "em", "do", "da"]),
        ("nl", ["het", "een", "van", "en", "niet", "dat", "zijn", "voor", "met", "op"]),
        ("pl", ["się", "nie", "na", "jest", "że", "do", "to", "jak", "przez", "oraz"]),
    ];

    private static readonly FrozenDictionary<string, int[]>.AlternateLookup<ReadOnlySpan<char>> LanguagesOf = Commonest
        .SelectMany((language, i) => language.Words.Select(word => (word, i)))
        .GroupBy(pair => pair.word, pair => pair.i, StringComparer.Ordinal)
        .ToFrozenDictionary(pairs => pairs.Key, pairs => pairs.ToArray(), StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    public static string? Of(string body)
    {
        var sample = body.AsSpan(0, Math.Min(body.Length, LongestSample));
        int hangul = 0, kana = 0, han = 0, letters = 0;
        foreach (var c in sample)
        {
            hangul += Spaces.IsHangul(c) ? 1 : 0;
            kana += c is >= '\u3040' and <= '\u30ff' ? 1 : 0;
            han += c is >= '\u4e00' and <= '\u9fff' ? 1 : 0;
            letters += char.IsLetter(c) ? 1 : 0;
        }

        if (letters < LeastLetters)
        {
            return null;
        }

        if (hangul * 5 > letters)
        {
            return "ko";
        }

        if ((kana + han) * 2 > letters)
        {
            return kana * 20 > letters ? "ja" : "zh";
        }

        return ByWords(sample);
    }

    private static string? ByWords(ReadOnlySpan<char> sample)
    {
        Span<char> lower = stackalloc char[LongestSample];
        ReadOnlySpan<char> text = lower[..sample.ToLowerInvariant(lower)];
        var words = 0;
        var counts = new int[Commonest.Length];
        foreach (var word in text.SplitAny(' ', '\n', ',', '.'))
        {
            words += text[word].IsEmpty ? 0 : 1;
            foreach (var language in LanguagesOf.TryGetValue(text[word], out var languages) ? languages : [])
            {
                counts[language]++;
            }
        }

        var most = counts.Max();
        return most > 0 && most * 12 >= words ? Commonest[Array.IndexOf(counts, most)].Language : null;
    }
}
