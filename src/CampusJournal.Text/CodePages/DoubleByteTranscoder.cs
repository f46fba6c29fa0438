using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace CampusJournal.Text.CodePages;

/// <summary>
/// Turns a double-byte code page into UTF-8 without UTF-16 in between; it reads just as <see cref="DoubleByteDecoder"/> does, part by part
/// and cut anywhere.
/// </summary>
internal sealed class DoubleByteTranscoder(DoubleByteTable tables)
{
    /// <summary>The bytes of UTF-8 that one byte makes at most: those of U+FFFD.</summary>
    public const int MostBytesPerByte = 3;

    private const int ReplacementCharacter = 0xFFFD;

    private byte lead;

    /// <summary>Gets the number of undecodable sequences so far.</summary>
    public long Undecodable { get; private set; }

    /// <summary>Gets the room that the next part needs, that for <see cref="Finish"/> included.</summary>
    public static int RoomFor(int byteCount) => checked((byteCount + 2) * MostBytesPerByte) + 1;

    /// <summary>Turns the next part into UTF-8.</summary>
    /// <param name="bytes">The part.</param>
    /// <param name="utf8">Room for <see cref="RoomFor"/> its length.</param>
    /// <returns>The number of bytes written.</returns>
    public int Transcode(ReadOnlySpan<byte> bytes, Span<byte> utf8)
    {
        if (utf8.Length < RoomFor(bytes.Length))
        {
            throw new ArgumentException("There is no room for every character that the bytes may hold.", nameof(utf8));
        }

        if (lead == 0 || bytes.IsEmpty)
        {
            return TranscodeWhole(bytes, ref MemoryMarshal.GetReference(utf8));
        }

        var character = (int)tables.Characters[(lead << 8) | bytes[0]];
        var read = character != 0 || bytes[0] >= 0x80 ? 1 : 0;
        lead = 0;
        var written = Write(ref MemoryMarshal.GetReference(utf8), character != 0 ? character : Fail());
        return TranscodeWhole(bytes[read..], ref utf8[written]) + written;
    }

    /// <summary>Ends the stream: a lead without a trail is one undecodable sequence.</summary>
    /// <returns>The number of bytes written.</returns>
    public int Finish(Span<byte> utf8)
    {
        if (lead == 0)
        {
            return 0;
        }

        lead = 0;
        Fail();
        return Rune.ReplacementChar.EncodeToUtf8(utf8);
    }

    /// <summary>The loop that all Korean text goes through; there is room for what is written, and a pair indexes a table of 65,536.</summary>
    private int TranscodeWhole(ReadOnlySpan<byte> bytes, ref byte target)
    {
        ref var table = ref MemoryMarshal.GetReference(tables.Characters);
        ref var source = ref MemoryMarshal.GetReference(bytes);
        var (read, written) = (0, 0);
        while (read < bytes.Length)
        {
            var value = Unsafe.Add(ref source, read);
            if (value < 0x80)
            {
                var length = AsciiRun.Copy(ref Unsafe.Add(ref source, read), ref Unsafe.Add(ref target, written), bytes.Length - read);
                read += length;
                written += length;
                continue;
            }

            if (read + 1 == bytes.Length)
            {
                written += TakeLast(value, ref Unsafe.Add(ref target, written));
                break;
            }

            // Neither 80 nor FF begins a pair, and the table has none of theirs.
            var second = Unsafe.Add(ref source, read + 1);
            var character = (int)Unsafe.Add(ref table, (value << 8) | second);
            if (character == 0)
            {
                read += value is 0x80 or 0xFF || second < 0x80 ? 1 : 2;
                character = Fail();
            }
            else
            {
                read += 2;
            }

            written += Write(ref Unsafe.Add(ref target, written), character);
        }

        return written;
    }

    private int TakeLast(byte value, ref byte target)
    {
        if (value is 0x80 or 0xFF)
        {
            return Write(ref target, Fail());
        }

        lead = value;
        return 0;
    }

    /// <summary>Writes a character at or above U+0080, and up to one byte behind it that the next one overwrites.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Write(ref byte target, int character)
    {
        if (character < 0x800)
        {
            target = (byte)(0xC0 | (character >> 6));
            Unsafe.Add(ref target, 1) = (byte)(0x80 | (character & 0x3F));
            return 2;
        }

        // Least significant byte first; the runtime's platforms all are.
        Unsafe.WriteUnaligned(ref target, 0x8080E0 | (character >> 12) | (((character >> 6) & 0x3F) << 8) | ((character & 0x3F) << 16));
        return 3;
    }

    private int Fail()
    {
        Undecodable++;
        return ReplacementCharacter;
    }
}
