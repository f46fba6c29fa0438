namespace CampusJournal.Text.CodePages;

/// <summary>Shift_JIS as the WHATWG Encoding Standard has it: JIS X 0208 with the rows of NEC and IBM, and the user's own characters as private use.</summary>
internal static class ShiftJis
{
    /// <summary>The file of the embedded index <c>jis0208</c> in <c>Models/</c>.</summary>
    public const string Resource = "jis0208.bin";

    private const int TrailsPerLead = 188;
    private const int FirstPrivate = 8836;
    private const int LastPrivate = 10715;

    // NEC has IBM's characters a second time; they are written where IBM has them.
    private const int FirstOfNec = 8272;
    private const int LastOfNec = 8835;

    private const int FirstKatakana = 0xFF61;

    /// <summary>Gets the index <c>jis0208</c>, which EUC-JP shares.</summary>
    public static WebIndex Index { get; } = WebIndex.Load(Resource);

    /// <summary>Gets the table.</summary>
    public static MultiByteTable Table { get; } = Build();

    /// <summary>Gets the katakana of half width of a byte A1 to DF; in EUC-JP it is the byte behind 8E.</summary>
    public static char HalfWidthKatakana(int value) => (char)(FirstKatakana + value - 0xA1);

    private static MultiByteTable Build()
    {
        var table = new MultiByteTable(Index.Twins);
        table.AddSingle(0x80, '\u0080');
        for (var value = 0xA1; value <= 0xDF; value++)
        {
            table.AddSingle((byte)value, HalfWidthKatakana(value));
        }

        for (var lead = 0x81; lead <= 0xFC; lead = lead == 0x9F ? 0xE0 : lead + 1)
        {
            for (var trail = 0x40; trail <= 0xFC; trail = trail == 0x7E ? 0x80 : trail + 1)
            {
                var pointer = ((lead - (lead < 0xA0 ? 0x81 : 0xC1)) * TrailsPerLead) + trail - (trail < 0x7F ? 0x40 : 0x41);
                var character = pointer is >= FirstPrivate and <= LastPrivate ? (ushort)(0xE000 + pointer - FirstPrivate) : Index[pointer];
                table.AddPair(lead, trail, character, pointer is not (>= FirstOfNec and <= LastOfNec) && !table.HasCode(character));
            }
        }

        return table;
    }
}
