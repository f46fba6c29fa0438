namespace CampusJournal.Ingest.Fetch;

/// <summary>What became of the URLs of a run.</summary>
public sealed record FetchReport
{
    /// <summary>Gets the number of pages that are new in the archive.</summary>
    public long Pages { get; init; }

    /// <summary>Gets how many of them repeat a payload that the archive had, so that a revisit record stands for them.</summary>
    public long Repeated { get; init; }

    /// <summary>Gets the number of pages that the host says are as the archive has them (304).</summary>
    public long Unchanged { get; init; }

    /// <summary>Gets the number of failures by code, sorted by code.</summary>
    public IReadOnlyDictionary<string, long> FailuresByCode { get; init; } = new Dictionary<string, long>();

    /// <summary>Gets the number of URLs that were not asked for by reason, sorted by reason; <c>already-fetched</c> counts those in the archive.</summary>
    public IReadOnlyDictionary<string, long> SkippedByReason { get; init; } = new Dictionary<string, long>();

    /// <summary>Gets the bytes of all answers.</summary>
    public long Bytes { get; init; }

    /// <summary>Gets where the torn end of an earlier run was put; null when the archive was whole.</summary>
    public string? Quarantined { get; init; }

    /// <summary>Gets the files of the archive, in their order.</summary>
    public IReadOnlyList<string> Files { get; init; } = [];

    /// <summary>Gets a value indicating whether every URL was come to: false when the run was stopped.</summary>
    public bool IsComplete { get; init; }

    /// <summary>Gets a value indicating whether nothing was there to fetch: no URL was named, and nobody was asked.</summary>
    public bool IsEmpty => Pages + Unchanged + Failures + Skipped + Bytes == 0;

    /// <summary>Gets the number of failures.</summary>
    public long Failures => FailuresByCode.Values.Sum();

    /// <summary>Gets the number of URLs that were not asked for.</summary>
    public long Skipped => SkippedByReason.Values.Sum();
}
