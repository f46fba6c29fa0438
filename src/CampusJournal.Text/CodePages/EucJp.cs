namespace CampusJournal.Text.CodePages;

/// <summary>EUC-JP as the WHATWG Encoding Standard has it: JIS X 0208 in two bytes, katakana of half width behind 8E, JIS X 0212 behind 8F.</summary>
internal static class EucJp
{
    /// <summary>The file of the embedded index <c>jis0212</c> in <c>Models/</c>.</summary>
    public const string Resource = "jis0212.bin";

    /// <summary>The first byte of a pair, and of its trail.</summary>
    public const int First = 0xA1;

    /// <summary>The last byte of a pair, and of its trail.</summary>
    public const int Last = 0xFE;

    private const int RowLength = Last - First + 1;
    private const byte LeadOfKatakana = 0x8E;
    private const byte LeadOfSupplement = 0x8F;

    /// <summary>Gets the table.</summary>
    public static MultiByteTable Table { get; } = Build();

    private static MultiByteTable Build()
    {
        var supplement = WebIndex.Load(Resource);
        var table = new MultiByteTable(ShiftJis.Index.Twins);
        for (var value = First; value <= 0xDF; value++)
        {
            table.AddPair(LeadOfKatakana, value, ShiftJis.HalfWidthKatakana(value), isWritten: true);
        }

        for (var lead = First; lead <= Last; lead++)
        {
            for (var trail = First; trail <= Last; trail++)
            {
                var pointer = ((lead - First) * RowLength) + trail - First;
                var character = ShiftJis.Index[pointer];
                table.AddPair(lead, trail, character, !table.HasCode(character));
                table.AddLongPair(LeadOfSupplement, lead, trail, supplement[pointer]);
            }
        }

        return table;
    }
}
