namespace CampusJournal.Ingest.Fetch;

/// <summary>What a run would do with the URLs that are named, as far as that can be said without asking anybody.</summary>
/// <param name="options">How to fetch.</param>
/// <param name="known">The URLs of the pages in the archive.</param>
/// <param name="ask">Called with each URL that would be asked for.</param>
internal sealed class FetchPreview(FetchOptions options, IReadOnlySet<string> known, Action<string> ask)
{
    private readonly FetchTally tally = new(options.Progress);
    private readonly UrlGlobs globs = new(options.Include, options.Exclude);
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);
    private long lists;
    private int pages;

    /// <summary>Goes through a list.</summary>
    public FetchReport Run(FetchList list)
    {
        foreach (var url in Read(list.Sitemaps.Concat(list.Feeds)).DistinctBy(url => url.AbsoluteUri))
        {
            lists++;
            ask(url.AbsoluteUri);
        }

        foreach (var url in Read(list.Named).Where(url => !seen.Contains(url.AbsoluteUri)))
        {
            // What is left over is counted and not noted: a template may have millions of URLs.
            if (ReasonToSkip(url) is { } reason)
            {
                tally.Skip(url.AbsoluteUri, reason);
                continue;
            }

            seen.Add(url.AbsoluteUri);
            pages++;
            ask(url.AbsoluteUri);
        }

        return tally.Report() with { Pages = lists + pages, IsComplete = true };
    }

    private IEnumerable<Uri> Read(IEnumerable<string> texts)
    {
        foreach (var text in texts)
        {
            if (UrlForm.Read(text) is { } url)
            {
                yield return url;
            }
            else
            {
                tally.Fail(FetchFailures.BadUrl(text));
            }
        }
    }

    private string? ReasonToSkip(Uri url) => !globs.Includes(url) ? SkipReasons.Excluded
        : !options.Refresh && known.Contains(url.AbsoluteUri) ? SkipReasons.AlreadyFetched
        : pages >= options.MaxPages ? SkipReasons.MaxPages
        : null;
}
