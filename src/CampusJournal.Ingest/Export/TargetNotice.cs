namespace CampusJournal.Ingest.Export;

/// <summary>Something that a user should know of a target that was written all the same.</summary>
/// <param name="Target">The target as given.</param>
/// <param name="Code">A stable code: <c>not-in-xml</c>, <c>too-long-for-libxml</c> or <c>cut-by-excel</c>.</param>
/// <param name="Message">One sentence that does not repeat the target.</param>
public sealed record TargetNotice(string Target, string Code, string Message);
