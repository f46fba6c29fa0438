namespace CampusJournal.Ingest;

/// <summary>The balance of a run: everything seen became a record, a failure or a skipped entry.</summary>
public sealed record IngestReport
{
    /// <summary>Gets the number of records written.</summary>
    public long Records { get; init; }

    /// <summary>Gets how many of the records are of pages that their containers prove incomplete (<see cref="Archives.SourcePage.Fault"/>).</summary>
    public long Faults { get; init; }

    /// <summary>Gets the number of failures by code, sorted by code.</summary>
    public IReadOnlyDictionary<string, long> FailuresByCode { get; init; } = new Dictionary<string, long>();

    /// <summary>Gets the number of skipped entries by reason, sorted by reason.</summary>
    public IReadOnlyDictionary<string, long> SkippedByReason { get; init; } = new Dictionary<string, long>();

    /// <summary>Gets the bytes of the pages that became records.</summary>
    public long Bytes { get; init; }

    /// <summary>Gets how long the run took.</summary>
    public TimeSpan Elapsed { get; init; }

    /// <summary>Gets a value indicating whether every source was read to its end or to the limit; false after an interrupt or too many failures.</summary>
    public bool IsComplete { get; init; }

    /// <summary>Gets a value indicating whether the run was ended by <see cref="IngestOptions.MaxFailures"/>.</summary>
    public bool HasTooManyFailures { get; init; }

    /// <summary>Gets a value indicating whether the targets hold a record of this run's sources, from this run or an earlier one.</summary>
    public bool HasRecords => Records > 0 || SkippedByReason.ContainsKey(SkippedEntry.AlreadyIngested) || SkippedByReason.ContainsKey(SkippedEntry.SamePage);

    /// <summary>Gets the number of failures.</summary>
    public long Failures => FailuresByCode.Values.Sum();

    /// <summary>Gets the number of skipped entries.</summary>
    public long Skipped => SkippedByReason.Values.Sum();

    /// <summary>Gets the number of things seen: records, failures and skipped entries.</summary>
    public long Seen => Records + Failures + Skipped;
}
