namespace CampusJournal.Ingest.Archives.Warc;

/// <summary>What a revisit says of the record that it repeats.</summary>
/// <param name="Id">The record's id, or null.</param>
/// <param name="Url">Its URL, or null.</param>
/// <param name="Date">Its time of capture, or null.</param>
internal sealed record RecordReference(string? Id, string? Url, DateTimeOffset? Date)
{
    /// <summary>
    /// Names the record as well as the revisit knows it: by its id, as its own <c>source.record_id</c> has it; by time and URL, as the end of its
    /// <c>source.member</c> has them; by the digest of its payload.
    /// </summary>
    /// <param name="ownUrl">The URL of the revisit, which is that of its original unless it says otherwise.</param>
    /// <param name="payloadDigest">The digest that both state, or null.</param>
    /// <returns>The name; null when the revisit says nothing at all.</returns>
    public string? Name(string? ownUrl, string? payloadDigest) =>
        Id ?? (Date is null && Url is null && payloadDigest is not null ? payloadDigest : WarcName.Of(Date, Url ?? ownUrl));
}
