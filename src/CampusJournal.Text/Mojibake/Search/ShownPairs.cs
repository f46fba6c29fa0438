using System.Buffers;
using CampusJournal.Text.Language;

namespace CampusJournal.Text.Mojibake.Search;

/// <summary>Quick looks at a line for the misreadings whose signature many good texts have: does it read as Korean pair by pair?</summary>
internal static class ShownPairs
{
    // Random pairs have 4 %, good Chinese and Japanese less; a damaged line has half even where every other character lost a byte.
    private const float LeastShareOfUtf8 = 0.2f;

    private const int FewestKana = 8;
    private const char FirstSyllable = '\uAC00';
    private const char LastSyllable = '\uD7A3';

    // Kana, hanja and full width forms: what the charsets of Chinese and Japanese show a syllable as.
    private const char FirstPairSign = '\u3040';

    // Set by hand: damaged text beside as much good text of its own line is still searched.
    private const int SyllablesToSign = 2;

    private static readonly SearchValues<char> TimeUnits = SearchValues.Create("年月日時时分秒");

    /// <summary>Says whether a line may have been damaged by a misreading of this kind.</summary>
    /// <param name="text">The line.</param>
    /// <param name="misreading">A misreading that shows pairs, or one of pairs shown as single characters.</param>
    public static bool MayBeDamage(ReadOnlySpan<char> text, Misreading misreading) => misreading switch
    {
        { HasReplacedCompatibility: true } => HasReplacedSign(text),
        { ShowsPairs: true, Target.IsUtf8: true } => IsUtf8OfHangul(text, misreading),
        { LeastHangulShare: 0 } => true,
        { ShowsPairs: true } => !IsKorean(text) && ShareOfPairs(text, misreading) >= misreading.LeastHangulShare && !IsJapanese(text) && !IsTime(text),
        _ => ShareOfBytes(text, misreading) >= misreading.LeastHangulShare,
    };

