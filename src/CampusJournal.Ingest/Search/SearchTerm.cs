using System.Globalization;
using System.Text;
using CampusJournal.Ingest.Export;

namespace CampusJournal.Ingest.Search;

/// <summary>
/// One word or phrase to look for. Syllables are found anywhere, for Korean glues its words together; letters and digits are found from the
/// beginning of a word on: <c>univ</c> finds University, <c>art</c> does not find Party. Signs around and between them do not count.
/// </summary>
internal sealed class SearchTerm
{
    private readonly List<string> parts;
    private readonly bool isBoundAtStart;

    // Syllables have no case, and are found in a fraction of the time.
    private readonly StringComparison comparison;

    /// <summary>Makes a term.</summary>
    /// <param name="text">What the user typed, flat and not empty.</param>
    public SearchTerm(string text)
    {
        parts = Parts(text);
        comparison = text.All(static unit => char.ToUpperInvariant(unit) == char.ToLowerInvariant(unit)) ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;
        Phrase = text.EnumerateRunes().Any(IsOfToken) ? HangulBigrams.Phrase(string.Join(' ', parts)) : null;
        isBoundAtStart = Phrase is not null && Rune.DecodeFromUtf16(parts[0], out var first, out _) == System.Buffers.OperationStatus.Done && IsOfWord(first);
    }

    /// <summary>Gets the phrase of FTS5 that finds at least every article with the text; null for signs, which no index holds.</summary>
    public string? Phrase { get; }

    /// <summary>Finds the first place of a text that has a <see cref="Phrase"/> from an index on, or null.</summary>
    public SearchMark? Find(string flat, int from)
    {
        for (var at = flat.IndexOf(parts[0], from, comparison); at >= 0; at = flat.IndexOf(parts[0], at + 1, comparison))
        {
            if (!(isBoundAtStart && IsInsideWord(flat, at)) && End(flat, at + parts[0].Length) is { } end)
            {
                return new(at, end - at);
            }
        }

        return null;
    }

    // Where the other parts end, each behind one sign or space at least.
    private int? End(string flat, int at)
    {
        foreach (var part in parts.Skip(1))
        {
            var next = SkipSigns(flat, at);
            if (next == at || !flat.AsSpan(next).StartsWith(part, comparison))
            {
                return null;
            }

            at = next + part.Length;
        }

        return at;
    }

    private static int SkipSigns(string flat, int at)
    {
        while (at < flat.Length && !(Rune.DecodeFromUtf16(flat.AsSpan(at), out var rune, out _) == System.Buffers.OperationStatus.Done && IsOfPart(rune)))
        {
            at += at + 1 < flat.Length && char.IsSurrogatePair(flat, at) ? 2 : 1;
        }

        return at;
    }

    private static List<string> Parts(string text)
    {
        var parts = new List<string>();
        for (var at = SkipSigns(text, 0); at < text.Length; at = SkipSigns(text, at))
        {
            var start = at;
            while (at < text.Length && SkipSigns(text, at) == at)
            {
                at += char.IsSurrogatePair(text, at) ? 2 : 1;
            }

            parts.Add(text[start..at]);
        }

        return parts;
    }

    private static bool IsInsideWord(string flat, int at) =>
        Rune.DecodeLastFromUtf16(flat.AsSpan(0, at), out var before, out _) == System.Buffers.OperationStatus.Done && IsOfWord(before);

    // A sign that is indexed by pairs as the syllables around it are (・) is no gap between them.
    private static bool IsOfPart(Rune rune) => IsOfToken(rune) || (rune.IsBmp && HangulBigrams.IsSyllable((char)rune.Value));

    private static bool IsOfWord(Rune rune) => IsOfToken(rune) && !(rune.IsBmp && HangulBigrams.IsSyllable((char)rune.Value));

    // What the index's tokenizer keeps: letters, numbers, private use and the marks on them.
    private static bool IsOfToken(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.UppercaseLetter
        or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter
        or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber
        or UnicodeCategory.NonSpacingMark or UnicodeCategory.PrivateUse;
}
