namespace CampusJournal.Ingest.Archives.Warc.Http;

/// <summary>A body without its codings.</summary>
/// <param name="Bytes">The bytes.</param>
internal sealed record DecodedBody(ReadOnlyMemory<byte> Bytes)
{
    /// <summary>Gets the coding that was undone, or null.</summary>
    public string? Coding { get; init; }

    /// <summary>Gets a value indicating whether the coded data is damaged.</summary>
    public bool IsDamaged { get; init; }

    /// <summary>Gets a value indicating whether the coded data does not match its checksum.</summary>
    public bool IsUnproven { get; init; }

    /// <summary>Gets a value indicating whether the coded data ends too early.</summary>
    public bool IsCut { get; init; }

    /// <summary>Gets a value indicating whether the body is larger than it may be.</summary>
    public bool IsTooLarge { get; init; }
}
