using CampusJournal.Ingest;
using CampusJournal.Ingest.Archives;

namespace CampusJournal.Cli.Ingest;

/// <summary>Reads the sources as a run would, names what it would skip, and writes nothing.</summary>
internal sealed class DryRun(Session session)
{
    private readonly SortedDictionary<string, long> failures = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, long> skipped = new(StringComparer.Ordinal);
    private long pages;
    private long bytes;

    /// <summary>Reads everything, up to a limit of pages.</summary>
    public async Task<IngestReport> RunAsync(IEnumerable<IPageSource> sources, long? limit)
    {
        foreach (var source in sources)
        {
            await foreach (var item in source.ReadAsync(session.Stop).ConfigureAwait(false))
            {
                if (item is SourcePage && pages >= limit)
                {
                    return Report();
                }

                Count(item);
            }
        }

        return Report();
    }

    private void Count(SourceItem item)
    {
        switch (item)
        {
            case SourcePage page:
                pages++;
                bytes += page.Content.Length;
                break;
            case PageFailure failure:
                failures[failure.Code] = failures.GetValueOrDefault(failure.Code) + 1;
                session.Log.Error(Messages.PageFailed(failure));
                break;
            case SkippedEntry entry:
                skipped[entry.Reason] = skipped.GetValueOrDefault(entry.Reason) + 1;
                session.Log.Tell(Messages.Skipped(entry));
                break;
        }
    }

    private IngestReport Report() => new()
    {
        Records = pages,
        Bytes = bytes,
        FailuresByCode = failures,
        SkippedByReason = skipped,
        IsComplete = true,
    };
}
