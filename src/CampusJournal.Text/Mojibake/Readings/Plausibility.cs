using CampusJournal.Text.Language;
using CampusJournal.Text.Mojibake.Search;

namespace CampusJournal.Text.Mojibake.Readings;

/// <summary>Whether a reading looks like something that somebody wrote, beyond its score.</summary>
internal static class Plausibility
{
    private const int LeastHangul = 2;
    private const int UnitsOfSyllable = 2;

    // Two or three syllables are little evidence: two Chinese characters of GBK, or a few accents and signs, can read as a rare word.
    // Measured: of lines of four or six random accents or signs one in 400 is changed then; nine of ten words of two syllables are
    // read, and all of three.
    private const int UnitsOfTwo = 4;
    private const int UnitsOfThree = 6;
    private const float LeastGainOfTwo = 11;
    private const float LeastGainOfThree = 9.5f;

    // Half a third character at the end is one more sign of damage.
    private const float LeastGainOfCut = 8;

    private static readonly uint Hanja = CharacterClasses.Set(CharacterClass.CommonHanja, CharacterClass.RareHanja);

    /// <summary>Judges a reading.</summary>
    /// <param name="reading">The reading.</param>
    /// <param name="isDamagedDocument">Whether other lines of the document prove the misreading.</param>
    public static bool IsAcceptable(Reading reading, bool isDamagedDocument)
    {
        // Chinese and Japanese legacy bytes decode as code page 949 too, but into rare syllables, hanja and lone jamo.
        // A single rare syllable between spaces is nothing that they say.
        var isSyllable = isDamagedDocument && reading.RepairedUnits <= UnitsOfSyllable && reading.Oddities == 1;
        // The letters of chats (ㅋㅋ, ㅠㅠ) are hiragana in EUC-JP: only a damaged page tells them apart.
        var oddities = isDamagedDocument ? reading.Oddities - reading.LoneJamo : reading.Oddities;
        if (!reading.Misreading.Target.IsUtf8 && oddities > reading.CommonHangul && !isSyllable)
        {
            return false;
        }

        if (IsHanjaInKorean(reading) || (!isDamagedDocument && (IsLikeChance(reading) || IsQuotation(reading))))
        {
            return false;
        }

        // Where pairs of bytes became one character, what is left of the damage shows that some of it is lost.
        if (reading.Misreading.ShowsPairs && reading.KeepsSuspects)
        {
            return false;
        }

        return isDamagedDocument || reading.CommonHangul >= LeastHangul || (reading.CommonHangul == 1 && IsCut(reading))
            || (reading.Misreading.Target.IsUtf8 && (reading.CommonHangul == 1 || IsStrictUtf8(reading)));
    }

    /// <summary>
    /// Whether a few accents and signs can read so by chance. A character that the page never shows (м in <c>Çмú</c>, 학술) is no
    /// accent: only joined bytes make it stand there.
    /// </summary>
    private static bool IsLikeChance(Reading reading)
    {
        if (reading.Misreading.Target.IsUtf8 || reading.RepairedUnits > UnitsOfThree || reading.HasForeignJoins)
        {
            return false;
        }

        if (reading.RepairedUnits > UnitsOfTwo)
        {
            return reading.Misreading.HasJoins && reading.Gain < LeastGainOfThree;
        }

        return reading.Gain < (reading.RepairedUnits == UnitsOfTwo && IsCut(reading) ? LeastGainOfCut : LeastGainOfTwo);
    }

    /// <summary>Whether a line of good Hangul would get hanja and nothing else: its signs (×÷ as 鱗) are what they seem to be, for damage is of whole lines.</summary>
    private static bool IsHanjaInKorean(Reading reading) =>
        reading is { CommonHangul: 0, RepairedUnits: <= UnitsOfTwo } && !reading.Misreading.Target.IsUtf8 && !reading.Misreading.ShowsPairs
        && reading.Changes.All(change => change.After.All(character => CharacterClasses.Of(character).IsIn(Hanja)))
        && reading.Original.AsSpan().ContainsAnyInRange('가', '힣');

    /// <summary>Whether the line ends in half a character and holds nothing else that is left: it was cut after the first syllable.</summary>
    private static bool IsCut(Reading reading) => reading is { Orphans: 1, Suspects: 0, HasLoss: false, HasJoins: false };

    /// <summary>Bytes hardly read as UTF-8 by chance, so what does to its last one is text, in whatever language, unless that is damaged itself.</summary>
    private static bool IsStrictUtf8(Reading reading) =>
        !reading.Misreading.ShowsPairs && !reading.KeepsSuspects && !reading.HasLoss && reading.Oddities < reading.RepairedUnits && IsPartOfWord(reading)
        && !ShownPairs.IsMostlyHangul(reading.Original, Misreadings.All[0]);

    /// <summary>Whether something repaired has a letter beside it: lone signs in quotes are shown on purpose.</summary>
    private static bool IsPartOfWord(Reading reading)
    {
        var (text, kept) = (reading.Original, reading.Kept);
        for (var i = 0; i < text.Length; i++)
        {
            if (!kept[i] && ((i > 0 && char.IsLetter(text[i - 1])) || (i + 1 < text.Length && char.IsLetter(text[i + 1]) && !MayHaveTakenSpace(text[i]))))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A sign whose last byte is A0 (†) may have been read with the space before the next word.</summary>
    private static bool MayHaveTakenSpace(char sign) => !char.IsLetter(sign) && (sign & 0x3F) == 0x20;

    /// <summary>Whether the line says in good text what the damage says: it shows the damage on purpose.</summary>
    private static bool IsQuotation(Reading reading) =>
        reading.Changes.All(change => change.After.Length >= LeastHangul
            && IsKeptSomewhere(reading, change.After));

    private static bool IsKeptSomewhere(Reading reading, string words)
    {
        for (var at = 0; (at = reading.Original.IndexOf(words, at, StringComparison.Ordinal)) >= 0; at++)
        {
            if (!reading.Kept.AsSpan(at, words.Length).Contains(false))
            {
                return true;
            }
        }

        return false;
    }
}
