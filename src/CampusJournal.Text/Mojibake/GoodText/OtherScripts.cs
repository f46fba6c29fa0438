using CampusJournal.Text.Language;
using CampusJournal.Text.Mojibake.Forward;

namespace CampusJournal.Text.Mojibake.GoodText;

/// <summary>
/// Lines of a damaged page whose bytes are no Korean but words in a charset of another script: <c>Ïðèâåò</c> is Привет in windows-1251.
/// Read as pairs they are hanja in a row (厥外奄), which somebody may have written too, so both the words' shape and the model must say so.
/// </summary>
internal static class OtherScripts
{
    /// <summary>Shorter texts are hanja as often as not.</summary>
    private const int FewestLetters = 4;

    private static readonly string[] Pages = ["cp1251", "koi8-r", "iso-8859-7"];

    /// <summary>Says whether a line is more likely such words than what it was read as.</summary>
    /// <param name="reading">The best reading of the line.</param>
    /// <param name="line">The line's units.</param>
    /// <param name="model">What languages are like.</param>
    public static bool AreIn(Reading reading, LineUnits line, LanguageModel model)
    {
        // A syllable of each two units says enough for Korean.
        if (reading.Misreading.Target.IsUtf8 || reading.Misreading.ShowsPairs || reading.CommonHangul * 4 > reading.RepairedUnits)
        {
            return false;
        }

        var korean = Score(reading.Original, model);
        return Array.Exists(Pages, name =>
            Decode(line, reading.Misreading, DamageReaders.FindPage(name)!) is { } text && AreWords(text) && Score(text, model) > korean);
    }

    /// <summary>What the line is in another page; null where a character is no byte.</summary>
    private static string? Decode(LineUnits line, Misreading misreading, SingleByteCodePage page)
    {
        var text = new char[line.Count];
        for (var i = 0; i < text.Length; i++)
        {
            var codePoint = line.CodePointAt(i);
            var value = codePoint < 0x80 ? codePoint : misreading.SingleByte(codePoint);
            if (value == 0)
            {
                return null;
            }

            text[i] = page[(byte)value];
        }

        return new string(text);
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
