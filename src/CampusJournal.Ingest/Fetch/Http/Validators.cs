namespace CampusJournal.Ingest.Fetch.Http;

/// <summary>By what a server recognizes the answer that is in the archive already (RFC 9110 section 8.8).</summary>
/// <param name="EntityTag">Its ETag, or null.</param>
/// <param name="LastModified">Its Last-Modified as received, or null.</param>
internal sealed record Validators(string? EntityTag, string? LastModified)
{
    /// <summary>Takes them from a head; null when it has none.</summary>
    public static Validators? Of(HttpHead? head) =>
        head?["ETag"] is null && head?["Last-Modified"] is null ? null : new(head["ETag"], head["Last-Modified"]);
}
