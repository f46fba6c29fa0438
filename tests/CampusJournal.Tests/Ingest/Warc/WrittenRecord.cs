using System.Globalization;
using System.IO.Compression;
using System.IO.Hashing;
using System.Security.Cryptography;
using System.Text;

namespace CampusJournal.Tests.Ingest.Warc;

/// <summary>A record of a WARC file, read the plain way and checked: nothing of the program's own reader is used.</summary>
/// <param name="Fields">The header fields.</param>
/// <param name="Block">The block.</param>
/// <param name="Offset">Where its member begins.</param>
/// <param name="Length">How long its member is.</param>
public sealed record WrittenRecord(IReadOnlyDictionary<string, string> Fields, byte[] Block, long Offset, long Length)
{
    private const string Base32Digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private static readonly byte[] MemberStart = [0x1F, 0x8B, 8, 0];

    /// <summary>The record's type.</summary>
    public string Type => Fields["WARC-Type"];

    /// <summary>The block as text, one character a byte.</summary>
    public string Text => Encoding.Latin1.GetString(Block);

    /// <summary>The body of an HTTP message without its chunks.</summary>
    public byte[] Payload
    {
        get
        {
            var end = Text.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4;
            return Text[..end].Contains("Transfer-Encoding: chunked", StringComparison.OrdinalIgnoreCase) ? Unchunked(end) : Block[end..];
        }
    }

    /// <summary>A header field, or null.</summary>
    public string? this[string name] => Fields.GetValueOrDefault(name);

    /// <summary>Reads a whole file; the test fails where a member, a length or a digest is wrong.</summary>
    public static IReadOnlyList<WrittenRecord> ReadAll(string path)
    {
        var file = File.ReadAllBytes(path);
        var records = new List<WrittenRecord>();
        for (var offset = 0; offset < file.Length;)
        {
            var length = MemberLength(file, offset, out var content);
            records.Add(Parse(content, offset, length));
            offset += length;
        }

        return records;
    }

    // A member ends where the next begins; a start that is only compressed data gives no whole member, and the next one is tried.
    private static int MemberLength(byte[] file, int offset, out byte[] content)
    {
        for (var end = offset; end < file.Length;)
        {
            var next = file.AsSpan(end + 1).IndexOf(MemberStart);
            end = next < 0 ? file.Length : end + 1 + next;
            content = Inflate(file.AsSpan(offset, end - offset));
            if (content.Length > 0)
            {
                return end - offset;
            }
        }

        throw new InvalidDataException($"There is no whole member at offset {offset}.");
    }

    private static byte[] Inflate(ReadOnlySpan<byte> member)
    {
        try
        {
            using var gzip = new GZipStream(new MemoryStream(member.ToArray()), CompressionMode.Decompress);
            var content = new MemoryStream();
            gzip.CopyTo(content);
            var isWhole = BitConverter.ToUInt32(member[^8..]) == Crc32.HashToUInt32(content.ToArray()) && BitConverter.ToUInt32(member[^4..]) == content.Length;
            return isWhole ? content.ToArray() : [];
        }
        catch (InvalidDataException)
        {
            return [];
        }
    }

    private static WrittenRecord Parse(byte[] content, int offset, int length)
    {
        var end = content.AsSpan().IndexOf("\r\n\r\n"u8) + 4;
        var lines = Encoding.UTF8.GetString(content, 0, end - 4).Split("\r\n");
        Assert.Equal("WARC/1.1", lines[0]);
        var fields = lines.Skip(1).Select(line => line.Split(": ", 2)).ToDictionary(parts => parts[0], parts => parts[1], StringComparer.OrdinalIgnoreCase);
        var block = content.AsSpan(end, int.Parse(fields["Content-Length"], CultureInfo.InvariantCulture)).ToArray();
        Assert.Equal("\r\n\r\n"u8, content.AsSpan(end + block.Length));
        var record = new WrittenRecord(fields, block, offset, length);
        Assert.Equal("sha256:" + Base32(SHA256.HashData(block)), fields["WARC-Block-Digest"]);
        if (record is { Type: "response" } && record["WARC-Payload-Digest"] is { } digest)
        {
            Assert.Equal("sha1:" + Base32(CryptographicOperations.HashData(HashAlgorithmName.SHA1, record.Payload)), digest);
        }

        return record;
    }

    // RFC 4648 section 6, as warcio writes digests.
    private static string Base32(byte[] hash)
    {
        var bits = string.Concat(hash.Select(octet => octet.ToString("b8", CultureInfo.InvariantCulture)));
        var digits = string.Concat(bits.Chunk(5).Select(five => Base32Digits[Convert.ToInt32(new string(five).PadRight(5, '0'), 2)]));
        return digits.PadRight((digits.Length + 7) / 8 * 8, '=');
    }

    private byte[] Unchunked(int start)
    {
        var body = new MemoryStream();
        while (start < Block.Length)
        {
            var line = Text.IndexOf("\r\n", start, StringComparison.Ordinal);
            if (line < 0)
            {
                break;
            }

            var size = int.Parse(Text[start..line].Split(';')[0], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            start = line + 2;
            body.Write(Block.AsSpan(start, Math.Min(size, Block.Length - start)));
            start += size + 2;
            if (size == 0)
            {
                break;
            }
        }

        return body.ToArray();
    }
}
