using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace CampusJournal.Text.CodePages;

/// <summary>
/// Decodes a double-byte code page by the WHATWG Encoding Standard's EUC-KR decoder: an undecodable pair is one U+FFFD, and an ASCII byte
/// after a bad lead is kept.
/// </summary>
internal sealed class DoubleByteDecoder(DoubleByteTable tables) : CharsetDecoder
{
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

        return DecodeWhole(bytes[read..], chars[written..]) + written;
    }

    /// <summary>
    /// The loop that all Korean pages go through. It writes at most one character for a byte, the base class has made sure of that much
    /// room, and a pair indexes a table of 65,536: hence no bounds are checked.
    /// </summary>
    private int DecodeWhole(ReadOnlySpan<byte> bytes, Span<char> chars)
    {
        ref var table = ref MemoryMarshal.GetReference(tables.Characters);
        ref var source = ref MemoryMarshal.GetReference(bytes);
        ref var target = ref MemoryMarshal.GetReference(chars);
        var read = 0;
        var written = 0;
        while (read < bytes.Length)
        {
            var value = Unsafe.Add(ref source, read);
            if (value < 0x80)
            {
                var length = AsciiRun.Widen(ref Unsafe.Add(ref source, read), ref Unsafe.Add(ref target, written), bytes.Length - read);
                read += length;
                written += length;
                continue;
            }

            if (read + 1 == bytes.Length && value is not (0x80 or 0xFF))
            {
                lead = value;
                break;
            }

            var second = value is 0x80 or 0xFF ? (byte)0 : Unsafe.Add(ref source, read + 1);
            var character = Unsafe.Add(ref table, (value << 8) | second);
            read += character != 0 || second >= 0x80 ? 2 : 1;
            Unsafe.Add(ref target, written++) = character != 0 ? (char)character : Fail();
        }

        return written;
    }

    private int DecodeTrail(byte first, byte second, Span<char> chars, out int consumed)
    {
        var character = tables.Characters[(first << 8) | second];
        chars[0] = character != 0 ? (char)character : Fail();
        consumed = character != 0 || second >= 0x80 ? 1 : 0;
        return 1;
    }
}
