namespace CampusJournal.Ingest;

/// <summary>A page that an earlier run, or this one before, has done.</summary>
/// <param name="Key">Where the journal keeps the record, or null when the page never gave one.</param>
/// <param name="RecordId">The id of the record, or null.</param>
/// <param name="IsUnchanged">Whether the page has the same bytes now.</param>
public sealed record JournalEntry(long? Key, string? RecordId, bool IsUnchanged)
{
    /// <summary>Gets why the page gave no record the last time, or null.</summary>
    public PageFailure? Failure { get; init; }
}
