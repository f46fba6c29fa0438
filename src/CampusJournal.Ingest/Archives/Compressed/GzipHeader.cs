using System.Buffers.Binary;

namespace CampusJournal.Ingest.Archives.Compressed;

/// <summary>The header of a gzip member (RFC 1952, section 2.3).</summary>
internal static class GzipHeader
{
    private const int FixedLength = 10;
    private const byte HasHeaderChecksum = 0x02;
    private const byte HasExtra = 0x04;
    private const byte HasName = 0x08;
    private const byte HasComment = 0x10;

    /// <summary>How much of a header there is.</summary>
    internal enum Part
    {
        /// <summary>The bytes are no header.</summary>
        None,

        /// <summary>The bytes end within the header.</summary>
        Begun,

        /// <summary>The whole header.</summary>
        Whole,
    }

    /// <summary>Measures a header.</summary>
    /// <param name="bytes">The bytes from its start.</param>
    /// <param name="length">Its length when it is whole.</param>
    public static Part Measure(ReadOnlySpan<byte> bytes, out int length)
    {
        length = FixedLength;
        ReadOnlySpan<byte> mark = [0x1F, 0x8B, 0x08];
        if (!mark.StartsWith(bytes[..Math.Min(bytes.Length, mark.Length)]))
        {
            return Part.None;
        }

        if (bytes.Length < FixedLength)
        {
            return Part.Begun;
        }

        var flags = bytes[3];
        if ((flags & HasExtra) != 0)
        {
            if (bytes.Length < FixedLength + 2)
            {
                return Part.Begun;
            }

            length += 2 + BinaryPrimitives.ReadUInt16LittleEndian(bytes[FixedLength..]);
        }

        var isWhole = Skip(bytes, flags & HasName, ref length) && Skip(bytes, flags & HasComment, ref length);
        length += (flags & HasHeaderChecksum) != 0 ? 2 : 0;
        return isWhole && length <= bytes.Length ? Part.Whole : Part.Begun;
    }

    private static bool Skip(ReadOnlySpan<byte> bytes, int flag, ref int length)
    {
        if (flag == 0)
        {
            return true;
        }

        var end = length < bytes.Length ? bytes[length..].IndexOf((byte)0) : -1;
        length += end + 1;
        return end >= 0;
    }
}
