using System.Buffers;
using CampusJournal.Text.Language;

namespace CampusJournal.Text.Mojibake.Documents;

/// <summary>
/// Finds where a line goes over from one chain into another: a template in UTF-8 and a headline in code page 949, both shown in a western
/// charset (<c>°Ô½ÃÆÇ: ëª©ë¡</c>, 게시판: 목록). Read as one line, what is UTF-8 comes out as pairs, or the pairs are taken for UTF-8.
/// </summary>
/// <remarks>
/// The line must have words that are whole in the one charset and words that are whole in the other: UTF-8 to the last byte with a
/// syllable, and pairs that are syllables all. No word is both, since the leads of Hangul in UTF-8 are those of hanja.
/// </remarks>
internal static class ChainSeams
{
    /// <summary>The syllables in pairs that the line must have; one of three bytes is no chance.</summary>
    private const int FewestPairs = 2;

    // EA to ED, with which a syllable of UTF-8 begins, or a reference to them.
    private static readonly SearchValues<char> LeadsOfUtf8 = SearchValues.Create("êëìí&");

    private static readonly uint Joined = CharacterClasses.Set(
        CharacterClass.LatinExtended, CharacterClass.PhoneticLatin, CharacterClass.Greek, CharacterClass.Cyrillic, CharacterClass.RightToLeft);

    private enum WordKind
    {
        Unknown,
        Utf8,
        Pairs,
    }

    /// <summary>Gets the places where a line goes over into another chain, in their order; none for nearly every line.</summary>
    public static IReadOnlyList<int> In(ReadOnlySpan<char> line)
    {
        if (!line.ContainsAny(LeadsOfUtf8))
        {
            return [];
        }

        var seams = new List<int>();
        var (last, inUtf8, inPairs) = (WordKind.Unknown, 0, 0);
        var word = new char[line.Length];
        for (var i = 0; i < line.Length;)
        {
            var start = i;
            if (ReadWord(line, ref i, word) is not (> 0 and var length))
            {
                i++;
                continue;
            }

            var kind = KindOf(word.AsSpan(0, length), out var syllables);
            if (last != WordKind.Unknown && kind != WordKind.Unknown && kind != last)
            {
                seams.Add(start);
            }

            last = kind == WordKind.Unknown ? last : kind;
            inUtf8 += kind == WordKind.Utf8 ? syllables : 0;
            inPairs += kind == WordKind.Pairs ? syllables : 0;
        }

        return inUtf8 > 0 && inPairs >= FewestPairs ? seams : [];
    }

    /// <summary>Reads the characters outside ASCII that stand together, references as what they are seen as.</summary>
    private static int ReadWord(ReadOnlySpan<char> line, ref int place, char[] word)
    {
        var length = 0;
        while (place < line.Length)
        {
            if (line[place] >= 0x80)
            {
                word[length++] = line[place++];
            }
            else if (line[place] == '&' && HtmlReference.TryRead(line[place..], out var codePoint, out var taken) && codePoint <= char.MaxValue)
            {
                word[length++] = (char)codePoint;
                place += taken;
            }
            else
            {
                break;
            }
        }

        return length;
    }

    /// <summary>What a word is; where it is whole in neither charset its first byte tells, for damage may be within.</summary>
    private static WordKind KindOf(ReadOnlySpan<char> word, out int syllables)
    {
        if (AreUtf8(word, out syllables))
        {
            return WordKind.Utf8;
        }

        if (ArePairs(word, out syllables))
        {
            return WordKind.Pairs;
        }

        syllables = 0;
        return Misreadings.Utf8AsWestern.SingleByte(word[0]) switch
        {
            >= 0xE0 and < 0xF0 => WordKind.Utf8,
            0xA0 => WordKind.Unknown,
            >= 0xA1 => WordKind.Pairs,
            _ => CharacterClasses.Of(word[0]).IsIn(Joined) ? WordKind.Pairs : WordKind.Unknown,
        };
    }

    private static bool AreUtf8(ReadOnlySpan<char> word, out int syllables)
    {
        syllables = 0;
        var pending = 0u;
        foreach (var shown in word)
        {
            var codePoint = TargetDecoder.FeedUtf8(ref pending, Misreadings.Utf8AsWestern.SingleByte(shown));
            if (codePoint == TargetDecoder.Invalid)
            {
                return false;
            }

            syllables += CharacterClasses.Of(codePoint) == CharacterClass.CommonHangul ? 1 : 0;
        }

        return pending == 0;
    }

    /// <summary>Whether a word is pairs; only where all are syllables they are counted.</summary>
    private static bool ArePairs(ReadOnlySpan<char> word, out int syllables)
    {
        syllables = word.Length / 2;
        for (var i = 0; i < word.Length; i += 2)
        {
            var pair = i + 1 < word.Length && word[i] <= 0xFF && word[i + 1] <= 0xFF ? TargetDecoder.Cp949.Pair(word[i], word[i + 1]) : 0;
            if (pair == 0)
            {
                return false;
            }

            syllables = CharacterClasses.Of(pair) == CharacterClass.CommonHangul ? syllables : 0;
        }

        return true;
    }
}
