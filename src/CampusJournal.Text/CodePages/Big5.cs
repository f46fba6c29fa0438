namespace CampusJournal.Text.CodePages;

/// <summary>Big5 as the WHATWG Encoding Standard has it: with the characters of Hong Kong (HKSCS), which are read but for the most part not written.</summary>
internal static class Big5
{
    /// <summary>The file of the embedded index <c>big5</c> in <c>Models/</c>.</summary>
    public const string Resource = "big5.bin";

    private const int TrailsPerLead = 157;
    private const int FirstWrittenLead = 0xA1;

    // Of these the standard writes the last of two pairs, of all others the first.
    private const string WrittenWithLastPair = "\u2550\u255E\u2561\u256A\u5341\u5345";

    /// <summary>Gets the table.</summary>
    public static MultiByteTable Table { get; } = Build();

    private static MultiByteTable Build()
    {
        var index = WebIndex.Load(Resource);
        var table = new MultiByteTable(index.Twins);
        for (var lead = 0x81; lead <= 0xFE; lead++)
        {
            for (var trail = 0x40; trail <= 0xFE; trail = trail == 0x7E ? 0xA1 : trail + 1)
            {
                var character = index[((lead - 0x81) * TrailsPerLead) + trail - (trail < 0x7F ? 0x40 : 0x62)];
                var isFirst = !table.HasCode(character) || WrittenWithLastPair.Contains((char)character, StringComparison.Ordinal);
                table.AddPair(lead, trail, character, lead >= FirstWrittenLead && isFirst);
            }
        }

        return table;
    }
}
