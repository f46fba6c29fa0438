namespace CampusJournal.Ingest.Export;

/// <summary>
/// Text as the full-text index holds it. Korean glues particles to words, so words are no units to search for: a run of syllables becomes its
/// overlapping pairs and its last syllable (대학교 is 대학 학교 교). Everything else stays a word.
/// </summary>
internal static class HangulBigrams
{
    /// <summary>Gives the text to index.</summary>
    public static string Index(string text) => string.Create(IndexLength(text), text, static (index, text) => WriteIndex(text, index));

    private static int IndexLength(string text)
    {
        var length = text.Length;
        var isSyllable = false;
        foreach (var unit in text)
        {
            // Two spaces around each, and in all but the last of a run the syllable behind it.
            var follows = IsSyllable(unit);
            length += (follows ? 2 : 0) + (isSyllable && follows ? 1 : 0);
            isSyllable = follows;
        }

        return length;
    }

    private static void WriteIndex(string text, Span<char> index)
    {
        var at = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (!IsSyllable(text[i]))
            {
                index[at++] = text[i];
                continue;
            }

            index[at++] = ' ';
            index[at++] = text[i];
            if (i + 1 < text.Length && IsSyllable(text[i + 1]))
            {
                index[at++] = text[i + 1];
            }

            index[at++] = ' ';
        }
    }

    /// <summary>Gives the FTS5 phrase that finds every text in which another stands; nothing in it is an operator.</summary>
    public static string Phrase(string text)
    {
        var tokens = Index(text.Replace('"', ' ').Replace('\0', ' ')).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

        // Where the text goes on, the last syllable is in a pair of which only the first half is known, and the last word may be longer: both
        // are beginnings. The last syllable of a longer run is in the pair before it already.
        var endsInRun = tokens.Length > 1 && tokens[^1].Length == 1 && IsSyllable(tokens[^1][0]) && IsPair(tokens[^2]);
        return endsInRun ? $"\"{string.Join(' ', tokens[..^1])}\"" : $"\"{string.Join(' ', tokens)}\"*";
    }

    /// <summary>Tells whether a character is indexed by pairs: Hangul syllables; Hanja and kana, which are written without spaces too.</summary>
    public static bool IsSyllable(char unit) => unit is (>= '\uAC00' and <= '\uD7A3')
        or (>= '\u4E00' and <= '\u9FFF') or (>= '\u3400' and <= '\u4DBF') or (>= '\uF900' and <= '\uFAFF') or (>= '\u3040' and <= '\u30FF');

    private static bool IsPair(string token) => token.Length == 2 && IsSyllable(token[0]) && IsSyllable(token[1]);
}
