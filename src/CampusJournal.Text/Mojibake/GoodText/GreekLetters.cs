namespace CampusJournal.Text.Mojibake.GoodText;

/// <summary>
/// Greek letters that stand for themselves. As joined bytes each is a hanja (α is CE B1, 慣), or the halves of two syllables; a letter
/// with whole syllables on both sides is not the one, and a hanja alone beside Hangul is less likely than α선, 10 Ω or λ.
/// </summary>
internal static class GreekLetters
{
    private const int Section = '과';
    private const int Hall = '관';

    /// <summary>Gets the end of the Greek word that begins at a unit; the unit itself where there is none.</summary>
    public static int EndOfWord(LineUnits line, int start, Misreading misreading)
    {
        if (!IsLetter(line.CodePointAt(start)) || IsLetter(line.CodePointAt(start - 1)) || misreading.SingleByte(line.CodePointAt(start)) != 0)
        {
            return start;
        }

        var end = start + 1;
        while (IsLetter(line.CodePointAt(end)))
        {
            end++;
        }

        var isWord = (IsDot(line, start - 1, start - 2) || WholeSyllables.Precede(line, start, misreading))
            && (IsDot(line, end, end + 1) || WholeSyllables.Follow(line, end, misreading, out _)) && !IsGloss(line, start, end, misreading);
        return isWord ? end : start;
    }

    /// <summary>Whether a middle dot parts two letters (α·β), which is otherwise the first half of 로.</summary>
    private static bool IsDot(LineUnits line, int dot, int letter) => line.CodePointAt(dot) == '·' && IsLetter(line.CodePointAt(letter));

    /// <summary>Whether what the letter may be is the hanja of the syllable before it, in brackets: 과(科), 관(觀). The standard has them by sound.</summary>
    private static bool IsGloss(LineUnits line, int start, int end, Misreading misreading)
    {
        if (end - start != 1 || line.CodePointAt(start - 1) != '(' || line.CodePointAt(end) != ')')
        {
            return false;
        }

        var syllable = WholeSyllables.PairAt(line, start - 3, misreading);
        return line.CodePointAt(start) <= 'Ψ' ? syllable == Section : line.CodePointAt(start) is >= 'α' and <= 'ν' && syllable == Hall;
    }

    /// <summary>Whether a letter is the bytes of a hanja; Π, which may be half a syllable and a space, and those before it are none.</summary>
    private static bool IsLetter(int codePoint) => codePoint is (>= 'Ρ' and <= 'Ω') or (>= 'α' and <= 'ο');
}
