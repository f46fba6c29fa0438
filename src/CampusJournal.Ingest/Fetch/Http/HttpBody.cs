using System.IO.Compression;

namespace CampusJournal.Ingest.Fetch.Http;

/// <summary>Gives the body of a response in the forms that are asked for; what is in the archive stays as received.</summary>
internal static class HttpBody
{
    /// <summary>Opens the payload: the body without its chunks, still compressed.</summary>
    public static Stream Payload(Stream response, HttpHead head)
    {
        response.Position = head.BodyStart;
        return head.IsChunked ? new ChunkedStream(response) : response;
    }

    /// <summary>Opens the body as a browser would read it, chunks and compression off.</summary>
    /// <param name="response">The response; it stays open.</param>
    /// <param name="head">Its head.</param>
    /// <param name="limit">The most bytes to give.</param>
    public static StreamStart Open(Stream response, HttpHead head, long limit)
    {
        var payload = Payload(response, head);
        return new StreamStart(
            head["Content-Encoding"]?.Trim().ToUpperInvariant() switch
            {
                "GZIP" or "X-GZIP" => new GZipStream(payload, CompressionMode.Decompress, leaveOpen: true),
                "DEFLATE" => new ZLibStream(payload, CompressionMode.Decompress, leaveOpen: true),
                "BR" => new BrotliStream(payload, CompressionMode.Decompress, leaveOpen: true),
                _ => payload,
            },
            limit);
    }

    /// <summary>Opens a file within a body: without its own compression, too, as that of a sitemap.xml.gz.</summary>
    /// <param name="response">The response; it stays open.</param>
    /// <param name="head">Its head.</param>
    /// <param name="limit">The most bytes to give.</param>
    public static StreamStart OpenFile(Stream response, HttpHead head, long limit) => Decoded(response, head, 2) is [0x1F, 0x8B]
        ? new StreamStart(new GZipStream(Open(response, head, long.MaxValue), CompressionMode.Decompress), limit)
        : Open(response, head, limit);

    /// <summary>Reads the body as a browser would, up to a limit.</summary>
    /// <param name="response">The response.</param>
    /// <param name="head">Its head.</param>
    /// <param name="limit">The most bytes to give.</param>
    public static byte[] Decoded(Stream response, HttpHead head, int limit) => Open(response, head, limit).ReadToEnd();
}
