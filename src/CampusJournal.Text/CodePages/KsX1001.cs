namespace CampusJournal.Text.CodePages;

/// <summary>The national standard KS X 1001 (pure EUC-KR): 2,350 common syllables, 4,888 hanja and the symbols, all in the pairs A1A1 to FDFE of <see cref="Cp949"/>.</summary>
internal static class KsX1001
{
    /// <summary>Says whether a character outside ASCII belongs to the standard; the other 8,822 syllables are UHC's own.</summary>
    public static bool Contains(char character) => IsPair(Cp949.EncodeTable[character]);

    /// <summary>Says whether a pair lies in the standard's rows, whether or not a character has it.</summary>
    public static bool IsPair(int pair) => pair >= 0xA1A1 && (pair & 0xFF) >= 0xA1;
}
