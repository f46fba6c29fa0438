namespace CampusJournal.Ingest.WarcWriting;

/// <summary>A WARC record that is to be written: what the caller knows. Length, block digest and file come from the writer.</summary>
internal sealed record WarcDraft
{
    /// <summary>Gets the type, one of <see cref="WarcTypes"/>.</summary>
    public required string Type { get; init; }

    /// <summary>Gets the time of the capture; written in UTC, to the second.</summary>
    public required DateTimeOffset Date { get; init; }

    /// <summary>Gets the block; read twice from its start to its end and not disposed.</summary>
    public required Stream Block { get; init; }

    /// <summary>Gets the record's id, a URN in angle brackets; a new one by default.</summary>
    public string Id { get; init; } = NewId();

    /// <summary>Gets the URL that the record is about; null for a warcinfo.</summary>
    public string? TargetUri { get; init; }

    /// <summary>Gets the media type of the block; null for a block without bytes.</summary>
    public string? ContentType { get; init; }

    /// <summary>Gets the digest of the payload as <see cref="WarcDigest"/> gives it: of the body without its transfer coding (section 6.3.2); null for none.</summary>
    public string? PayloadDigest { get; init; }

    /// <summary>Gets the other header fields in their order, as <c>WARC-Concurrent-To</c>.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Fields { get; init; } = [];

    /// <summary>Gets the media type by which the index lists the record; null when the index leaves it out.</summary>
    public string? IndexedAs { get; init; }

    /// <summary>Gets the HTTP status for the index; null when there is none.</summary>
    public int? Status { get; init; }

    /// <summary>Gives a new record id.</summary>
    public static string NewId() => $"<urn:uuid:{Guid.NewGuid()}>";
}
