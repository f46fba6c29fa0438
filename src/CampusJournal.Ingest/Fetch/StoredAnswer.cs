using System.IO.Compression;
using CampusJournal.Ingest.Archives.Containers;
using CampusJournal.Ingest.Fetch.Http;
using CampusJournal.Ingest.WarcWriting;

namespace CampusJournal.Ingest.Fetch;

/// <summary>An answer of an earlier run, read back from the archive.</summary>
/// <param name="Head">Its head.</param>
/// <param name="Body">The beginning of its body, without chunks and compression; nothing of use in the record of a revisit.</param>
internal sealed record StoredAnswer(HttpHead Head, byte[] Body)
{
    /// <summary>The SHA-1 of nothing.</summary>
    public const string EmptyDigest = "sha1:3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ";

    private const int LongestBody = 4 << 20;

    /// <summary>Reads an answer; null when the file is not what the index says.</summary>
    public static StoredAnswer? Read(string file, WarcIndexEntry entry)
    {
        try
        {
            using var warc = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            warc.Position = entry.Offset;
            // Without the bound it would read on through the members behind.
            using var member = new BoundedStream(warc, entry.Length);
            using var gzip = new GZipStream(member, CompressionMode.Decompress);
            using var record = new MemoryStream();
            CopyStart(gzip, record);
            var start = record.GetBuffer().AsSpan(0, (int)record.Length).IndexOf("\r\n\r\n"u8);
            if (start < 0)
            {
                return null;
            }

            using var block = new MemoryStream(record.GetBuffer(), start + 4, (int)record.Length - start - 4);
            return HttpHead.Read(block) is { } head ? new StoredAnswer(head, HttpBody.Decoded(block, head, LongestBody)) : null;
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException)
        {
            return null;
        }
    }

    private static void CopyStart(Stream from, MemoryStream to)
    {
        var buffer = new byte[1 << 16];
        int read;
        while (to.Length < LongestBody && (read = from.Read(buffer)) > 0)
        {
            to.Write(buffer, 0, read);
        }
    }
}
