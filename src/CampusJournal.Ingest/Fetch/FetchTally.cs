using System.Collections.ObjectModel;

namespace CampusJournal.Ingest.Fetch;

/// <summary>Counts what becomes of URLs and tells whoever listens, one thread at a time.</summary>
/// <param name="progress">Who listens; null for nobody.</param>
internal sealed class FetchTally(IFetchProgress? progress)
{
    private readonly SortedDictionary<string, long> failures = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, long> skipped = new(StringComparer.Ordinal);
    private readonly Lock counting = new();
    private long pages;
    private long repeated;
    private long unchanged;
    private long bytes;

    public void Fetch(Uri url, long length, bool isRepeated)
    {
        lock (counting)
        {
            pages++;
            repeated += isRepeated ? 1 : 0;
            progress?.Fetched(url.AbsoluteUri, length);
        }
    }

    public void Receive(long length)
    {
        lock (counting)
        {
            bytes += length;
        }
    }

    public void FindUnchanged()
    {
        lock (counting)
        {
            unchanged++;
        }
    }

    public void Fail(PageFailure failure)
    {
        lock (counting)
        {
            failures[failure.Code] = failures.GetValueOrDefault(failure.Code) + 1;
            progress?.Failed(failure);
        }
    }

    public void Skip(string url, string reason)
    {
        lock (counting)
        {
            skipped[reason] = skipped.GetValueOrDefault(reason) + 1;
            progress?.Skipped(new SkippedEntry(url, reason));
        }
    }

    public FetchReport Report()
    {
        lock (counting)
        {
            return new FetchReport
            {
                Pages = pages,
                Repeated = repeated,
                Unchanged = unchanged,
                Bytes = bytes,
                FailuresByCode = new ReadOnlyDictionary<string, long>(new SortedDictionary<string, long>(failures, StringComparer.Ordinal)),
                SkippedByReason = new ReadOnlyDictionary<string, long>(new SortedDictionary<string, long>(skipped, StringComparer.Ordinal)),
            };
        }
    }
}
