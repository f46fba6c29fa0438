using CampusJournal.Text.Language;

namespace CampusJournal.Text.Mojibake.GoodText;

/// <summary>Says whether what stands beside a unit is damaged syllables and signs to the last byte: then the unit is none of their bytes.</summary>
internal static class WholeSyllables
{
    private static readonly uint Signs = CharacterClasses.Set(CharacterClass.Punctuation, CharacterClass.Symbol);
    private static readonly uint SyllablesAndSigns = Signs | CharacterClasses.Set(CharacterClass.CommonHangul);

    /// <summary>Reads on from a unit to the end of its run.</summary>
    /// <param name="line">The line.</param>
    /// <param name="start">The first unit that is read.</param>
    /// <param name="misreading">The misreading that is tried.</param>
    /// <param name="first">The first syllable or sign; zero where the run ends at once.</param>
    public static bool Follow(LineUnits line, int start, Misreading misreading, out int first)
    {
        var end = start;
        while (IsInRun(line.CodePointAt(end)))
        {
            end++;
        }

        first = end > start ? PairAt(line, start, misreading) : 0;
        return Are(line, start, end, misreading);
    }

    /// <summary>Reads what stands before a unit, from the start of its run on.</summary>
    public static bool Precede(LineUnits line, int end, Misreading misreading)
    {
        var start = end;
        while (IsInRun(line.CodePointAt(start - 1)))
        {
            start--;
        }

        return Are(line, start, end, misreading);
    }

    /// <summary>Says whether a damaged sign (‘ is ¡®) ends before a unit, and begins where a character does.</summary>
    public static bool EndInSign(LineUnits line, int end, Misreading misreading) =>
        CharacterClasses.Of(PairAt(line, end - 2, misreading)).IsIn(Signs) && Precede(line, end, misreading);

    /// <summary>The character of two bytes that are shown one by one, zero for none.</summary>
    public static int PairAt(LineUnits line, int index, Misreading misreading)
    {
        var (lead, trail) = (misreading.SingleByte(line.CodePointAt(index)), misreading.SingleByte(line.CodePointAt(index + 1)));
        return lead == 0 || trail == 0 ? 0 : misreading.Target.Pair(lead, trail);
    }

    private static bool Are(LineUnits line, int start, int end, Misreading misreading)
    {
        for (var i = start; i < end; i += 2)
        {
            if (!CharacterClasses.Of(PairAt(line, i, misreading)).IsIn(SyllablesAndSigns))
            {
                return false;
            }
        }

        return (end - start) % 2 == 0;
    }

    /// <summary>Good Korean, and the signs of general punctuation (’ ”) that come through beside damage, end a run as ASCII does.</summary>
    private static bool IsInRun(int codePoint) =>
        codePoint >= 0x80 && CharacterClasses.Of(codePoint) is not (CharacterClass.Punctuation or CharacterClass.CommonHangul);
}
