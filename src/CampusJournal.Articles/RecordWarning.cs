namespace CampusJournal.Articles;

/// <summary>Something that a reader of the record should know.</summary>
/// <param name="Code">A stable code: <c>no-date</c>, <c>site-update-only</c>, <c>cut-character</c>, ...</param>
/// <param name="Message">One sentence.</param>
public sealed record RecordWarning(string Code, string Message)
{
    /// <summary>The code of a record whose repairs an editor decided about.</summary>
    public const string RepairDecided = "repair-decided";
}
