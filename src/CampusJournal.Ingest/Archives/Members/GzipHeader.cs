using System.Buffers.Binary;

namespace CampusJournal.Ingest.Archives.Members;

/// <summary>The header of a gzip member (RFC 1952, section 2.3).</summary>
internal static class GzipHeader
{
    /// <summary>The answer for a header that does not end within the bytes.</summary>
    public const int Unfinished = -1;

    /// <summary>The answer for what is no header.</summary>
    public const int Invalid = -2;

    // Real headers have a file name at most; a longer one is damage that would make us read on and on.
    private const int Longest = 1 << 17;
    private const int FixedLength = 10;

    [Flags]
    private enum Flags : byte
    {
        HeaderChecksum = 2,
        Extra = 4,
        Name = 8,
        Comment = 16,
        Reserved = 0xE0,
    }

    /// <summary>Measures a header.</summary>
    /// <returns>Its length, <see cref="Unfinished"/> or <see cref="Invalid"/>.</returns>
    public static int Measure(ReadOnlySpan<byte> bytes)
    {
        if (!GzipCodec.MarkBytes.StartsWith(bytes[..Math.Min(bytes.Length, 3)]))
        {
            return Invalid;
        }

        if (bytes.Length < FixedLength)
        {
            return Unfinished;
        }

        var flags = (Flags)bytes[3];
        if ((flags & Flags.Reserved) != 0)
        {
            return Invalid;
        }

        var length = FixedLength;
        length = flags.HasFlag(Flags.Extra) ? AfterExtra(bytes, length) : length;
        length = flags.HasFlag(Flags.Name) ? AfterText(bytes, length) : length;
        length = flags.HasFlag(Flags.Comment) ? AfterText(bytes, length) : length;
        length += flags.HasFlag(Flags.HeaderChecksum) ? 2 : 0;
        if (length <= bytes.Length)
        {
            return length;
        }

        return bytes.Length > Longest ? Invalid : Unfinished;
    }

    // A part that does not end yields more than any input can have.
    private static int AfterExtra(ReadOnlySpan<byte> bytes, int at) =>
        at + 2 <= bytes.Length ? at + 2 + BinaryPrimitives.ReadUInt16LittleEndian(bytes[at..]) : int.MaxValue / 2;

    private static int AfterText(ReadOnlySpan<byte> bytes, int at) =>
        at < bytes.Length && bytes[at..].IndexOf((byte)0) is var end && end >= 0 ? at + end + 1 : int.MaxValue / 2;
}
