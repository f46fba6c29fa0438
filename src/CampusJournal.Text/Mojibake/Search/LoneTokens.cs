using System.Buffers;
using CampusJournal.Text.Language;

namespace CampusJournal.Text.Mojibake.Search;

/// <summary>
/// What a word that stands alone on its line says, in a document that is proven to be damaged. No text around it says anything, so the
/// model alone would keep every rare syllable; but a reader of the page knows that nobody wrote <c>ÆR</c> there, nor <c>ù</c>.
/// </summary>
internal static class LoneTokens
{
    // Two units that are a syllable to the last byte: however rare it is, what is shown is no word.
    private const float Pair = 12;

    // A letter of which a repair tool made the bytes of a syllable, and which is a word nowhere.
    private const float Letter = 6;

    // The same for what is hardly a letter: the sign of a phonetician, a lone combining mark.
    private const float StrangeLetter = 12;

    // A letter that is a word of some language; the model, which has met it within words, thinks it rarer alone than it is.
    private const float WordOfOneLetter = -2;

    // What is left of 화 and 난 where soft hyphens are gone.
    private const float Half = 3;

    // Before a letter these are what they seem to be: °C, µm, £m, §a, ¹H, ¿Y.
    private static readonly SearchValues<char> SignsOfLetters = SearchValues.Create("°µ£¥§©®ª«»º¹²³·¿¡‘’“”…–—½¼");

    // 창, 채, 천, 첫, 청, 체, 첸, 첼 and 짱. Other letters of Latin-1 are words (à, é, ó, ö, å), or make no syllable that is one.
    private static readonly SearchValues<char> Letters = SearchValues.Create("âäõùûüþÿ¯");

    private static readonly uint Hangul = CharacterClasses.Set(CharacterClass.CommonHangul, CharacterClass.RareHangul);
    private static readonly uint OtherScripts = CharacterClasses.Set(CharacterClass.Greek, CharacterClass.Cyrillic);

    /// <summary>Gets what the line as it stands loses (nats) for one of its tokens, zero where other text is on the line.</summary>
    public static float Doubt(LineUnits line, int start, int end, Misreading misreading, in DocumentEvidence evidence)
    {
        var first = line.CodePointAt(start);
        if (first <= 0xA0 && end - start != 2)
        {
            return 0;
        }

        return (end - start) switch
        {
            1 when IsAlone(line, start, end) => OfLetter(first, misreading, evidence),
            2 when IsAlone(line, start, end) && !IsSignOfLetter(line, start) => KeepScores.IsHangul(line, start, end, misreading) ? Pair : 0,
            _ => 0,
        };
    }

    private static float OfLetter(int letter, Misreading misreading, in DocumentEvidence evidence)
    {
        if (evidence.HasLostSoftHyphens && letter is ('È' or '³'))
        {
            return Half;
        }

        if (!evidence.HasJoins || !IsJoinedSyllable(letter, misreading))
        {
            return 0;
        }

        return letter >= 0x250 ? StrangeLetter : letter >= 0x100 || Letters.Contains((char)letter) ? Letter : WordOfOneLetter;
    }

    private static bool IsSignOfLetter(LineUnits line, int start) =>
        line.CodePointAt(start) == 0xA0 || (line.CodePointAt(start + 1) < 0x80 && SignsOfLetters.Contains((char)line.CodePointAt(start)));

    private static bool IsAlone(LineUnits line, int start, int end)
    {
        for (var i = 0; i < line.Count; i++)
        {
            var codePoint = line.CodePointAt(i);
            if ((i < start || i >= end) && (codePoint >= 0x80 || char.IsAsciiLetterOrDigit((char)codePoint)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether two joined bytes are a syllable; Greek and Cyrillic letters are hanja too (α is CE B1, 慣), which nobody can tell from them.</summary>
    private static bool IsJoinedSyllable(int letter, Misreading misreading)
    {
        var mayBeHanja = !CharacterClasses.Of(letter).IsIn(OtherScripts);
        foreach (ref readonly var origin in misreading.OriginsOf(letter))
        {
            var pair = origin.IsJoined && origin.Count == 2 ? misreading.Target.Pair(origin[0], origin[1]) : 0;
            if (pair != 0 && (CharacterClasses.Of(pair).IsIn(Hangul) || !mayBeHanja))
            {
                return CharacterClasses.Of(pair).IsIn(Hangul);
            }
        }

        return false;
    }
}
