using System.Collections.Concurrent;
using CampusJournal.Ingest.Fetch.Http;
using CampusJournal.Ingest.WarcWriting;

namespace CampusJournal.Ingest.Fetch;

/// <summary>One run of a fetch: what is done with each URL, and with what comes of it.</summary>
internal sealed partial class FetchRun : IDisposable
{
    private readonly FetchOptions options;
    private readonly FetchArchive archive;
    private readonly FetchTally tally;
    private readonly HostLanes lanes;
    private readonly RobotsAnswers robots;
    private readonly FetchFrontier frontier;
    private readonly UrlGlobs globs;
    private readonly ConcurrentDictionary<(string Url, FetchJobKind Kind), PageFailure> failed = new();
    private int budget;
    private int lists;

    public FetchRun(FetchOptions options, FetchArchive archive)
    {
        this.options = options;
        this.archive = archive;
        budget = options.MaxPages;
        lists = Math.Max(options.MaxPages, FewestLists);
        tally = new FetchTally(options.Progress);
        lanes = new HostLanes(options);
        robots = new RobotsAnswers(lanes, archive, options);
        frontier = new FetchFrontier(lanes, options, FetchAsync);
        globs = new UrlGlobs(options.Include, options.Exclude);
    }

    /// <summary>Fetches what is listed and what it leads to.</summary>
    public async Task<FetchReport> RunAsync(FetchList list, CancellationToken cancellationToken)
    {
        var isComplete = await frontier.RunAsync(stop => AddTyped(list, stop), cancellationToken).ConfigureAwait(false);
        return tally.Report() with { IsComplete = isComplete };
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        frontier.Dispose();
        lanes.Dispose();
    }

    private void AddTyped(FetchList list, CancellationToken cancellationToken)
    {
        AddTyped(list.Named, FetchJobKind.Page, cancellationToken);
        AddTyped(list.Sitemaps.Concat(list.Feeds), FetchJobKind.List, cancellationToken);
    }

    private void AddTyped(IEnumerable<string> texts, FetchJobKind kind, CancellationToken cancellationToken)
    {
        foreach (var text in texts.TakeWhile(_ => !cancellationToken.IsCancellationRequested))
        {
            if (UrlForm.Read(text) is not { } url)
            {
                tally.Fail(FetchFailures.BadUrl(text));
                continue;
            }

            lanes.Allow(text);
            Add(new FetchJob(url, kind));
        }
    }

    private void Add(FetchJob job)
    {
        if (job.Kind == FetchJobKind.Page)
        {
            AddPage(job);
        }
        else if (frontier.IsNew(job.Url, job.Kind))
        {
            frontier.Add(job);
        }
    }

    private void AddPage(FetchJob job)
    {
        if (!globs.Includes(job.Url))
        {
            tally.Skip(job.Url.AbsoluteUri, SkipReasons.Excluded);
            return;
        }

        // What is left over is counted and not noted: a template may have millions of URLs.
        var known = Known(job.Url);
        if (known is null && !frontier.HasSeen(job.Url, job.Kind) && Interlocked.Decrement(ref budget) < 0)
        {
            tally.Skip(job.Url.AbsoluteUri, SkipReasons.MaxPages);
            return;
        }

        if (!frontier.IsNew(job.Url, job.Kind))
        {
            return;
        }

        if (known is { Status: < 300 } && !options.Follow)
        {
            tally.Skip(job.Url.AbsoluteUri, SkipReasons.AlreadyFetched);
            return;
        }

        frontier.Add(job);
    }

    // Gives what is in the archive, if that will do.
    private WarcIndexEntry? Known(Uri url) => options.Refresh ? null : archive.Find(url);

    private async Task FetchAsync(FetchJob job, CancellationToken cancellationToken)
    {
        var known = job.IsRepeat ? archive.Find(job.Url) : Known(job.Url);
        if (job.Kind == FetchJobKind.Page && known is not null && archive.Read(known) is { } stored)
        {
            Recall(job, stored);
            return;
        }

        if (job.IsRepeat && failed.TryGetValue((job.Url.AbsoluteUri, job.Kind), out var earlier))
        {
            tally.Fail(earlier with { Source = job.Start.AbsoluteUri });
            return;
        }

        // What a list would lead to is left over: an index may name fifty thousand more.
        if (job.Depth > 0 && Volatile.Read(ref budget) <= 0)
        {
            tally.Skip(job.Url.AbsoluteUri, SkipReasons.MaxPages);
            return;
        }

        if (!await MayAskAsync(job, cancellationToken).ConfigureAwait(false))
        {
            return;
        }

        var condition = Condition(job);
        using var exchange = await lanes.Of(job.Url).AskAsync(job.Url, condition, cancellationToken).ConfigureAwait(false);
        tally.Receive(exchange.Tap.Response.Length);
        if (exchange.Head is not { } head)
        {
            Fail(job, FetchFailures.Of(job.Start, exchange.Fault!));
            return;
        }

        var isRepeated = await archive.StoreAsync(exchange, cancellationToken).ConfigureAwait(false);
        if (condition is not null && head.Status == HttpNotModified)
        {
            tally.FindUnchanged();
            FollowStored(job);
            return;
        }

        Take(job, exchange, head, isRepeated == true);
    }

    // A page of an earlier run: its redirect still leads somewhere, and its links are still to be followed.
    private void Recall(FetchJob job, StoredAnswer stored)
    {
        if (stored.Head.IsRedirect)
        {
            FollowRedirect(job, stored.Head);
            return;
        }

        tally.Skip(job.Start.AbsoluteUri, SkipReasons.AlreadyFetched);
        AddLinks(job, stored.Head, stored.Body);
    }

    // A list that has not changed may lead to pages that an earlier run did not come to.
    private void FollowStored(FetchJob job)
    {
        if (options.Follow && archive.Find(job.Url) is { } known && archive.Read(known) is { } stored)
        {
            AddLinks(job, stored.Head, stored.Body);
        }
    }

    private async Task<bool> MayAskAsync(FetchJob job, CancellationToken cancellationToken)
    {
        var answer = await robots.OfAsync(job.Url, cancellationToken).ConfigureAwait(false);
        if (answer.Rules.Allows(job.Url))
        {
            return true;
        }

        if (job.IsFollowed && answer.Fault is null)
        {
            tally.Skip(job.Start.AbsoluteUri, SkipReasons.Robots);
            return false;
        }

        Fail(job, FetchFailures.NotAllowed(job.Start, answer));
        return false;
    }

    private void Fail(FetchJob job, PageFailure failure)
    {
        failed.TryAdd((job.Url.AbsoluteUri, job.Kind), failure);
        tally.Fail(failure);
    }

    private Validators? Condition(FetchJob job) =>
        options.Refresh && job.Kind == FetchJobKind.Page && archive.Find(job.Url) is { Truncated: null } entry ? Validators.Of(archive.Read(entry)?.Head) : null;
}
