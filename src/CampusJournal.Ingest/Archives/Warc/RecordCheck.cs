using CampusJournal.Ingest.Archives.Warc.Http;

namespace CampusJournal.Ingest.Archives.Warc;

/// <summary>Compares the digests that a record states with its bytes.</summary>
internal static class RecordCheck
{
    /// <summary>Gives the digests that do not match. Of records that are cut, too large or of another length than they say nothing is compared.</summary>
    /// <param name="record">The record.</param>
    /// <param name="result">What became of it.</param>
    /// <param name="limit">The most bytes that a body may become.</param>
    public static IEnumerable<ArchiveFault> Faults(ArchiveRecord record, PageResult result, int limit)
    {
        if (record.Faults.Count > 0 || record.IsTooLarge)
        {
            yield break;
        }

        if (StatedDigest.Matches(record.BlockDigest, record.Block) == false)
        {
            yield return ArchiveFaults.DigestMismatch(record.Offset, "block");
        }

        // That of a record in segments is of all of them.
        if (record is { PayloadDigest: not null, IsContinued: false, Type: not "revisit" } && Payloads(record, result, limit) is { Length: > 0 } payloads
            && StatedDigest.Matches(record.PayloadDigest, payloads) == false)
        {
            yield return ArchiveFaults.DigestMismatch(record.Offset, "payload");
        }
    }

    // The standard means the payload without chunks, most tools take it with them, some without any coding.
    private static ReadOnlyMemory<byte>[] Payloads(ArchiveRecord record, PageResult result, int limit)
    {
        if (result.Payloads.Count > 0)
        {
            return [.. result.Payloads, result.Content];
        }

        // What is no page, as an image, has a payload all the same.
        if (record.Type is "resource" or "conversion")
        {
            return [record.Block];
        }

        var response = HttpResponse.Parse(record.Block);
        if (record.Type != "response" || response.Body is not { } sent)
        {
            return [];
        }

        var body = ResponseBody.Of(response, record.Offset, limit);
        return body.IsTooLarge ? [] : [sent, body.Payload, body.Bytes];
    }
}
