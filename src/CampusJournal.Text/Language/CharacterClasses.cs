using System.Runtime.CompilerServices;
using CampusJournal.Text.CodePages;

namespace CampusJournal.Text.Language;

/// <summary>The class of every code point, and the tokens by which the language model knows characters.</summary>
internal static class CharacterClasses
{
    /// <summary>The number of classes.</summary>
    public const int Count = (int)CharacterClass.RareHanja + 1;

    private static readonly CharacterClass[] Table = BuildTable();

    /// <summary>
    /// Gets how many characters a class has, by class: the model spreads the mass of unseen ones over them.
    /// Rounded from Unicode's blocks; KS X 1001 for Hangul and hanja.
    /// </summary>
    public static ReadOnlySpan<int> Sizes =>
        [4, 10, 26, 33, 2350, 8822, 62, 700, 34, 80, 1500, 4888, 190, 130, 300, 150, 1500, 3000, 260, 200_000, 3000, 17_000];

    /// <summary>Gets the class of a code point.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static CharacterClass Of(int codePoint)
    {
        var table = Table;
        return (uint)codePoint < (uint)table.Length ? table[codePoint] : OfSupplementary(codePoint);
    }

    private static CharacterClass OfSupplementary(int codePoint) => codePoint switch
    {
        >= 0x1F000 and < 0x1FB00 => CharacterClass.Emoji,
        >= 0x20000 and < 0x30000 => CharacterClass.RareHanja,
        _ => CharacterClass.Other,
    };

    /// <summary>Tells whether a class is one of a set made by <see cref="Set"/>.</summary>
    public static bool IsIn(this CharacterClass value, uint set) => (set >> (int)value & 1) != 0;

    /// <summary>Tells whether a character is a sign that Korean pages write as an HTML reference (“ ” ‘ ’ … – · ©): it stays good beside damage.</summary>
    public static bool IsReferencedSign(int codePoint) => Of(codePoint) == CharacterClass.Punctuation || codePoint is '·' or '©';

    /// <summary>Makes a set of classes for <see cref="IsIn"/>.</summary>
    public static uint Set(params ReadOnlySpan<CharacterClass> classes)
    {
        var set = 0u;
        foreach (var value in classes)
        {
            set |= 1u << (int)value;
        }

        return set;
    }

    /// <summary>The token of a character as context: white space is one, digits are one, letters have no case.</summary>
    public static int ContextToken(int codePoint) => codePoint switch
    {
        >= 0x2000 => codePoint,
        <= ' ' or 0x7F or 0xA0 => ' ',
        < 0x80 => char.IsAsciiDigit((char)codePoint) ? '0' : char.ToLowerInvariant((char)codePoint),
        < 0x530 or (>= 0x1E00 and < 0x1F00) => char.ToLowerInvariant((char)codePoint),
        _ => codePoint,
    };

    /// <summary>The token of a character that is predicted: as context, but an ASCII character counts by its class only.</summary>
    public static int PredictedToken(int codePoint) => codePoint < 0x80
        ? Table[codePoint] switch
        {
            CharacterClass.Space => ' ',
            CharacterClass.Digit => '0',
            CharacterClass.AsciiLetter => 'a',
            _ => '.',
        }
        : ContextToken(codePoint);

    private static CharacterClass[] BuildTable()
    {
        var table = new CharacterClass[0x10000];
        for (var c = 0; c < table.Length; c++)
        {
            table[c] = c < 0x250 ? LatinClass(c) : BlockClass(c);
        }

        // Rows B0-C8 of KS X 1001 are Hangul, CA-FD hanja; cells A1-FE.
        for (var lead = 0xB0; lead <= 0xFD; lead++)
        {
            for (var trail = 0xA1; trail <= 0xFE; trail++)
            {
                int c = Cp949.Table[(lead << 8) | trail];
                if (c != 0)
                {
                    table[c] = lead <= 0xC8 ? CharacterClass.CommonHangul : lead >= 0xCA ? CharacterClass.CommonHanja : table[c];
                }
            }
        }

        return table;
    }

    private static CharacterClass LatinClass(int c) => c switch
    {
        <= ' ' or 0x7F or 0xA0 => CharacterClass.Space,
        >= '0' and <= '9' => CharacterClass.Digit,
        < 0x80 => char.IsAsciiLetter((char)c) ? CharacterClass.AsciiLetter : CharacterClass.AsciiPunctuation,
        < 0xA0 => CharacterClass.Other,
        < 0xC0 or 0xD7 or 0xF7 => CharacterClass.Latin1Symbol,
        < 0x100 => CharacterClass.Latin1Letter,
        _ => CharacterClass.LatinExtended,
    };

    private static CharacterClass BlockClass(int c) => c switch
    {
        < 0x370 => CharacterClass.PhoneticLatin,
        < 0x400 => CharacterClass.Greek,
        < 0x530 => CharacterClass.Cyrillic,
        < 0x590 => CharacterClass.Indic,
        < 0x900 => CharacterClass.RightToLeft,
        < 0x1100 => CharacterClass.Indic,
        < 0x1200 => CharacterClass.HangulJamo,
        < 0x1E00 => CharacterClass.Indic,
        < 0x1F00 => CharacterClass.LatinExtended,
        < 0x2000 => CharacterClass.Greek,
        < 0x2070 or (>= 0x20A0 and < 0x20D0) or 0x2122 => CharacterClass.Punctuation,
        < 0x2C00 => CharacterClass.Symbol,
        < 0x3000 => CharacterClass.Other,
        < 0x3040 => CharacterClass.Symbol,
        < 0x3100 => CharacterClass.Kana,
        >= 0x3131 and < 0x3190 => CharacterClass.HangulJamo,
        < 0x3400 => CharacterClass.Symbol,
        < 0xA000 => CharacterClass.RareHanja,
        < 0xAC00 => CharacterClass.Other,
        < 0xD7A4 => CharacterClass.RareHangul,
        < 0xF900 => CharacterClass.Other,
        < 0xFB00 => CharacterClass.RareHanja,
        < 0xFF00 => CharacterClass.Other,
        < 0xFFF0 => CharacterClass.Symbol,
        _ => CharacterClass.Other,
    };
}