    /// <summary>Whether there is a fraction's slash, an accent on a space, or a Greek μ beside a character of Latin-1.</summary>
    private static bool HasReplacedSign(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var (before, after) = (i == 0 ? 'x' : text[i - 1], i + 1 == text.Length ? 'x' : text[i + 1]);
            if (text[i] switch
            {
                '\u2044' => true,
                '\u0301' or '\u0304' or '\u0308' or '\u0327' => before == ' ',
                '\u03BC' => before is >= '\u00A0' and <= '\u00FF' || after is >= '\u00A0' and <= '\u00FF',
                _ => false,
            })
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Whether the bytes of the pairs, in their order, are UTF-8 with Hangul in it. Of damaged lines nearly all bytes are; good Chinese and
    /// Japanese have such a sequence now and then, and a search through a long line of them would cost much.
    /// </summary>
    private static bool IsUtf8OfHangul(ReadOnlySpan<char> text, Misreading misreading)
    {
        var utf8 = default(Utf8Run);
        var pairBytes = 0;
        foreach (var character in text)
        {
            var pair = character < 0x80 ? 0 : misreading.ShownPair(character);
            if (pair > 0xFF)
            {
                utf8.Add(pair >> 8);
                pairBytes += 2;
            }

            utf8.Add(character < 0x80 ? character : pair & 0xFF);
        }

        return utf8.HasHangul && utf8.Bytes >= LeastShareOfUtf8 * pairBytes;
    }

    /// <summary>Says whether the bytes of a text, shown one by one, are mostly common Hangul.</summary>
    public static bool IsMostlyHangul(ReadOnlySpan<char> text, Misreading misreading) => ShareOfBytes(text, misreading) >= Misreadings.MostlyHangul;

    /// <summary>
    /// Whether a line is Korean with a hanja here and there: 美, 관련(關聯). Where pairs are shown for pairs no syllable is left of a damaged line,
    /// and a search of each such headline took a newspaper's text fifteen times as long.
    /// </summary>
    private static bool IsKorean(ReadOnlySpan<char> text)
    {
        var (syllables, others) = (0, 0);
        foreach (var character in text)
        {
            var isSyllable = character is >= FirstSyllable and <= LastSyllable;
            syllables += isSyllable ? 1 : 0;
            others += !isSyllable && character >= FirstPairSign ? 1 : 0;
        }

        return syllables > others * SyllablesToSign;
    }

    /// <summary>Counts the pairs of a line if they all were written for common Hangul; zero if not.</summary>
    public static int CountIfHangul(ReadOnlySpan<char> text, Misreading misreading)
    {
        var (pairs, hangul) = misreading.Target.IsUtf8 ? (0, 0) : CountPairs(text, misreading);
        return pairs == hangul ? pairs : 0;
    }

    /// <summary>The share of common Hangul among what the pairs were written for.</summary>
    private static float ShareOfPairs(ReadOnlySpan<char> text, Misreading misreading)
    {
        var (pairs, hangul) = CountPairs(text, misreading);
        return Share(hangul, pairs);
    }

    /// <summary>
    /// Whether a line is Japanese by its kana. Big5 has them where code page 949 has 카 to 하, so that each of them was written for common
    /// Hangul, but of damaged lines they are a third at most.
    /// </summary>
    private static bool IsJapanese(ReadOnlySpan<char> text)
    {
        var (kana, all) = (0, 0);
        foreach (var character in text)
        {
            kana += character is >= '\u3041' and <= '\u30FE' ? 1 : 0;
            all += character >= '\u0080' ? 1 : 0;
        }

        return kana >= FewestKana && kana * 2 > all;
    }

    /// <summary>Whether all that is shown counts years to seconds behind digits: as pairs 年月日時分 are 풂룽폽샤 and a hanja, which nobody wrote so.</summary>
    private static bool IsTime(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] >= 0x80 && !(TimeUnits.Contains(text[i]) && i > 0 && char.IsAsciiDigit(text[i - 1])))
            {
                return false;
            }
        }

        return true;
    }

    private static (int Pairs, int Hangul) CountPairs(ReadOnlySpan<char> text, Misreading misreading)
    {
        var (pairs, hangul) = (0, 0);
        foreach (var character in text)
        {
            if (character >= 0x80 && misreading.ShownPair(character) is not 0 and var pair)
            {
                pairs++;
                hangul += IsHangul(misreading.Target.Pair(pair >> 8, pair & 0xFF)) ? 1 : 0;
            }
        }

        return (pairs, hangul);
    }

    /// <summary>The same where each byte is shown; a byte without its other one counts as a pair that is no Hangul.</summary>
    public static float ShareOfBytes(ReadOnlySpan<char> text, Misreading misreading)
    {
        var (pairs, hangul, lead) = (0, 0, 0);
        foreach (var character in text)
        {
            var value = character < 0x80 ? 0 : misreading.SingleByte(character);
            if (lead != 0)
            {
                pairs++;
                var trail = misreading.Target.IsAsciiTrail(character) ? character : value;
                hangul += trail != 0 && IsHangul(misreading.Target.Pair(lead, trail)) ? 1 : 0;
                lead = 0;
            }
            else
            {
                lead = value;
            }
        }

        return Share(hangul, lead == 0 ? pairs : pairs + 1);
    }

    private static float Share(int hangul, int pairs) => pairs == 0 ? 0 : hangul / (float)pairs;

    private static bool IsHangul(int codePoint) => codePoint != 0 && CharacterClasses.Of(codePoint) == CharacterClass.CommonHangul;

    /// <summary>Bytes that come one by one, and how many of them are sequences of three bytes in UTF-8.</summary>
    private struct Utf8Run
    {
        private int lead;
        private int missing;

        public int Bytes { get; private set; }

        public bool HasHangul { get; private set; }

        public void Add(int value)
        {
            if (missing > 0 && (value & 0xC0) == 0x80)
            {
                missing--;
                HasHangul |= missing == 1 && lead is >= 0xEA and <= 0xED;
                Bytes += missing == 0 ? 3 : 0;
                return;
            }

            (lead, missing) = (value, value is >= 0xE0 and <= 0xEF ? 2 : 0);
        }
    }
}
