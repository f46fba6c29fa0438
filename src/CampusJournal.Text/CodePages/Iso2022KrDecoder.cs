namespace CampusJournal.Text.CodePages;

/// <summary>Decodes ISO-2022-KR (RFC 1557): after SO two bytes are one character of KS X 1001, after SI or a line end ASCII is back.</summary>
internal sealed class Iso2022KrDecoder : CharsetDecoder
{
    private const byte ShiftOut = 0x0E;
    private const byte ShiftIn = 0x0F;
    private const byte Escape = 0x1B;

    private static ReadOnlySpan<byte> Designator => [Escape, (byte)'$', (byte)')', (byte)'C'];

    private int designatorLength;
    private bool shifted;
    private byte lead;

    // A designator that breaks off gives back its bytes after the U+FFFD.
    public override int MaxCharCount(int byteCount) => checked(byteCount + 8);

    private protected override bool EndPart() => lead != 0 || designatorLength > 0;

    private protected override int DecodePart(ReadOnlySpan<byte> bytes, Span<char> chars)
    {
        var written = 0;
        foreach (var value in bytes)
        {
            if (designatorLength > 0)
            {
                if (value == Designator[designatorLength])
                {
                    designatorLength = (designatorLength + 1) % Designator.Length;
                    continue;
                }

                chars[written++] = Fail();
                for (var i = 1; i < designatorLength; i++)
                {
                    chars[written++] = (char)Designator[i];
                }

                designatorLength = 0;
            }

            if (lead != 0)
            {
                var character = lead < 0x80 && value is >= 0x21 and <= 0x7E ? Cp949.Table[((lead | 0x80) << 8) | value | 0x80] : 0;
                chars[written++] = character != 0 ? (char)character : Fail();
                lead = 0;
                if (value is (>= 0x21 and <= 0x7E) or >= 0x80)
                {
                    continue;
                }
            }

            switch (value)
            {
                case Escape:
                    designatorLength = 1;
                    break;
                case ShiftOut or ShiftIn:
                    shifted = value == ShiftOut;
                    break;
                case (>= 0x21 and <= 0x7E) or >= 0x80 when shifted:
                    // A high byte is half of a character all the same: the pairs behind it stay pairs.
                    lead = value;
                    break;
                case >= 0x80:
                    chars[written++] = Fail();
                    break;
                default:
                    shifted &= value is not ((byte)'\n' or (byte)'\r');
                    chars[written++] = (char)value;
                    break;
            }
        }

        return written;
    }
}
