namespace CampusJournal.Ingest.Archives;

/// <summary>What an ordered input consists of.</summary>
/// <param name="Files">The number of files, with those that are skipped or cannot be read.</param>
/// <param name="Bytes">The bytes of all files.</param>
/// <param name="Sha256">The digest of the list of paths and lengths, in lower-case hex.</param>
public sealed record InputSummary(long Files, long Bytes, string Sha256);
