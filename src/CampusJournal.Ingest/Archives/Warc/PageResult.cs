namespace CampusJournal.Ingest.Archives.Warc;

/// <summary>What became of a record: a page, a failure, or a reason to leave it out.</summary>
internal sealed record PageResult
{
    /// <summary>Gets the page's bytes.</summary>
    public ReadOnlyMemory<byte> Content { get; init; }

    /// <summary>Gets the body as it was sent and without its chunks, of which digests are taken.</summary>
    public IReadOnlyList<ReadOnlyMemory<byte>> Payloads { get; init; } = [];

    /// <summary>Gets the media type of a page.</summary>
    public string? MediaType { get; init; }

    /// <summary>Gets the charset of the HTTP header, or null.</summary>
    public string? Charset { get; init; }

    /// <summary>Gets the record that a revisit refers to, by its id or its name; or null.</summary>
    public string? RefersTo { get; init; }

    /// <summary>Gets a value indicating whether the page's bytes cannot be had: those of a revisit whose original is in another file.</summary>
    public bool IsElsewhere { get; init; }

    /// <summary>Gets what is wrong with a page that is kept, or null.</summary>
    public ArchiveFault? Fault { get; init; }

    /// <summary>Gets the faults that cost nothing.</summary>
    public IReadOnlyList<ArchiveFault> Faults { get; init; } = [];

    /// <summary>Gets what costs nothing and its reader must learn from the page's record: digests that do not match, an original that is elsewhere.</summary>
    public IReadOnlyList<ArchiveFault> Remarks { get; init; } = [];

    /// <summary>Gets why the record is left out, or null.</summary>
    public string? SkipReason { get; init; }

    /// <summary>Gets why the record gives no page, or null.</summary>
    public ArchiveFault? Failure { get; init; }

    /// <summary>Leaves a record out.</summary>
    public static PageResult Skip(string reason) => new() { SkipReason = reason };
}
