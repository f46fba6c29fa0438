using System.Buffers;
using CampusJournal.Text.Language;

namespace CampusJournal.Text.Mojibake.GoodText;

/// <summary>
/// Accented letters that belong to a word of ASCII letters: inside it (Müller), before it (Ærø, ÉCOLE), or behind it, where the damaged
/// particle follows at once (Pelé의, Malmö는).
/// </summary>
internal static class ForeignLetters
{
    // Joined bytes of a syllable that hardly a word has (é is C3 A9, 챕).
    private static readonly SearchValues<char> LettersOfRareSyllables = SearchValues.Create("éíáêëîïñòúø");

    // As joined bytes 처 and 철, which other words have: a particle must follow at once. (처럼 is one itself.)
    private static readonly SearchValues<char> LettersOfSyllables = SearchValues.Create("óö");
    private static readonly SearchValues<char> Particles = SearchValues.Create("가이은는을를의에와과도로만라께");

    /// <summary>Says whether the letter at a unit is such.</summary>
    public static bool IsAt(LineUnits line, int index, Misreading misreading)
    {
        var letter = line.CodePointAt(index);
        if (!IsAccented(letter))
        {
            return false;
        }

        var (before, after) = (line.CodePointAt(index - 1), line.CodePointAt(index + 1));
        if (ForeignSigns.IsAsciiLetter(before))
        {
            return ForeignSigns.IsAsciiLetter(after) ? IsInside(line, index) : IsLower(letter) && IsBehind(line, index, misreading);
        }

        return ForeignSigns.MayBeginAt(line, index, misreading) && (IsBefore(line, index) || IsAlone(line, index));
    }

    /// <summary>Says whether two accented letters, which as bytes would be a hanja, begin a word of ASCII letters at a unit (Þór), or stand inside it (Ibáñez).</summary>
    public static bool IsPairAt(LineUnits line, int index, Misreading misreading)
    {
        var (before, first) = (line.CodePointAt(index - 1), line.CodePointAt(index));
        var (second, after) = (line.CodePointAt(index + 1), line.CodePointAt(index + 2));
        if (!IsAccented(first) || !IsAccented(second))
        {
            return false;
        }

        // AÇÃO: a syllable between capitals without a space on either side is in no Korean text.
        if (!IsLower(first) && !IsLower(second) && IsCapital(before) && IsCapital(after))
        {
            return true;
        }

        if (!IsLower(second) || !IsAsciiLower(after))
        {
            return false;
        }

        return ForeignSigns.IsAsciiLetter(before) ? IsLower(first) : ForeignSigns.MayBeginAt(line, index, misreading);
    }

    /// <summary>One letter between two of its own case. A syllable with an ASCII letter as its second byte begins with a capital in Latin-1.</summary>
    private static bool IsInside(LineUnits line, int index)
    {
        var (before, after) = (line.CodePointAt(index - 1), line.CodePointAt(index + 1));
        return IsLower(line.CodePointAt(index))
            ? IsLower(after)
            : !IsLower(before) && !IsLower(after) && (IsCapital(line.CodePointAt(index - 2)) || IsCapital(line.CodePointAt(index + 2)));
    }

    /// <summary>A letter before two of a word: a damaged syllable is followed by more damage, or by a word with a space before.</summary>
    private static bool IsBefore(LineUnits line, int index)
    {
        var (next, second) = (line.CodePointAt(index + 1), line.CodePointAt(index + 2));
        if (!ForeignSigns.IsAsciiLetter(next))
        {
            return false;
        }

        return IsLower(next)
            ? IsLower(second) && (second < 0x80 || IsAccented(second))
            : !IsLower(line.CodePointAt(index)) && IsCapital(second);
    }

    /// <summary>A letter by itself: before a word in small letters (À la carte), or an initial (É. Zola).</summary>
    private static bool IsAlone(LineUnits line, int index)
    {
        var (next, second, third) = (line.CodePointAt(index + 1), line.CodePointAt(index + 2), line.CodePointAt(index + 3));
        return (next is ' ' && IsAsciiLower(second) && IsAsciiLower(third)) || (next is '.' && second is ' ' && IsCapital(third));
    }

    private static bool IsBehind(LineUnits line, int index, Misreading misreading)
    {
        var isWord = IsLower(line.CodePointAt(index - 1))
            && (ForeignSigns.IsAsciiLetter(line.CodePointAt(index - 2)) || (IsAccented(line.CodePointAt(index - 2)) && IsBefore(line, index - 2)));
        if (!isWord || !WholeSyllables.Follow(line, index + 1, misreading, out var next))
        {
            return false;
        }

        var letter = (char)line.CodePointAt(index);
        return LettersOfRareSyllables.Contains(letter) || (LettersOfSyllables.Contains(letter) && (CharacterClasses.Of(next) != CharacterClass.CommonHangul || Particles.Contains((char)next)));
    }

    private static bool IsAccented(int codePoint) =>
        CharacterClasses.Of(codePoint) is CharacterClass.Latin1Letter or CharacterClass.LatinExtended;

    private static bool IsLower(int codePoint) => codePoint <= char.MaxValue && char.IsLower((char)codePoint);

    private static bool IsAsciiLower(int codePoint) => codePoint is >= 'a' and <= 'z';

    private static bool IsCapital(int codePoint) => codePoint is >= 'A' and <= 'Z';
}
