using CampusJournal.Articles;
using CampusJournal.Ingest.Archives;

namespace CampusJournal.Ingest;

/// <summary>Counts what the writer sees and passes it on.</summary>
internal sealed class IngestTally(IIngestProgress? progress)
{
    private readonly SortedDictionary<string, long> failures = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, long> skipped = new(StringComparer.Ordinal);
    private long bytes;
    private long faults;

    public long Failures { get; private set; }

    public long Records { get; private set; }

    public bool HasTooManyFailures { get; set; }

    public void Add(ArticleRecord record, long length)
    {
        Records++;
        bytes += length;
        progress?.Recorded(record, length);
    }

    /// <summary>Counts a page that would become a record.</summary>
    public void Plan(SourcePage page)
    {
        Records++;
        bytes += page.Content.Length;
        progress?.Planned(page);
    }

    public void Add(PageFailure failure)
    {
        Failures++;
        failures[failure.Code] = failures.GetValueOrDefault(failure.Code) + 1;
        progress?.Failed(failure);
    }

    public void Add(SourceNotice notice) => progress?.Noticed(notice);

    /// <summary>Counts a fault of a page that becomes a record all the same.</summary>
    public void AddFault(PageFailure fault)
    {
        faults++;
        progress?.Faulted(fault);
    }

    public void Add(SkippedEntry entry)
    {
        skipped[entry.Reason] = skipped.GetValueOrDefault(entry.Reason) + 1;
        progress?.Skipped(entry);
    }

    public IngestReport Report(bool isComplete) => new()
    {
        Records = Records,
        Faults = faults,
        FailuresByCode = failures,
        SkippedByReason = skipped,
        Bytes = bytes,
        IsComplete = isComplete,
        HasTooManyFailures = HasTooManyFailures,
    };
}
