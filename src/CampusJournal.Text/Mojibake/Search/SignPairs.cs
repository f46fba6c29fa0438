using CampusJournal.Text.Language;
using CampusJournal.Text.Mojibake.GoodText;

namespace CampusJournal.Text.Mojibake.Search;

/// <summary>Signs that stand as pairs of bytes among ASCII characters: 25¡É is 25℃, 3¡¿4 is 3×4. In a damaged document hardly anything else looks so.</summary>
internal static class SignPairs
{
    private static readonly uint Letters = CharacterClasses.Set(CharacterClass.Latin1Letter, CharacterClass.LatinExtended);

    /// <summary>Counts the pairs of a line that are such.</summary>
    /// <param name="line">The line.</param>
    /// <param name="foreign">What of it stands for itself.</param>
    /// <param name="misreading">The misreading that is tried.</param>
    public static int CountIn(LineUnits line, ForeignText foreign, Misreading misreading)
    {
        var count = 0;
        for (var i = 0; i < line.Count; i++)
        {
            var start = i;
            while (i < line.Count && line.CodePointAt(i) >= 0x80 && !foreign.Contains(i))
            {
                i++;
            }

            count += AreSigns(line, start, i, misreading) ? (i - start) / 2 : 0;
        }

        return count;
    }

    /// <summary>Whether what stands between ASCII characters is signs as bytes; not where a letter ends it before another (¡Él!).</summary>
    private static bool AreSigns(LineUnits line, int start, int end, Misreading misreading)
    {
        var isWord = end - start == 2 && ForeignSigns.IsAsciiLetter(line.CodePointAt(end)) && CharacterClasses.Of(line.CodePointAt(end - 1)).IsIn(Letters);
        if (end == start || (end - start) % 2 != 0 || isWord)
        {
            return false;
        }

        for (var i = start; i < end; i += 2)
        {
            if (line.CodePointAt(i) == line.CodePointAt(i + 1)
                || CharacterClasses.Of(WholeSyllables.PairAt(line, i, misreading)) is not (CharacterClass.Symbol or CharacterClass.Punctuation or CharacterClass.Greek))
            {
                return false;
            }
        }

        return true;
    }
}
