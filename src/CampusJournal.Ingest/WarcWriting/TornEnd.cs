namespace CampusJournal.Ingest.WarcWriting;

/// <summary>The torn end of a WARC file that was cut off.</summary>
/// <param name="File">The file.</param>
/// <param name="Offset">Where it ends now.</param>
/// <param name="Quarantined">Where the bytes are that stood behind.</param>
internal sealed record TornEnd(string File, long Offset, string Quarantined);
