namespace CampusJournal.Ingest.Archives.Warc;

/// <summary>Compares the digests that a record states with its bytes.</summary>
internal static class RecordCheck
{
    /// <summary>Gives the digests that do not match. Of records that are cut, too large or of another length than they say nothing is compared.</summary>
    public static IEnumerable<ArchiveFault> Faults(ArchiveRecord record, PageResult result)
    {
        if (record.Faults.Count > 0 || record.IsTooLarge)
        {
            yield break;
        }

        if (StatedDigest.Matches(record.BlockDigest, record.Block) == false)
        {
            yield return ArchiveFaults.DigestMismatch(record.Offset, "block");
        }

        // The standard means the payload without chunks, most tools take it with them, some without any coding.
        if (record.Type != "revisit" && result.Payloads.Count > 0
            && StatedDigest.Matches(record.PayloadDigest, [.. result.Payloads, result.Content]) == false)
        {
            yield return ArchiveFaults.DigestMismatch(record.Offset, "payload");
        }
    }
}
