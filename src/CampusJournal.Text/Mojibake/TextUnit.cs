namespace CampusJournal.Text.Mojibake;

/// <summary>
/// One visible character of a line: a code point, an HTML reference to one at or above U+0080, or two ASCII letters that a repair
/// tool may have made of one ligature.
/// </summary>
/// <param name="CodePoint">The character; of two letters the ligature.</param>
/// <param name="Start">The UTF-16 offset of its source in the line.</param>
/// <param name="Length">The UTF-16 length of its source.</param>
internal readonly record struct TextUnit(int CodePoint, int Start, int Length)
{
    /// <summary>Gets a value indicating whether the character is ASCII.</summary>
    public bool IsAscii => CodePoint < 0x80;

    /// <summary>Gets a value indicating whether these are two letters that may have been one ligature.</summary>
    public bool IsSplitLigature => Length == 2 && CodePoint < 0x10000;

    /// <summary>Gets a value indicating whether this is an HTML reference.</summary>
    public bool IsReference => Length > 2;

    /// <summary>
    /// Gets the ligature that two ASCII letters may have been, zero for none: those that ftfy's <c>fix_ligatures</c> splits and whose
    /// UTF-8 form is a common pair of bytes (ĳ is C4 B3, 캐; ǳ is C7 B3, 풍).
    /// </summary>
    public static int LigatureOf(char first, char second) => (first, second) switch
    {
        ('i', 'j') => 'ĳ',
        ('I', 'J') => 'Ĳ',
        ('D', 'Ž') => 'Ǆ',
        ('D', 'ž') => 'ǅ',
        ('d', 'ž') => 'ǆ',
        ('L', 'J') => 'Ǉ',
        ('L', 'j') => 'ǈ',
        ('l', 'j') => 'ǉ',
        ('N', 'J') => 'Ǌ',
        ('N', 'j') => 'ǋ',
        ('n', 'j') => 'ǌ',
        ('D', 'Z') => 'Ǳ',
        ('D', 'z') => 'ǲ',
        ('d', 'z') => 'ǳ',
        _ => 0,
    };
}
