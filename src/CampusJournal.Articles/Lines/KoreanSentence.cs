using CampusJournal.Articles.Html;

namespace CampusJournal.Articles.Lines;

/// <summary>Tells Korean sentences from labels, names and headings by how their words end.</summary>
internal static class KoreanSentence
{
    private const string Endings = "다요까죠자";
    private const string Particles = "의를는란";

    /// <summary>Shorter words are names: 서울의 is three syllables, 주의 two.</summary>
    private const int ShortestWithParticle = 3;

    /// <summary>Whether a line ends as a verb does: 싣는다, 찾습니다., 할까?</summary>
    public static bool Ends(ReadOnlySpan<char> line)
    {
        line = line.TrimEnd(" \"'”’」』)]>〉.!?…");
        return line.Length > 2 && Endings.Contains(line[^1]) && Spaces.IsHangul(line[^2]) && !line.EndsWith("기자");
    }

    /// <summary>Whether a word carries a particle that no name ends in.</summary>
    public static bool HasParticle(ReadOnlySpan<char> line)
    {
        foreach (var part in line.Split(' '))
        {
            var word = line[part];
            if (word.Length >= ShortestWithParticle && Particles.Contains(word[^1]) && Spaces.IsHangul(word[^2]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Whether a line is a phrase of a site with little beside it: a name before, a number or a short word behind. A phrase to which a
    /// particle is joined (관련기사는, 글자 크기를) belongs to a sentence.
    /// </summary>
    public static bool IsPhrase(string line, string phrase)
    {
        const int mostBefore = 16;
        const int mostBehind = 5;
        var at = line.IndexOf(phrase, StringComparison.Ordinal);
        if (at < 0 || Syllables(line.AsSpan(0, at)) > mostBefore)
        {
            return false;
        }

        var behind = line.AsSpan(at + phrase.Length);
        return (behind.Length == 0 || !Spaces.IsHangul(behind[0])) && Syllables(behind) <= mostBehind && (Syllables(behind) == 0 || !Ends(behind));
    }

    private static int Syllables(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var c in text)
        {
            count += Spaces.IsHangul(c) ? 1 : 0;
        }

        return count;
    }
}
