using System.Buffers;
using CampusJournal.Text.Language;
using CampusJournal.Text.Mojibake.Search;

namespace CampusJournal.Text.Mojibake.GoodText;

/// <summary>
/// Letters and signs of other languages that stand alone beside damage: <c>"ä", "ö"</c>, <c>Ø 5</c>, <c>[À-Ö]</c>. As bytes each may be
/// one syllable: ä is joined C3 A4 (채), È with the soft hyphen that was dropped C8 AD (화). Where no such syllable is a word by itself,
/// or several letters stand in a row, they are what they seem to be.
/// </summary>
/// <param name="model">What the language is like.</param>
internal sealed class LoneLetters(LanguageModel model)
{
    /// <summary>
    /// The least log probability of a syllable between spaces that is a word: 첫 has -8, 채 -9, 첼 -13, 챕 -15, a rare syllable -20.
    /// Where a byte has to be put back too, 화 has -8, 강 -9, 윗 and the hanja are below.
    /// </summary>
    private const float LeastOfWord = -12.8f;
    private const float LeastOfLoss = -10.9f;

    private const int SoftHyphen = 0xAD;
    // Of Latin Extended-B no language of Europe has any.
    private const int LastLetter = 0x17F;

    /// <summary>So many letters with nothing between them but spaces and signs are a list of letters.</summary>
    private const int FewestOfList = 3;

    // No joined bytes are these; the other signs of ASCII come of tools that make a character plain (the bytes CD BE, U+037E, are ;).
    private static readonly SearchValues<char> Edges = SearchValues.Create(" \t\"()[]{}<>,.:/=-");
    private static readonly SearchValues<char> Enclosing = SearchValues.Create("\"'()[]{}<>/-");

    private int others;
    private int enclosed;

    /// <summary>Takes up a line.</summary>
    public void Read(LineUnits line)
    {
        (others, enclosed) = (0, 0);
        for (var i = 0; i < line.Count; i++)
        {
            var codePoint = line.CodePointAt(i);
            others += codePoint >= 0x80 || char.IsAsciiLetterOrDigit((char)codePoint) ? 1 : 0;
            enclosed += IsLetter(line, i) && IsEnclosed(line, i) ? 1 : 0;
        }
    }

    /// <summary>Says whether the letter or sign at a unit is such. Of a letter that is all of its line see <see cref="LoneTokens"/>, but where it is enclosed.</summary>
    public bool IsAt(LineUnits line, int index, Misreading misreading)
    {
        if (!IsLetter(line, index) || !IsAlone(line, index))
        {
            return false;
        }

        if (others == 1)
        {
            return IsEnclosed(line, index) && !MayBeWord(line, index, misreading);
        }

        return CountOfList(line, index) >= FewestOfList || (IsEnclosed(line, index) && enclosed > 1)
            || ((IsEnclosed(line, index) || !IsCapital(line.CodePointAt(index))) && !MayBeWord(line, index, misreading));
    }

    private static bool IsAlone(LineUnits line, int index) =>
        (Contains(Edges, line.CodePointAt(index - 1)) && Contains(Edges, line.CodePointAt(index + 1))) || IsEnclosed(line, index);

    private static bool IsEnclosed(LineUnits line, int index) =>
        Contains(Enclosing, line.CodePointAt(index - 1)) && Contains(Enclosing, line.CodePointAt(index + 1));

    private static bool Contains(SearchValues<char> signs, int codePoint) => codePoint < 0x80 && signs.Contains((char)codePoint);

    /// <summary>A capital with an accent is hardly a word, so that even a rare syllable is likelier.</summary>
    private static bool IsCapital(int codePoint) => codePoint <= char.MaxValue && char.IsUpper((char)codePoint) && codePoint is not ('Å' or 'Ø');

    private static bool IsLetter(LineUnits line, int index) => line.CodePointAt(index) is > 0xA0 and not 0xAD and <= LastLetter;

    private bool MayBeWord(LineUnits line, int index, Misreading misreading)
    {
        var codePoint = line.CodePointAt(index);
        foreach (ref readonly var origin in misreading.OriginsOf(codePoint))
        {
            if (origin.Count == 2 && IsWord(misreading.Target.Pair(origin[0], origin[1]), LeastOfWord))
            {
                return true;
            }
        }

        var lead = misreading.SingleByte(codePoint);
        return lead != 0 && misreading.Lost.Length > 0 && IsWord(misreading.Target.Pair(lead, SoftHyphen), LeastOfLoss);
    }

    private bool IsWord(int character, float least)
    {
        if (CharacterClasses.Of(character) != CharacterClass.CommonHangul)
        {
            return false;
        }

        var context = LanguageContext.LineStart;
        var score = model.Score(ref context, character, isWritten: true);
        return score + model.Score(ref context, ' ', isWritten: true) >= least;
    }

    /// <summary>Counts the letters of the list in which a letter stands.</summary>
    private static int CountOfList(LineUnits line, int index)
    {
        var count = 1;
        for (var i = NextOfList(line, index, -1); i >= 0 && count < FewestOfList; i = NextOfList(line, i, -1))
        {
            count++;
        }

        for (var i = NextOfList(line, index, 1); i >= 0 && count < FewestOfList; i = NextOfList(line, i, 1))
        {
            count++;
        }

        return count;
    }

    /// <summary>The next letter in a direction with nothing but spaces and signs before it, -1 for none.</summary>
    private static int NextOfList(LineUnits line, int index, int step)
    {
        var i = index + step;
        while ((uint)i < (uint)line.Count && line.CodePointAt(i) < 0x80 && !char.IsAsciiLetterOrDigit((char)line.CodePointAt(i)))
        {
            i += step;
        }

        return i - (index + step) != 0 && IsLetter(line, i) && line.CodePointAt(i + step) < 0x80 ? i : -1;
    }
}
