using CampusJournal.Ingest.Archives.Warc.Http;

namespace CampusJournal.Ingest.Archives.Warc;

/// <summary>
/// Says whether a block proves by itself that it has the length which its header states: what stands behind such a block is damage, and no
/// part of it.
/// </summary>
internal static class RecordProof
{
    /// <summary>Says whether a block of the stated length is whole and no longer: by its digest, or by what it says itself of its body.</summary>
    /// <param name="record">The header.</param>
    /// <param name="block">The block as long as the header states.</param>
    public static bool Holds(ArchiveRecord record, ReadOnlyMemory<byte> block) =>
        HoldsByDigest(record, block) || (IsHttp(record) && HttpHolds(record.Type, block));

    /// <summary>Says whether a block of the stated length has the digest that its header states: then no byte of it is another's.</summary>
    /// <param name="record">The header.</param>
    /// <param name="block">The block as long as the header states.</param>
    public static bool HoldsByDigest(ArchiveRecord record, ReadOnlyMemory<byte> block) => StatedDigest.Matches(record.BlockDigest, block) == true;

    private static bool IsHttp(ArchiveRecord record) =>
        record.MediaType?.StartsWith("application/http", StringComparison.Ordinal) == true || record.Type is "response" or "request" or "revisit";

    // A revisit has the header only, whatever length that states (RFC 9112, section 6, says how long the other bodies are).
    private static bool HttpHolds(string type, ReadOnlyMemory<byte> block)
    {
        var message = HttpResponse.Parse(block);
        return message.Body is { } body && type switch
        {
            "revisit" => body.IsEmpty,
            "request" when message.ContentLength is null => body.IsEmpty,
            _ => message.Fields["Transfer-Encoding"] is null ? message.ContentLength == body.Length : EndsInLastChunk(body),
        };
    }

    private static bool EndsInLastChunk(ReadOnlyMemory<byte> body)
    {
        if (!body.Span.EndsWith("\r\n0\r\n\r\n"u8))
        {
            return false;
        }

        _ = ChunkedBody.Decode(body, out var isCut, out var isWrong);
        return !isCut && !isWrong;
    }
}
