namespace CampusJournal.Text.CodePages;

/// <summary>
/// Johab (KS X 1001 annex 3, code page 1361): 17,064 pairs. Jamo are the compatibility letters (ㄱ is U+3131), as Unicode's own table has
/// them and code page 1361 of .NET has not. A letter that is both initial and final is written as the initial.
/// </summary>
internal static class Johab
{
    /// <summary>The first byte value that can be a trail.</summary>
    public const int FirstTrail = 0x31;

    /// <summary>The file of the embedded table in <c>Models/</c>.</summary>
    public const string Resource = "johab.bin";

    /// <summary>Gets both tables.</summary>
    public static DoubleByteTable Tables { get; } = DoubleByteTable.Load(Resource, FirstTrail);

    /// <summary>Gets the characters, indexed by <c>lead &lt;&lt; 8 | trail</c>; zero where no character has the pair.</summary>
    public static ReadOnlySpan<ushort> Table => Tables.Characters;

    /// <summary>Gets the pairs, indexed by character; zero where a character has none. ASCII has none.</summary>
    public static ReadOnlySpan<ushort> EncodeTable => Tables.Pairs;

    /// <summary>Says whether a byte can begin a pair.</summary>
    public static bool IsLead(byte value) => value is (>= 0x84 and <= 0xD3) or (>= 0xD8 and <= 0xDE) or (>= 0xE0 and <= 0xF9);

    /// <summary>Finds the pair of a character outside ASCII.</summary>
    public static bool TryEncode(char character, out ushort pair)
    {
        pair = Tables.Pairs[character];
        return pair != 0;
    }
}
