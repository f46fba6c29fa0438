namespace CampusJournal.Ingest;

/// <summary>Something that was seen and left out on purpose.</summary>
/// <param name="Source">The path as it was given or found.</param>
/// <param name="Reason">
/// A stable code: <c>not-a-page</c>, <c>zeros</c> (the file begins with nothing but zero bytes), <c>own-output</c>, <c>link</c>, <c>link-loop</c>, <c>special-file</c>, <c>excluded</c>,
/// <c>alternative</c> (a mail holds the same text in a better form),
/// <c>already-ingested</c> or <c>same-page</c> (the same URL, else the same relative path, with the same bytes has a record already).
/// </param>
public sealed record SkippedEntry(string Source, string Reason) : SourceItem
{
    /// <summary>What the run itself writes: a target or a file beside it.</summary>
    public const string OwnOutput = "own-output";

    /// <summary>The reason for a page that an earlier run turned into a record.</summary>
    public const string AlreadyIngested = "already-ingested";

    /// <summary>The reason for a page that has a record already, from another place.</summary>
    public const string SamePage = "same-page";
}
