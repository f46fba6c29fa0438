namespace CampusJournal.Articles.Fields;

/// <summary>
/// Tells a site's notices to its reader from news about such notices. A Korean site speaks politely (로그인이 필요합니다) or in a label
/// (회원전용기사); news are written in the plain form (없앤다, 밝혔다).
/// </summary>
internal static class Notices
{
    private const int ShortestSentence = 10;

    // What writing a comment needs says nothing about the page.
    private static readonly string[] OfComments = ["댓글", "덧글", "의견", "글쓰기", "comment"];

    /// <summary>Whether a sentence or line with one of the words is a notice.</summary>
    public static bool Are(string text, string[] words)
    {
        foreach (var sentence in Sentences(text))
        {
            if (!IsPlain(sentence) && Holds(sentence, words) && !Holds(sentence, OfComments))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Counts the sentences of news.</summary>
    public static int PlainSentences(string text)
    {
        var count = 0;
        foreach (var sentence in Sentences(text))
        {
            count += sentence.Length >= ShortestSentence && IsPlain(sentence) ? 1 : 0;
        }

        return count;
    }

    private static bool IsPlain(ReadOnlySpan<char> sentence) => sentence.EndsWith("다") && !sentence.EndsWith("니다");

    private static bool Holds(ReadOnlySpan<char> sentence, string[] words)
    {
        foreach (var word in words)
        {
            if (sentence.Contains(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static SentenceEnumerator Sentences(string text) => new(text);

    private ref struct SentenceEnumerator(ReadOnlySpan<char> text)
    {
        private ReadOnlySpan<char> rest = text;

        public ReadOnlySpan<char> Current { get; private set; }

        public readonly SentenceEnumerator GetEnumerator() => this;

        public bool MoveNext()
        {
            while (rest.Length > 0)
            {
                var end = rest.IndexOfAny(".!?\n");
                Current = (end < 0 ? rest : rest[..end]).Trim(" \"'“”‘’「」『』()[]");
                rest = end < 0 ? default : rest[(end + 1)..];
                if (Current.Length > 0)
                {
                    return true;
                }
            }

            return false;
        }
    }
}
