namespace CampusJournal.Ingest.Archives.Warc;

/// <summary>What a revisit says of the record that it repeats.</summary>
/// <param name="Id">The record's id, or null.</param>
/// <param name="Url">Its URL, or null.</param>
/// <param name="Date">Its time of capture, or null.</param>
internal sealed record RecordReference(string? Id, string? Url, DateTimeOffset? Date);
