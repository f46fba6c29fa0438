namespace CampusJournal.Ingest.Report;

/// <summary>A repair that the report lists, its texts cut to what is shown.</summary>
/// <param name="Before">The damaged text.</param>
/// <param name="After">What replaced it.</param>
/// <param name="Chain">The damage chain.</param>
/// <param name="Confidence">The lowest of all places, from 0 to 1.</param>
/// <param name="Path">Where it was met first.</param>
/// <param name="Url">The page's URL, or null.</param>
/// <param name="Times">How often it was met while it was listed.</param>
internal sealed record ListedRepair(string Before, string After, string Chain, double Confidence, string Path, string? Url, long Times);
