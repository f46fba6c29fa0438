namespace CampusJournal.Ingest.Report;

/// <summary>Everything that the report keeps of a run. Its size does not depend on the number of pages.</summary>
/// <param name="started">When the run began.</param>
internal sealed class ReportCounts(DateTimeOffset started)
{
    public DateTimeOffset Started { get; } = started;

    public RecordCounts Records { get; } = new();

    public RepairList Repairs { get; } = new();

    public FailureList Failures { get; } = new();

    public PaceBuckets Pace { get; } = new();
}
