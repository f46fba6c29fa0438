using System.Text;

namespace CampusJournal.Text.CodePages;

/// <summary>
/// Decodes a double-byte code page by the WHATWG Encoding Standard's EUC-KR decoder: an undecodable pair is one U+FFFD, and an ASCII byte
/// after a bad lead is kept.
/// </summary>
internal sealed class DoubleByteDecoder(DoubleByteTable tables) : CharsetDecoder
{
    // A short run is cheaper byte by byte than through the vectorised call.
    private const int ShortRun = 12;

    private byte lead;

    private protected override bool EndPart() => lead != 0;

    private protected override int DecodePart(ReadOnlySpan<byte> bytes, Span<char> chars)
    {
        var read = 0;
        var written = 0;
        if (lead != 0 && bytes.Length > 0)
        {
            written = DecodeTrail(lead, bytes[0], chars, out read);
            lead = 0;
        }

        var table = tables.Characters;
        while (read < bytes.Length)
        {
            var value = bytes[read];
            if (value < 0x80)
            {
                var run = CopyAscii(bytes[read..], chars[written..]);
                read += run;
                written += run;
            }
            else if (value is 0x80 or 0xFF)
            {
                chars[written++] = Fail();
                read++;
            }
            else if (read + 1 == bytes.Length)
            {
                lead = value;
                read++;
            }
            else if (table[(value << 8) | bytes[read + 1]] is not 0 and var character)
            {
                chars[written++] = (char)character;
                read += 2;
            }
            else
            {
                written += DecodeTrail(value, bytes[read + 1], chars[written..], out var consumed);
                read += 1 + consumed;
            }
        }

        return written;
    }

    private static int CopyAscii(ReadOnlySpan<byte> bytes, Span<char> chars)
    {
        var i = 0;
        for (; i < bytes.Length && i < ShortRun; i++)
        {
            if (bytes[i] >= 0x80)
            {
                return i;
            }

            chars[i] = (char)bytes[i];
        }

        Ascii.ToUtf16(bytes[i..], chars[i..], out var copied);
        return i + copied;
    }

    private int DecodeTrail(byte first, byte second, Span<char> chars, out int consumed)
    {
        var character = tables.Characters[(first << 8) | second];
        chars[0] = character != 0 ? (char)character : Fail();
        consumed = character != 0 || second >= 0x80 ? 1 : 0;
        return 1;
    }
}
