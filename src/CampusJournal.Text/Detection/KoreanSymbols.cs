using CampusJournal.Text.CodePages;

namespace CampusJournal.Text.Detection;

/// <summary>
/// Tells a text that is ASCII but for some symbols of KS X 1001, as old English pages of Korean papers are: 25℃, Ⅰ., a box. The language
/// model knows too little of such signs to choose, and in other charsets of pairs the same bytes are kana, letters or other signs.
/// </summary>
internal static class KoreanSymbols
{
    private const byte FirstRow = 0xA1;
    private const byte LastRow = 0xAC;

    // Rows of jamo and of numerals and Greek in KS X 1001, which are kana in Japan: one alone between ASCII is no word of kana, more may be.
    private const byte Jamo = 0xA4;
    private const byte Numerals = 0xA5;

    /// <summary>Says whether all bytes outside ASCII are such symbols, among them perhaps the most frequent syllables.</summary>
    /// <param name="excerpt">What <see cref="TextExcerpt"/> took of the page.</param>
    public static bool AreAll(ReadOnlySpan<byte> excerpt)
    {
        var symbols = 0;
        for (var i = 0; i < excerpt.Length; i++)
        {
            if (excerpt[i] < 0x80)
            {
                continue;
            }

            if (i + 1 == excerpt.Length || excerpt[i + 1] < FirstRow)
            {
                return false;
            }

            var character = (char)Cp949.Table[(excerpt[i] << 8) | excerpt[i + 1]];
            var isSymbol = character != 0 && excerpt[i] is >= FirstRow and <= LastRow && !IsRunOfKana(excerpt, i);
            if (!isSymbol && !KoreanEvidence.IsFrequentSyllable(character))
            {
                return false;
            }

            symbols += isSymbol ? 1 : 0;
            i++;
        }

        return symbols > 0;
    }

    private static bool IsRunOfKana(ReadOnlySpan<byte> excerpt, int index) => IsKana(excerpt[index])
        && ((index >= 2 && IsKana(excerpt[index - 2]) && excerpt[index - 1] >= FirstRow) || (index + 2 < excerpt.Length && IsKana(excerpt[index + 2])));

    private static bool IsKana(byte row) => row is Jamo or Numerals;
}
