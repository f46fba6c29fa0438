using System.Globalization;
using CampusJournal.Text.Language;

namespace CampusJournal.Text.Mojibake.GoodText;

/// <summary>
/// Knows signs that are drawn, not written: the dots of an ellipsis or a table of contents (<c>······</c>), rules, ornaments, a shout
/// (<c>ÁÁÁÁ</c>). A pattern that repeats decodes as one syllable again and again (잉잉잉), which a model takes for surer the longer it is;
/// but the repetition says nothing.
/// </summary>
internal static class DrawnSigns
{
    private const int LongestPattern = 3;
    private const int FewestPatterns = 3;

    private static readonly uint Text = CharacterClasses.Set(
        CharacterClass.Space, CharacterClass.Digit, CharacterClass.AsciiLetter, CharacterClass.AsciiPunctuation, CharacterClass.CommonHangul);

    /// <summary>
    /// Tells whether all that could be damage in a line is drawn. A sign between others is neither: <c>é</c> alone is part of a word, and
    /// half a character at most.
    /// </summary>
    /// <param name="line">The line.</param>
    /// <returns>False also when there is nothing drawn.</returns>
    public static bool AreAllIn(ReadOnlySpan<char> line)
    {
        var isAnyDrawn = false;
        for (var i = 0; i < line.Length; i++)
        {
            var start = i;
            while (i < line.Length && !IsText(line[i]))
            {
                i++;
            }

            if (i - start <= 1)
            {
                continue;
            }

            if (!IsDrawn(line[start..i]))
            {
                return false;
            }

            isAnyDrawn = true;
        }

        return isAnyDrawn;
    }

    /// <summary>Tells whether a line holds syllables as they should be: what is drawn there is so in good text.</summary>
    public static bool StandInKorean(ReadOnlySpan<char> line)
    {
        foreach (var character in line)
        {
            if (CharacterClasses.Of(character) == CharacterClass.CommonHangul)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsText(char character) => CharacterClasses.Of(character).IsIn(Text);

    /// <summary>One character again and again, or signs, no letters, in a pattern that comes three times; within quotation marks or not.</summary>
    private static bool IsDrawn(ReadOnlySpan<char> run)
    {
        var inner = WithoutQuotes(run);
        if (inner.Length == 0 || Repeats(inner, 1))
        {
            return true;
        }

        for (var length = 2; length <= LongestPattern && length * FewestPatterns <= inner.Length; length++)
        {
            if (Repeats(inner, length))
            {
                return !HaveLetter(inner[..length]);
            }
        }

        return false;
    }

    private static ReadOnlySpan<char> WithoutQuotes(ReadOnlySpan<char> run)
    {
        while (run.Length > 0 && IsQuote(run[0]))
        {
            run = run[1..];
        }

        while (run.Length > 0 && IsQuote(run[^1]))
        {
            run = run[..^1];
        }

        return run;
    }

    private static bool IsQuote(char character) => char.GetUnicodeCategory(character)
        is UnicodeCategory.InitialQuotePunctuation or UnicodeCategory.FinalQuotePunctuation or UnicodeCategory.OpenPunctuation or UnicodeCategory.ClosePunctuation;

    private static bool Repeats(ReadOnlySpan<char> run, int length) => run[length..].SequenceEqual(run[..^length]);

    // The ordinal signs ª and º count as letters in Unicode, and micro too; who draws with them does not spell.
    private static bool HaveLetter(ReadOnlySpan<char> signs)
    {
        foreach (var sign in signs)
        {
            if (char.IsLetter(sign) && CharacterClasses.Of(sign) != CharacterClass.Latin1Symbol)
            {
                return true;
            }
        }

        return false;
    }
}
