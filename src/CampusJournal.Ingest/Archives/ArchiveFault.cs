namespace CampusJournal.Ingest.Archives;

/// <summary>Something wrong with an archive.</summary>
/// <param name="Offset">Where, in bytes from the start of the file.</param>
/// <param name="Code">A stable code.</param>
/// <param name="Message">One sentence.</param>
/// <param name="IsLoss">Whether something is lost by it.</param>
internal sealed record ArchiveFault(long Offset, string Code, string Message, bool IsLoss)
{
    /// <summary>Gets the name under which the raw bytes are in quarantine, or null.</summary>
    public string? Quarantined { get; init; }
}
