using System.Text;

namespace CampusJournal.Ingest.Export;

/// <summary>
/// Text as the full-text index holds it. Korean glues particles to words, so words are no units to search for: a run of syllables becomes its
/// overlapping pairs and its last syllable (대학교 is 대학 학교 교). Everything else stays a word.
/// </summary>
internal static class HangulBigrams
{
    /// <summary>Gives the text to index.</summary>
    public static string Index(string text)
    {
        var index = new StringBuilder(text.Length * 3 / 2);
        for (var i = 0; i < text.Length; i++)
        {
            if (!IsSyllable(text[i]))
            {
                index.Append(text[i]);
                continue;
            }

            var isPair = i + 1 < text.Length && IsSyllable(text[i + 1]);
            index.Append(' ').Append(text.AsSpan(i, isPair ? 2 : 1)).Append(' ');
        }

        return index.ToString();
    }

    /// <summary>Gives the FTS5 query that finds every one of the words, each as a phrase.</summary>
    /// <param name="words">What the user typed; nothing in it is an operator.</param>
    /// <returns>The query, empty when there is nothing to search for.</returns>
    public static string Query(string words) =>
        string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(Phrase));

    private static string Phrase(string word)
    {
        var tokens = Index(word.Replace('"', ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries);

        // A lone syllable is looked for at the start of the pairs; the last syllable of a longer run is in the pair before it.
        var isLone = tokens.Length == 1 && tokens[0].Length == 1 && IsSyllable(tokens[0][0]);
        var kept = tokens.Length > 1 && tokens[^1].Length == 1 && IsSyllable(tokens[^1][0]) && IsPair(tokens[^2]) ? tokens[..^1] : tokens;
        return $"\"{string.Join(' ', kept)}\"{(isLone ? "*" : "")}";
    }

    private static bool IsPair(string token) => token.Length == 2 && IsSyllable(token[0]) && IsSyllable(token[1]);

    // Hangul syllables; Hanja and kana are written without spaces too.
    private static bool IsSyllable(char unit) => unit is (>= '\uAC00' and <= '\uD7A3')
        or (>= '\u4E00' and <= '\u9FFF') or (>= '\u3400' and <= '\u4DBF') or (>= '\uF900' and <= '\uFAFF') or (>= '\u3040' and <= '\u30FF');
}
