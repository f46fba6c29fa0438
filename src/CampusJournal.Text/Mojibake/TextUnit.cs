using CampusJournal.Text.Normalization;

namespace CampusJournal.Text.Mojibake;

/// <summary>
/// One visible character of a line: a code point, an HTML reference to one at or above U+0080, or two or three characters that a repair
/// tool or a normalization may have made of one (dz of ǳ, 1⁄4 of ¼, two of a Hebrew letter with a point).
/// </summary>
/// <param name="CodePoint">The character; of several the one that they may have been.</param>
/// <param name="Start">The UTF-16 offset of its source in the line.</param>
/// <param name="Length">The UTF-16 length of its source.</param>
internal readonly record struct TextUnit(int CodePoint, int Start, int Length)
{
    // Those of the presentation forms.
    private const int FirstPointed = 0xFB1D;
    private const int LastPointed = 0xFB4E;

    /// <summary>Gets a value indicating whether the character is ASCII.</summary>
    public bool IsAscii => CodePoint < 0x80;

    /// <summary>Gets a value indicating whether these are characters that may have been one.</summary>
    public bool IsSplit => Length is 2 or 3 && CodePoint < 0x10000;

    /// <summary>Gets a value indicating whether this is an HTML reference; the shortest is <c>&amp;yen</c>.</summary>
    public bool IsReference => Length > 3;

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

    /// <summary>
    /// Gets the Hebrew letter with a point that two characters may have been, zero for none: form C takes these apart and never joins them
    /// again (composition exclusions), and 학연구 holds EF AC B1, U+FB31, once its D0 BF was joined.
    /// </summary>
    public static int PointedLetterOf(char letter, char point)
    {
        for (var pointed = FirstPointed; IsHebrewPoint(point) && pointed <= LastPointed; pointed++)
        {
            if (NormalizationTables.Decompose(pointed, withCompatibility: false) is [var first, var second] && first == letter && second == point)
            {
                return pointed;
            }
        }

        return 0;
    }

    /// <summary>Gets the spacing accent of Latin-1 that a space and a combining accent may have been, zero for none.</summary>
    public static int SpacingOf(char combining) => combining switch
    {
        '\u0301' => 0xB4,
        '\u0304' => 0xAF,
        '\u0308' => 0xA8,
        '\u0327' => 0xB8,
        _ => 0,
    };

    /// <summary>Gets the fraction of Latin-1 of two digits, zero for none.</summary>
    public static int FractionOf(char numerator, char denominator) => (numerator, denominator) switch
    {
        ('1', '4') => '¼',
        ('1', '2') => '½',
        ('3', '4') => '¾',
        _ => 0,
    };

    private static bool IsHebrewPoint(char character) => character is >= '\u05B0' and <= '\u05C2';
}
