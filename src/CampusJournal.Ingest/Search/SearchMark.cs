namespace CampusJournal.Ingest.Search;

/// <summary>A stretch of a text that is one of the words searched for.</summary>
/// <param name="Start">Where it begins, in UTF-16 units.</param>
/// <param name="Length">Its length in UTF-16 units, at least 1.</param>
public readonly record struct SearchMark(int Start, int Length);
