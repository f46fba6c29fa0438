using System.Buffers;
using System.Buffers.Binary;
using System.IO.Hashing;
using ICSharpCode.SharpZipLib;
using ICSharpCode.SharpZipLib.Zip.Compression;

namespace CampusJournal.Ingest.Warc;

/// <summary>One whole gzip member: its length, checksum and size are right.</summary>
/// <param name="Length">The length of the member in bytes.</param>
/// <param name="Head">The first bytes of its content.</param>
internal sealed record GzipMember(long Length, byte[] Head)
{
    private const int HeaderLength = 10;
    private const int TrailerLength = 8;
    private const int BufferLength = 1 << 16;

    /// <summary>Reads the member at an offset.</summary>
    /// <param name="file">The file.</param>
    /// <param name="offset">Where the member begins.</param>
    /// <param name="headLength">The most bytes of content to keep.</param>
    /// <returns>The member; null when there is none that is whole. Members with optional header fields, which this program never writes, count as none.</returns>
    public static GzipMember? Read(Stream file, long offset, int headLength)
    {
        var header = new byte[HeaderLength];
        file.Position = offset;
        if (file.ReadAtLeast(header, HeaderLength, throwOnEndOfStream: false) < HeaderLength || header is not [0x1F, 0x8B, 8, 0, ..])
        {
            return null;
        }

        var content = new Content(headLength);
        try
        {
            if (Inflate(file, content) is not { } deflated)
            {
                return null;
            }

            var trailer = new byte[TrailerLength];
            file.Position = offset + HeaderLength + deflated;
            return file.ReadAtLeast(trailer, TrailerLength, throwOnEndOfStream: false) == TrailerLength && content.Matches(trailer)
                ? new GzipMember(HeaderLength + deflated + TrailerLength, content.Head)
                : null;
        }
        catch (SharpZipBaseException)
        {
            return null;
        }
    }

    // Gives the length of the deflated bytes, or null when the file ends within them.
    private static long? Inflate(Stream file, Content content)
    {
        var inflater = new Inflater(noHeader: true);
        var input = new byte[BufferLength];
        var output = new byte[BufferLength];
        while (!inflater.IsFinished)
        {
            if (inflater.IsNeedingInput)
            {
                var read = file.Read(input);
                if (read == 0)
                {
                    return null;
                }

                inflater.SetInput(input, 0, read);
            }

            var inflated = inflater.Inflate(output, 0, output.Length);
            if (inflated == 0 && inflater.IsNeedingDictionary)
            {
                return null;
            }

            content.Append(output.AsSpan(0, inflated));
        }

        return inflater.TotalIn;
    }

    private sealed class Content(int headLength)
    {
        private readonly ArrayBufferWriter<byte> head = new();
        private readonly Crc32 crc = new();
        private uint length;

        public byte[] Head => head.WrittenSpan.ToArray();

        public void Append(ReadOnlySpan<byte> bytes)
        {
            crc.Append(bytes);
            length = unchecked(length + (uint)bytes.Length);
            head.Write(bytes[..Math.Min(bytes.Length, headLength - head.WrittenCount)]);
        }

        // RFC 1952 section 2.3.1: CRC-32 and length modulo 2^32, least significant byte first.
        public bool Matches(ReadOnlySpan<byte> trailer) =>
            BinaryPrimitives.ReadUInt32LittleEndian(trailer) == crc.GetCurrentHashAsUInt32()
            && BinaryPrimitives.ReadUInt32LittleEndian(trailer[4..]) == length;
    }
}
