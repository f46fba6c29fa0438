namespace CampusJournal.Text.Normalization;

/// <summary>Composition of Hangul by arithmetic (Unicode Standard, section 3.12).</summary>
internal static class Hangul
{
    public const int FirstSyllable = 0xAC00;
    public const int FirstInitial = 0x1100;
    public const int FirstVowel = 0x1161;
    public const int LastFinal = 0x11C2;

    // One before the first final: a syllable without a final has final number 0.
    private const int NoFinal = 0x11A7;
    private const int InitialCount = 19;
    private const int VowelCount = 21;
    private const int FinalCount = 28;
    private const int SyllableCount = InitialCount * VowelCount * FinalCount;

    /// <summary>Says whether a code point is one of the 11,172 syllables.</summary>
    public static bool IsSyllable(int codePoint) => (uint)(codePoint - FirstSyllable) < SyllableCount;

    /// <summary>
    /// Says whether a syllable is the stem of a verb or an adjective, so that an ending has to follow it: those in ㄵ, ㄶ, ㄾ, ㄿ, ㅀ and ㅆ
    /// (앉, 않, 핥, 읊, 잃, 갔), and 걷.
    /// </summary>
    public static bool IsStem(int syllable) => syllable == '걷' || Decompose(syllable).Final is 0x11AC or 0x11AD or 0x11B4 or 0x11B5 or 0x11B6 or 0x11BB;

    /// <summary>Takes a syllable apart.</summary>
    /// <returns>Its jamo; the final is 0 when there is none.</returns>
    public static (int Initial, int Vowel, int Final) Decompose(int syllable)
    {
        var number = syllable - FirstSyllable;
        var final = number % FinalCount;
        return (FirstInitial + (number / (VowelCount * FinalCount)), FirstVowel + (number / FinalCount % VowelCount), final == 0 ? 0 : NoFinal + final);
    }

    /// <summary>Joins an initial and a vowel, or a syllable without a final and a final.</summary>
    /// <returns>The syllable; 0 when the two do not join.</returns>
    public static int Compose(int first, int second)
    {
        var initial = (uint)(first - FirstInitial);
        var vowel = (uint)(second - FirstVowel);
        if (initial < InitialCount && vowel < VowelCount)
        {
            return FirstSyllable + (int)(((initial * VowelCount) + vowel) * FinalCount);
        }

        return IsSyllable(first) && (first - FirstSyllable) % FinalCount == 0 && second is > NoFinal and <= LastFinal
            ? first + second - NoFinal
            : 0;
    }
}
