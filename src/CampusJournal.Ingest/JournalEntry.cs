namespace CampusJournal.Ingest;

/// <summary>A page that was ingested before.</summary>
/// <param name="Sha256">The digest of its bytes then, in lower-case hex.</param>
/// <param name="RecordId">The id of the record that they gave.</param>
public sealed record JournalEntry(string Sha256, string RecordId);
