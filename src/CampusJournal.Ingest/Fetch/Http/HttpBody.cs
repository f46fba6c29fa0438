using System.IO.Compression;

namespace CampusJournal.Ingest.Fetch.Http;

/// <summary>Gives the body of a response in the forms that are asked for; what is in the archive stays as received.</summary>
internal static class HttpBody
{
    /// <summary>Opens the payload: the body without its chunks, still compressed.</summary>
    public static Stream Payload(Stream response, HttpHead head)
    {
        response.Position = head.BodyStart;
        return head.IsChunked ? new ChunkedBody(response) : response;
    }

    /// <summary>Reads the body as the browser would, up to a limit: chunks and compression off. Damaged compression gives what there is.</summary>
    /// <param name="response">The response.</param>
    /// <param name="head">Its head.</param>
    /// <param name="limit">The most bytes to give.</param>
    public static byte[] Decoded(Stream response, HttpHead head, int limit)
    {
        var payload = Payload(response, head);
        return head["Content-Encoding"]?.Trim().ToUpperInvariant() switch
        {
            "GZIP" or "X-GZIP" => ReadUpTo(new GZipStream(payload, CompressionMode.Decompress, leaveOpen: true), limit),
            "DEFLATE" => ReadUpTo(new ZLibStream(payload, CompressionMode.Decompress, leaveOpen: true), limit),
            "BR" => ReadUpTo(new BrotliStream(payload, CompressionMode.Decompress, leaveOpen: true), limit),
            _ => ReadUpTo(payload, limit),
        };
    }

    /// <summary>Takes a gzip file's compression off (a sitemap.xml.gz), up to a limit; other bytes stay as they are.</summary>
    public static byte[] Inflated(byte[] content, int limit)
    {
        if (content is not [0x1F, 0x8B, ..])
        {
            return content;
        }

        using var gzip = new GZipStream(new MemoryStream(content), CompressionMode.Decompress);
        return ReadUpTo(gzip, limit);
    }

    private static byte[] ReadUpTo(Stream stream, int limit)
    {
        using var content = new MemoryStream();
        var buffer = new byte[1 << 16];
        try
        {
            int read;
            while (content.Length < limit && (read = stream.Read(buffer, 0, (int)Math.Min(buffer.Length, limit - content.Length))) > 0)
            {
                content.Write(buffer, 0, read);
            }
        }
        catch (Exception exception) when (exception is InvalidDataException or InvalidOperationException)
        {
            // What came before the damage is still worth reading.
        }

        return content.ToArray();
    }
}
