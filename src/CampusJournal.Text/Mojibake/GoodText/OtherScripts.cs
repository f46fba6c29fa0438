using System.Text;
using CampusJournal.Text.Language;
using CampusJournal.Text.Mojibake.Forward;

namespace CampusJournal.Text.Mojibake.GoodText;

/// <summary>
/// Lines of a damaged page whose bytes are no Korean but words in a charset of another script: <c>Ïðèâåò</c> is Привет in windows-1251.
/// Read as pairs they are hanja in a row (厥外奄), which somebody may have written too, so both the words' shape and the model must say so. Or
/// lines in Chinese or Japanese: <c>ÖÐÎÄÍøÕ¾</c> is 中文网站, and 櫓匡貢籃 as Korean.
/// </summary>
internal static class OtherScripts
{
    /// <summary>Shorter texts are hanja as often as not.</summary>
    private const int FewestLetters = 4;

    /// <summary>How much better (nats) Chinese or Japanese of two characters must read, and of more.</summary>
    private const int UnitsOfTwo = 4;
    private const float LeadOfTwo = 6;
    private const float LeadOfMore = 2.5f;

    /// <summary>What damaged Korean gains for each unit in a damaged document; beyond it nothing else is looked for.</summary>
    private const float KoreanGainPerUnit = 5.5f;

    private static readonly string[] PagesOfPairs = ["gbk", "euc-jp"];

    private static readonly uint Ideographs = CharacterClasses.Set(
        CharacterClass.CommonHanja, CharacterClass.RareHanja, CharacterClass.Kana, CharacterClass.Symbol, CharacterClass.Punctuation);

    private static readonly string[] Pages = ["cp1251", "koi8-r", "iso-8859-7"];

    /// <summary>Says whether a line is more likely such words than what it was read as.</summary>
    /// <param name="reading">The best reading of the line.</param>
    /// <param name="line">The line's units.</param>
    /// <param name="model">What languages are like.</param>
    public static bool AreIn(Reading reading, LineUnits line, LanguageModel model)
    {
        if (reading.Misreading.Target.IsUtf8 || reading.Misreading.ShowsPairs || reading.Gain > KoreanGainPerUnit * reading.RepairedUnits
            || Bytes(line, reading.Misreading) is not { } bytes)
        {
            return false;
        }

        // A syllable of each two units says enough for Korean beside what has no pairs.
        var korean = Score(reading.Original, model);
        var lead = reading.RepairedUnits <= UnitsOfTwo ? LeadOfTwo : LeadOfMore;
        return (reading.CommonHangul * 4 <= reading.RepairedUnits && Array.Exists(Pages, name => ReadAs(name, bytes) is { } text && AreWords(text) && Score(text, model) > korean))
            || (reading.RepairedUnits >= UnitsOfTwo && Array.Exists(PagesOfPairs, name => ReadAs(name, bytes) is { } text && AreIdeographs(text) && Score(text, model) > korean + lead));
    }

    /// <summary>The bytes of a line; null where a character is none.</summary>
    private static byte[]? Bytes(LineUnits line, Misreading misreading)
    {
        var bytes = new byte[line.Count];
        for (var i = 0; i < bytes.Length; i++)
        {
            var codePoint = line.CodePointAt(i);
            bytes[i] = (byte)(codePoint < 0x80 ? codePoint : misreading.SingleByte(codePoint));
            if (bytes[i] == 0)
            {
                return null;
            }
        }

        return bytes;
    }

    private static string? ReadAs(string charset, byte[] bytes)
    {
        var text = new StringBuilder(bytes.Length);
        return DamageReaders.Find(charset)!(bytes, text) ? text.ToString() : null;
    }

    /// <summary>Whether all outside ASCII are ideographs, kana and their signs.</summary>
    private static bool AreIdeographs(string text)
    {
        foreach (var character in text)
        {
            if (character >= 0x80 && !CharacterClasses.Of(character).IsIn(Ideographs))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether all outside ASCII are letters of words written as words are: in capitals, or small behind the first letter.</summary>
    private static bool AreWords(string text)
    {
        var letters = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var start = i;
            while (i < text.Length && text[i] >= 0x80)
            {
                i++;
            }

            if (!IsWord(text.AsSpan()[start..i]))
            {
                return false;
            }

            letters += i - start;
        }

        return letters >= FewestLetters;
    }

    private static bool IsWord(ReadOnlySpan<char> word)
    {
        var (small, capitals) = (0, 0);
        foreach (var letter in word)
        {
            small += char.IsLower(letter) ? 1 : 0;
            capitals += char.IsUpper(letter) ? 1 : 0;
        }

        return small + capitals == word.Length && (small == 0 || capitals == 0 || (capitals == 1 && char.IsUpper(word[0])));
    }

    private static float Score(string text, LanguageModel model)
    {
        var score = 0f;
        var context = LanguageContext.LineStart;
        foreach (var rune in text.EnumerateRunes())
        {
            score += model.Score(ref context, rune.Value, isWritten: true);
        }

        return score;
    }
}
