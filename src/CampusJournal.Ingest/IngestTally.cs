using CampusJournal.Articles;

namespace CampusJournal.Ingest;

/// <summary>Counts what the writer sees and passes it on.</summary>
internal sealed class IngestTally(IIngestProgress? progress)
{
    private readonly SortedDictionary<string, long> failures = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, long> skipped = new(StringComparer.Ordinal);
    private long records;
    private long bytes;

    public long Failures { get; private set; }

    /// <summary>Gets a value indicating whether the targets hold a record of this run's sources.</summary>
    public bool HasRecords => records > 0 || skipped.ContainsKey("already-ingested") || skipped.ContainsKey("same-page");

    public void Add(ArticleRecord record, long length)
    {
        records++;
        bytes += length;
        progress?.Recorded(record, length);
    }

    public void Add(PageFailure failure)
    {
        Failures++;
        failures[failure.Code] = failures.GetValueOrDefault(failure.Code) + 1;
        progress?.Failed(failure);
    }

    public void Add(SkippedEntry entry)
    {
        skipped[entry.Reason] = skipped.GetValueOrDefault(entry.Reason) + 1;
        progress?.Skipped(entry);
    }

    public IngestReport Report(TimeSpan elapsed, bool isComplete) => new()
    {
        Records = records,
        FailuresByCode = failures,
        SkippedByReason = skipped,
        Bytes = bytes,
        Elapsed = elapsed,
        IsComplete = isComplete,
    };
}
