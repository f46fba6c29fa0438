namespace CampusJournal.Ingest.Archives.Warc;

/// <summary>One record of a WARC or ARC file.</summary>
internal sealed record ArchiveRecord
{
    /// <summary>The type of a record that states none.</summary>
    public const string NoType = "";

    /// <summary>Gets the type as the file has it, in lower case: <c>response</c>, <c>revisit</c>, ...; of an ARC <c>response</c> or <c>filedesc</c>.</summary>
    public required string Type { get; init; }

    /// <summary>Gets the offset of the compressed member that it is in, or of the record itself in a file that is not compressed.</summary>
    public required long Offset { get; init; }

    /// <summary>Gets the length that the header states, or null.</summary>
    public long? Length { get; init; }

    /// <summary>Gets the target URL, or null.</summary>
    public string? Url { get; init; }

    /// <summary>Gets the time of capture, or null.</summary>
    public DateTimeOffset? Date { get; init; }

    /// <summary>Gets the record's id without its brackets, or null.</summary>
    public string? Id { get; init; }

    /// <summary>Gets what the block is, by its header, in lower case and with parameters; or null.</summary>
    public string? MediaType { get; init; }

    /// <summary>Gets what a revisit refers to.</summary>
    public RecordReference RefersTo { get; init; } = new(null, null, null);

    /// <summary>Gets the digest of the block as stated, or null.</summary>
    public string? BlockDigest { get; init; }

    /// <summary>Gets the digest of the payload as stated, or null.</summary>
    public string? PayloadDigest { get; init; }

    /// <summary>Gets why the crawler cut the record, or null.</summary>
    public string? Truncated { get; init; }

    /// <summary>Gets a value indicating whether the record is the first segment of one that others continue.</summary>
    public bool IsContinued { get; init; }

    /// <summary>Gets a value indicating whether the record continues another.</summary>
    public bool IsContinuation { get; init; }

    /// <summary>Gets the block, valid until the next record is read; only the beginning when <see cref="IsTooLarge"/>.</summary>
    public ReadOnlyMemory<byte> Block { get; init; }

    /// <summary>Gets a value indicating whether the block is larger than may be held.</summary>
    public bool IsTooLarge { get; init; }

    /// <summary>Gets what is wrong with the record.</summary>
    public IReadOnlyList<ArchiveFault> Faults { get; init; } = [];

    /// <summary>Gets what proves that the block is not whole, or null.</summary>
    public ArchiveFault? Cut => Faults.FirstOrDefault(static fault => fault.Code == "truncated");

    /// <summary>Gets why nothing proves that the block is as it was, or null.</summary>
    public ArchiveFault? Doubt => Faults.FirstOrDefault(static fault => fault.Code == "bad-crc");
}
