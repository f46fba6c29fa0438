using static CampusJournal.Text.Mojibake.Forward.FtfyClass;

namespace CampusJournal.Text.Mojibake.Forward;

/// <summary>
/// ftfy's test for text that looks damaged: some neighbours in the text are unlikely together. The rules are facts of python-ftfy
/// (github.com/rspeer/python-ftfy, Apache-2.0, ftfy/badness.py); here they are bit masks, most of them one AND a character.
/// </summary>
internal sealed class FtfyBadness
{
    private const FtfyClass Sign = Start | End | Currency | Numeric | Law;

    // First, then second.
    private static readonly (FtfyClass First, FtfyClass Second)[] Pairs =
    [
        (Bad | Lower | Upper | Box | Sign, Bad),
        (Bad, Lower | Upper | Box | Sign),
        (Lower | LowerCommon | Box | End | Currency | Numeric, Upper),
        (Box | End | Currency | Numeric, Lower),
        (Lower | Box | End, Currency),
        (Upper | Box, Numeric | Law),
        (Currency | Numeric | Box, Start),
        (Box, Kaomoji | End),
        (Lower | Upper | Sign, Box),
        (Upper, Degree),
        (Misread1252Lead, Misread1252Tail | Start | End),
        (Times, Power),
        (AGrave, IndicTail),
        (Root, RootTail),
        (AlmostEqual, AlmostEqualTail),
        (Ve, Dje),
        (AMacron, Euro),
    ];

    // First, middle, last.
    private static readonly Triple[] SharedTriples =
    [
        new(AsciiLetter, LowerCommon | UpperCommon, Bad),
        new(Space, Upper, Currency),
        new(Lower | Upper | Box | Currency | End, Start, Numeric),
        new(Lower | Upper | Currency | Numeric | Box | Law, End, Start),
        new(AsciiLower, Upper, Start | Currency),
        new(Lower | Upper, End, Word),
        new(LowQuote, ADiaeresis, LowQuoteTail),
        new(LowQuote, LowQuoteMiddle, LowQuoteMiddleTail),
        new(CyrillicEdge, Bad | Start | End | Currency | CyrillicMiddle, CyrillicEdge),
        new(GreekEdge, Bad | Start | End | Currency | GreekMiddle, GreekEdge),
        new(AsciiLower, ACircumflexOrTilde, Blank),
        new(AsciiLower | SentenceMark | End, ACircumflex, Blank | Start | End),
        new(Beta, Euro, BetaTail),
    ];

    private static readonly Triple From63 = new(Lower | Upper, Start, Word);

    private readonly FtfyAlphabet alphabet;
    private readonly Triple[] triples;
    private readonly FtfyClass[] after = new FtfyClass[FtfyCharacters.Count];
    private readonly FtfyClass[] before = new FtfyClass[FtfyCharacters.Count];

    private FtfyBadness(FtfyAlphabet alphabet, Triple[] triples)
    {
        this.alphabet = alphabet;
        this.triples = triples;
        var classes = alphabet.Classes;
        for (var number = 0; number < classes.Length; number++)
        {
            foreach (var (first, second) in Pairs)
            {
                after[number] |= (classes[number] & first) != 0 ? second : None;
            }

            foreach (var triple in triples)
            {
                before[number] |= (classes[number] & triple.Middle) != 0 ? triple.First : None;
            }
        }
    }

    /// <summary>Gets the test of releases 6.0 to 6.2.</summary>
    public static FtfyBadness V62 { get; } = new(FtfyAlphabet.V62, SharedTriples);

    /// <summary>Gets the test of releases from 6.3 on.</summary>
    public static FtfyBadness V63 { get; } = new(FtfyAlphabet.V63, [.. SharedTriples, From63]);

    /// <summary>Says whether a text looks damaged.</summary>
    public bool IsBad(ReadOnlySpan<char> text)
    {
        var unlikely = None;
        var previous = None;
        for (var i = 0; i < text.Length; i++)
        {
            var number = FtfyCharacters.NumberOf(text[i]);
            var current = number == FtfyCharacters.Other ? alphabet.At(text, i) : alphabet.Classes[number];
            if ((current & (unlikely | C1)) != 0
                || ((previous & before[number]) != 0 && i + 1 < text.Length && IsBadTriple(previous, current, alphabet.At(text, i + 1)))
                || ((current & LongRule) != 0 && IsBadByLongRule(text, i)))
            {
                return true;
            }

            unlikely = after[number];
            previous = current;
        }

        return false;
    }

    private bool IsBadTriple(FtfyClass first, FtfyClass middle, FtfyClass last)
    {
        foreach (var triple in triples)
        {
            if ((first & triple.First) != 0 && (middle & triple.Middle) != 0 && (last & triple.Last) != 0)
            {
                return true;
            }
        }

        return false;
    }

    private bool IsBadByLongRule(ReadOnlySpan<char> text, int position)
    {
        var rest = text[position..];
        return rest[0] switch
        {
            'Œ' or 'œ' => rest.Length > 1 && !char.IsAsciiLetter(rest[1]),
            'Ø' or 'Ù' => rest.Length > 3 && IsArabic(rest) && IsArabic(rest[2..]),
            'Г' => rest.Length > 5 && rest.StartsWith("ГўВЂВ") && IsCyrillicEnd(rest[5..]),
            _ => rest.Length > 1 && rest[1] == ' ' && IsStrayA(text[..position]),
        };
    }

    // Two bytes of an Arabic letter, read in windows-1252; one pair alone is too common.
    private bool IsArabic(ReadOnlySpan<char> text) =>
        text[0] is 'Ø' or 'Ù' && (alphabet.At(text, 1) & (Common | Currency | Bad | Numeric | Start | ArabicTail)) != 0;

    // Any one character but a line feed, then a letter or a space.
    private static bool IsCyrillicEnd(ReadOnlySpan<char> text)
    {
        var width = text.Length > 1 && char.IsSurrogatePair(text[0], text[1]) ? 2 : 1;
        return text[0] != '\n' && text.Length > width && (text[width] == ' ' || char.IsAsciiLetter(text[width]));
    }

    // Â or Ã before a space, at the start or a word's end with one space between.
    private bool IsStrayA(ReadOnlySpan<char> before) =>
        before.IsEmpty
        || (before.Length > 1 && (alphabet.At(before, before.Length - 1) & Space) != 0 && char.IsAsciiLetterLower(before[^2]));

    private readonly record struct Triple(FtfyClass First, FtfyClass Middle, FtfyClass Last);
}
