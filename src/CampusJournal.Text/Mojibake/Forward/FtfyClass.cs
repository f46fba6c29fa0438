namespace CampusJournal.Text.Mojibake.Forward;

/// <summary>
/// What a character can be in ftfy's rules. The first block are its categories of mojibake characters; the second are characters
/// that single rules name; the third are the roles of a byte of UTF-8 that was read in a single-byte code page.
/// </summary>
[Flags]
internal enum FtfyClass : ulong
{
    None = 0,

    C1 = 1UL << 0,
    Bad = 1UL << 1,
    Law = 1UL << 2,
    Currency = 1UL << 3,
    Start = 1UL << 4,
    End = 1UL << 5,
    Numeric = 1UL << 6,
    Kaomoji = 1UL << 7,
    Upper = 1UL << 8,
    Lower = 1UL << 9,
    UpperCommon = 1UL << 10,
    LowerCommon = 1UL << 11,
    Box = 1UL << 12,
    Common = 1UL << 13,

    AsciiLetter = 1UL << 14,
    AsciiLower = 1UL << 15,
    Space = 1UL << 16,
    Blank = 1UL << 17,
    Word = 1UL << 18,
    SentenceMark = 1UL << 19,

    Misread1252Lead = 1UL << 20,
    Misread1252Tail = 1UL << 21,
    Times = 1UL << 22,
    Power = 1UL << 23,
    AGrave = 1UL << 24,
    IndicTail = 1UL << 25,
    Root = 1UL << 26,
    RootTail = 1UL << 27,
    AlmostEqual = 1UL << 28,
    AlmostEqualTail = 1UL << 29,
    Ve = 1UL << 30,
    Dje = 1UL << 31,
    AMacron = 1UL << 32,
    Euro = 1UL << 33,
    Degree = 1UL << 34,
    LowQuote = 1UL << 35,
    ADiaeresis = 1UL << 36,
    LowQuoteTail = 1UL << 37,
    LowQuoteMiddle = 1UL << 38,
    LowQuoteMiddleTail = 1UL << 39,
    CyrillicEdge = 1UL << 40,
    CyrillicMiddle = 1UL << 41,
    GreekEdge = 1UL << 42,
    GreekMiddle = 1UL << 43,
    Beta = 1UL << 44,
    BetaTail = 1UL << 45,
    ACircumflexOrTilde = 1UL << 46,
    ACircumflex = 1UL << 47,
    ArabicTail = 1UL << 48,

    /// <summary>A character at which a rule of <see cref="FtfyBadness"/> begins that is longer than three characters or open at an end.</summary>
    LongRule = 1UL << 49,

    Lead2 = 1UL << 50,
    Lead3 = 1UL << 51,
    Lead4 = 1UL << 52,
    Continuation = 1UL << 53,

    /// <summary>A continuation that does not usually stand for itself: no run of joined bytes begins after it.</summary>
    Strict = 1UL << 54,
}
