using System.Globalization;
using System.Text;
using CampusJournal.Ingest.Export;

namespace CampusJournal.Ingest.Search;

/// <summary>
/// One word or phrase to look for. Syllables are found anywhere, for Korean glues its words together; letters and digits are found from the
/// beginning of a word on: <c>univ</c> finds University, <c>art</c> does not find Party.
/// </summary>
internal sealed class SearchTerm
{
    private readonly bool isBoundAtStart;

    /// <summary>Makes a term.</summary>
    /// <param name="text">What the user typed, flat and not empty.</param>
    public SearchTerm(string text)
    {
        Text = text;
        isBoundAtStart = Rune.DecodeFromUtf16(text, out var first, out _) == System.Buffers.OperationStatus.Done && IsOfWord(first);
        Phrase = text.EnumerateRunes().Any(IsOfToken) ? HangulBigrams.Phrase(text) : null;
    }

    /// <summary>Gets the text.</summary>
    public string Text { get; }

    /// <summary>Gets the phrase of FTS5 that finds at least every article with the text; null for signs, which no index holds.</summary>
    public string? Phrase { get; }

    /// <summary>Finds the first place of the text from an index on, or -1.</summary>
    public int IndexIn(string flat, int from)
    {
        var at = flat.IndexOf(Text, from, StringComparison.OrdinalIgnoreCase);
        while (at >= 0 && isBoundAtStart && IsInsideWord(flat, at))
        {
            at = flat.IndexOf(Text, at + 1, StringComparison.OrdinalIgnoreCase);
        }

        return at;
    }

    private static bool IsInsideWord(string flat, int at) =>
        Rune.DecodeLastFromUtf16(flat.AsSpan(0, at), out var before, out _) == System.Buffers.OperationStatus.Done && IsOfWord(before);

    private static bool IsOfWord(Rune rune) => IsOfToken(rune) && !(rune.IsBmp && HangulBigrams.IsSyllable((char)rune.Value));

    // What the index's tokenizer keeps: letters, numbers, private use and the marks on them.
    private static bool IsOfToken(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.UppercaseLetter
        or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter
        or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber
        or UnicodeCategory.NonSpacingMark or UnicodeCategory.PrivateUse;
}
