namespace CampusJournal.Text.Language;

/// <summary>The classes by which the language model groups characters: what a reader would call the same kind of sign.</summary>
internal enum CharacterClass : byte
{
    /// <summary>ASCII white space and controls, and the no-break space.</summary>
    Space,
    Digit,
    AsciiLetter,
    AsciiPunctuation,

    /// <summary>The 2,350 syllables of KS X 1001, which running text hardly leaves.</summary>
    CommonHangul,

    /// <summary>The 8,822 syllables that only code page 949 (UHC) has.</summary>
    RareHangul,
    Latin1Letter,
    LatinExtended,
    Latin1Symbol,

    /// <summary>General punctuation and currency: curly quotes, dashes, ellipsis, euro.</summary>
    Punctuation,
    Symbol,

    /// <summary>The 4,888 hanja of KS X 1001.</summary>
    CommonHanja,
    Kana,
    Greek,
    Cyrillic,
    HangulJamo,
    RightToLeft,
    Indic,
    PhoneticLatin,

    /// <summary>Controls, private use, surrogates and what has no other class.</summary>
    Other,
    Emoji,
    RareHanja,
}
