namespace CampusJournal.Ingest.Review;

/// <summary>The columns of a list for review.</summary>
internal static class ReviewColumns
{
    public const string Id = "id";
    public const string Decision = "decision";

    public static string[] All { get; } = [Id, "confidence", "before", "after", "context", Decision, "chain", "path", "member", "url"];
}
