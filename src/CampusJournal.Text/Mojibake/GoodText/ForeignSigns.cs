using System.Buffers;
using CampusJournal.Text.Language;

namespace CampusJournal.Text.Mojibake.GoodText;

/// <summary>Signs of units and of Spanish that stand for themselves: 5µm (as bytes 탆), 30°C, ¿Qué?, ¡Hola!.</summary>
internal static class ForeignSigns
{
    private static readonly SearchValues<char> MicroUnits = SearchValues.Create("AFLMSVWglms");

    /// <summary>Says whether the sign at a unit is such.</summary>
    public static bool IsAt(LineUnits line, int index, Misreading misreading) => line.CodePointAt(index) switch
    {
        'µ' => MayBeginAt(line, index, misreading) && IsUnit(line, index + 1, MicroUnits),
        '°' => (IsAfterNumber(line, index) || MayBeginAt(line, index, misreading)) && line.CodePointAt(index + 1) is 'C' or 'F' && !IsAsciiLetter(line.CodePointAt(index + 2)),
        '±' => MayBeginAt(line, index, misreading) && line.CodePointAt(index + 1) is >= '0' and <= '9',
        '§' => IsOfSections(line, index, misreading),
        '¿' or '¡' => MayBeginAt(line, index, misreading) && (line.CodePointAt(index + 1) is '?' or '!' || IsCapitalizedWord(line, index + 1)),
        _ => false,
    };

    /// <summary>Says whether two units alone are a sign in UTF-8 (Â© 2010), whatever happened to the text around it.</summary>
    public static bool IsPairAt(LineUnits line, int index) =>
        line.CodePointAt(index) == 'Â' && line.CodePointAt(index + 1) is '©' or '®' && line.CodePointAt(index - 1) is ' ' or '>' && line.CodePointAt(index + 2) is ' ' or '<';

    /// <summary>Says whether a word may begin at a unit: no letter stands before, and no byte but those of a sign.</summary>
    public static bool MayBeginAt(LineUnits line, int index, Misreading misreading)
    {
        var before = line.CodePointAt(index - 1);
        return before < 0x80 ? !IsAsciiLetter(before)
            : CharacterClasses.Of(before) == CharacterClass.Punctuation || WholeSyllables.EndInSign(line, index, misreading);
    }

    /// <summary>Says whether a character is an ASCII letter.</summary>
    public static bool IsAsciiLetter(int codePoint) => codePoint < 0x80 && char.IsAsciiLetter((char)codePoint);

    private static bool IsUnit(LineUnits line, int index, SearchValues<char> units) =>
        line.CodePointAt(index) is < 0x80 and var letter && units.Contains((char)letter) && !IsAsciiLetter(line.CodePointAt(index + 1));

    private static bool IsAfterNumber(LineUnits line, int index)
    {
        var before = line.CodePointAt(index - 1) is ' ' or 0xA0 ? index - 2 : index - 1;
        return line.CodePointAt(before) is >= '0' and <= '9';
    }

    /// <summary>§§ 12–14, which as bytes is ㎣.</summary>
    private static bool IsOfSections(LineUnits line, int index, Misreading misreading)
    {
        var first = line.CodePointAt(index - 1) == '§' ? index - 1 : index;
        return line.CodePointAt(first + 1) == '§' && MayBeginAt(line, first, misreading) && !IsAfterNumber(line, first)
            && line.CodePointAt(first + 2) == ' ' && line.CodePointAt(first + 3) is >= '0' and <= '9';
    }

    private static bool IsCapitalizedWord(LineUnits line, int index) =>
        line.CodePointAt(index) is >= 'A' and <= 'Z' && line.CodePointAt(index + 1) is >= 'a' and <= 'z' or (>= 'ß' and <= 'ÿ');
}
