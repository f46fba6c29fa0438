namespace CampusJournal.Text.CodePages;

/// <summary>
/// Code page 949 (UHC), which contains EUC-KR, exactly as the WHATWG Encoding Standard's index <c>euc-kr</c> has it: 17,048 pairs.
/// Leads are 81 to FE, trails 41 to 5A, 61 to 7A and 81 to FE.
/// </summary>
internal static class Cp949
{
    /// <summary>The first byte value that can be a trail.</summary>
    public const int FirstTrail = 0x41;

    /// <summary>The file of the embedded table in <c>Models/</c>.</summary>
    public const string Resource = "cp949.bin";

    /// <summary>Gets both tables.</summary>
    public static DoubleByteTable Tables { get; } = DoubleByteTable.Load(Resource, FirstTrail);

    /// <summary>Gets the characters, indexed by <c>lead &lt;&lt; 8 | trail</c>; zero where no character has the pair.</summary>
    public static ReadOnlySpan<ushort> Table => Tables.Characters;

    /// <summary>Gets the pairs, indexed by character; zero where a character has none. ASCII has none.</summary>
    public static ReadOnlySpan<ushort> EncodeTable => Tables.Pairs;

    /// <summary>Says whether a byte can begin a pair.</summary>
    public static bool IsLead(byte value) => value is >= 0x81 and <= 0xFE;

    /// <summary>Finds the pair of a character outside ASCII.</summary>
    public static bool TryEncode(char character, out ushort pair)
    {
        pair = Tables.Pairs[character];
        return pair != 0;
    }
}
