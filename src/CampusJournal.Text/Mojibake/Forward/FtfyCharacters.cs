using System.Runtime.CompilerServices;

namespace CampusJournal.Text.Mojibake.Forward;

/// <summary>
/// Numbers the characters that ftfy's rules know: all below U+0500, U+2000 to U+25FF and four strays. Tables by this number take
/// 2,821 places instead of 65,536.
/// </summary>
internal static class FtfyCharacters
{
    /// <summary>The length of a table by number.</summary>
    public const int Count = 0xB05;

    /// <summary>The number that all other characters share.</summary>
    public const int Other = 0xB04;

    private const int Direct = 0x500;
    private const int SymbolStart = 0x2000;
    private const int SymbolCount = 0x600;

    /// <summary>Gives the number of a character.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int NumberOf(char character)
    {
        if (character < Direct)
        {
            return character;
        }

        var symbol = (uint)(character - SymbolStart);
        if (symbol < SymbolCount)
        {
            return Direct + (int)symbol;
        }

        return character switch
        {
            '\uF8FF' => 0xB00,
            '\uFB01' => 0xB01,
            '\uFB02' => 0xB02,
            '\uFFFD' => 0xB03,
            _ => Other,
        };
    }

    /// <summary>Gives the character of a number; U+FFFF for <see cref="Other"/>.</summary>
    public static char CharacterOf(int number) => number switch
    {
        < Direct => (char)number,
        < Direct + SymbolCount => (char)(SymbolStart + number - Direct),
        0xB00 => '\uF8FF',
        0xB01 => '\uFB01',
        0xB02 => '\uFB02',
        0xB03 => '\uFFFD',
        _ => '\uFFFF',
    };
}
