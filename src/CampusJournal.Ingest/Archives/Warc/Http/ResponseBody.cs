namespace CampusJournal.Ingest.Archives.Warc.Http;

/// <summary>The body of a response as the browser would show it, and what is wrong with it.</summary>
/// <param name="Bytes">The bytes.</param>
/// <param name="Payload">The body before its codings were undone, but without chunks: what most tools take digests of.</param>
/// <param name="Faults">The faults.</param>
/// <param name="IsTooLarge">Whether the body is larger than it may be; the bytes are then its beginning.</param>
internal sealed record ResponseBody(ReadOnlyMemory<byte> Bytes, ReadOnlyMemory<byte> Payload, IReadOnlyList<ArchiveFault> Faults, bool IsTooLarge)
{
    /// <summary>Reads the body of a response.</summary>
    /// <param name="response">The response, whose header is whole.</param>
    /// <param name="offset">The offset of its record.</param>
    /// <param name="limit">The most bytes that the body may become.</param>
    public static ResponseBody Of(HttpResponse response, long offset, int limit)
    {
        var faults = new List<ArchiveFault>();
        var body = PayloadOf(response, out var isCut, out var isWrong);
        if (isWrong)
        {
            faults.Add(ArchiveFaults.WrongChunks(offset));
        }

        var decoded = new ContentCodings(limit).Decode(body, response.Fields["Content-Encoding"]);
        if (decoded.IsDamaged)
        {
            faults.Add(ArchiveFaults.BadCoding(offset, decoded.Coding ?? "coded"));
        }

        if (decoded.IsUnproven)
        {
            faults.Add(ArchiveFaults.UnprovenBody(offset, decoded.Coding!));
        }

        if (isCut || decoded.IsCut || IsShort(response, body.Length, decoded))
        {
            faults.Add(ArchiveFaults.CutBody(offset));
        }

        return new(decoded.Bytes, body, faults, decoded.IsTooLarge || decoded.Bytes.Length > limit);
    }

    /// <summary>Gives the body of a response without its chunks.</summary>
    /// <param name="response">The response.</param>
    /// <param name="isCut">Whether the last chunk is missing.</param>
    /// <param name="isWrong">Whether the chunks are not as long as they say.</param>
    public static ReadOnlyMemory<byte> PayloadOf(HttpResponse response, out bool isCut, out bool isWrong)
    {
        (isCut, isWrong) = (false, false);
        var body = response.Body.GetValueOrDefault();
        return response.Fields["Transfer-Encoding"]?.Contains("chunked", StringComparison.OrdinalIgnoreCase) == true
            ? ChunkedBody.Decode(body, out isCut, out isWrong)
            : body;
    }

    // A tool that decoded the body kept the length of what was sent: only a body that still is what was sent can prove it short.
    private static bool IsShort(HttpResponse response, int length, DecodedBody decoded)
    {
        var isAsSent = response.Fields["Transfer-Encoding"] is null && (response.Fields["Content-Encoding"] is null or "identity" || decoded.Coding is not null);
        return isAsSent && length < response.ContentLength;
    }
}
