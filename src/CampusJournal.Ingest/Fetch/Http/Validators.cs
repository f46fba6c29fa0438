namespace CampusJournal.Ingest.Fetch.Http;

/// <summary>By what a server recognizes the answer that is in the archive already (RFC 9110 section 8.8).</summary>
/// <param name="EntityTag">Its ETag, or null.</param>
/// <param name="LastModified">Its Last-Modified as received, or null.</param>
internal sealed record Validators(string? EntityTag, string? LastModified)
{
    /// <summary>Takes them from a head; null when it has none that can be sent back.</summary>
    public static Validators? Of(HttpHead? head) =>
        (Sendable(head?["ETag"]), Sendable(head?["Last-Modified"])) is var (tag, modified) && (tag ?? modified) is not null ? new(tag, modified) : null;

    // A control character would end or break the request's line.
    private static string? Sendable(string? value) => value?.Any(octet => octet is < ' ' or '\x7f') == true ? null : value;
}
