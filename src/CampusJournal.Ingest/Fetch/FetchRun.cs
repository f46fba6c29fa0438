using CampusJournal.Articles;
using CampusJournal.Ingest.Fetch.Http;
using CampusJournal.Ingest.Fetch.Robots;
using CampusJournal.Ingest.Warc;
using CampusJournal.Text;

namespace CampusJournal.Ingest.Fetch;

/// <summary>One run of a fetch: what is done with each URL, and with what comes of it.</summary>
internal sealed class FetchRun : IDisposable
{
    private const string AlreadyFetched = "already-fetched";
    private const int LongestPage = 4 << 20;
    private const int DeepestIndex = 3;
    private const int HttpNotModified = 304;

    private readonly FetchOptions options;
    private readonly FetchArchive archive;
    private readonly FetchTally tally;
    private readonly HostLanes lanes;
    private readonly RobotsAnswers robots;
    private readonly FetchFrontier frontier;
    private readonly UrlGlobs globs;
    private int budget;

    public FetchRun(FetchOptions options, FetchArchive archive)
    {
        this.options = options;
        this.archive = archive;
        budget = options.MaxPages;
        tally = new FetchTally(options.Progress);
        lanes = new HostLanes(options);
        robots = new RobotsAnswers(lanes, archive, options);
        frontier = new FetchFrontier(lanes, options, DoAsync);
        globs = new UrlGlobs(options.Include, options.Exclude);
    }

    /// <summary>Fetches what is listed and what it leads to.</summary>
    public async Task<FetchReport> RunAsync(FetchList list, CancellationToken cancellationToken)
    {
        foreach (var text in list.Urls.Concat(list.Templates.SelectMany(template => template.Expand())))
        {
            if (cancellationToken.IsCancellationRequested || !AddTyped(text, FetchJobKind.Page))
            {
                break;
            }
        }

        _ = list.Sitemaps.All(text => AddTyped(text, FetchJobKind.Sitemap)) && list.Feeds.All(text => AddTyped(text, FetchJobKind.Feed));
        var isComplete = await frontier.DrainAsync(cancellationToken).ConfigureAwait(false);
        return tally.Report() with { IsComplete = isComplete };
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        frontier.Dispose();
        lanes.Dispose();
    }

    // Gives false when no more pages may be asked for: a template may have millions left.
    private bool AddTyped(string text, FetchJobKind kind)
    {
        if (UrlForm.Read(text) is not { } url)
        {
            tally.Fail(FetchFailures.BadUrl(text));
            return true;
        }

        lanes.Allow(text);
        if (kind != FetchJobKind.Page)
        {
            AddList(new FetchJob(url, kind));
            return true;
        }

        return AddPage(new FetchJob(url, kind));
    }

    private bool AddPage(FetchJob job)
    {
        if (!globs.Includes(job.Url))
        {
            tally.Skip(job.Url.AbsoluteUri, "excluded");
            return true;
        }

        if (!frontier.IsNew(job.Url, FetchJobKind.Page))
        {
            return true;
        }

        var known = Known(job.Url);
        if (known is { Status: < 300 } && !options.Follow)
        {
            tally.Skip(job.Url.AbsoluteUri, AlreadyFetched);
            return true;
        }

        if (known is null && Interlocked.Decrement(ref budget) < 0)
        {
            tally.Skip(job.Url.AbsoluteUri, "max-pages");
            return false;
        }

        frontier.Add(job);
        return true;
    }

    private void AddList(FetchJob job)
    {
        if (frontier.IsNew(job.Url, job.Kind))
        {
            frontier.Add(job);
        }
    }

    // Gives what is in the archive, if that will do.
    private WarcIndexEntry? Known(Uri url) => options.Refresh ? null : archive.Find(url);

    private async Task DoAsync(FetchJob job, CancellationToken cancellationToken)
    {
        if (job.Kind == FetchJobKind.Page && Known(job.Url) is { } known && archive.Read(known) is { } stored)
        {
            Recall(job, stored);
            return;
        }

        if (!await MayAskAsync(job, cancellationToken).ConfigureAwait(false))
        {
            return;
        }

        using var exchange = await lanes.Of(job.Url).AskAsync(job.Url, Condition(job), cancellationToken).ConfigureAwait(false);
        tally.Receive(exchange.Tap.Response.Length);
        if (exchange.Head is not { } head)
        {
            tally.Fail(FetchFailures.Of(job.Start, exchange.Fault!));
            return;
        }

        var isRepeated = await archive.StoreAsync(exchange, cancellationToken).ConfigureAwait(false);
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

        tally.Skip(job.Start.AbsoluteUri, AlreadyFetched);
        AddLinks(job, stored.Head, stored.Body);
    }

    private async Task<bool> MayAskAsync(FetchJob job, CancellationToken cancellationToken)
    {
        var rules = await robots.OfAsync(job.Url, cancellationToken).ConfigureAwait(false);
        if (rules.Allows(job.Url))
        {
            return true;
        }

        if (job.IsFollowed)
        {
            tally.Skip(job.Start.AbsoluteUri, "robots");
            return false;
        }

        tally.Fail(rules == RobotsRules.DisallowAll ? FetchFailures.RobotsUnreachable(job.Start) : FetchFailures.RobotsDisallow(job.Start));
        return false;
    }

    private Validators? Condition(FetchJob job) =>
        options.Refresh && job.Kind == FetchJobKind.Page && archive.Find(job.Url) is { } entry ? Validators.Of(archive.Read(entry)?.Head) : null;

    private void Take(FetchJob job, Exchange exchange, HttpHead head, bool isRepeated)
    {
        if (head.IsRedirect)
        {
            FollowRedirect(job, head);
            return;
        }

        if (head.Status == HttpNotModified)
        {
            tally.FindUnchanged();
            return;
        }

        if (head.Status is < 200 or >= 300)
        {
            tally.Fail(FetchFailures.Status(job.Start, head));
            return;
        }

        tally.Fetch(job.Url, exchange.Tap.Response.Length, isRepeated);
        if (exchange.Truncated is { } reason)
        {
            tally.Fail(FetchFailures.Truncated(job.Start, reason));
        }

        if (job.Kind == FetchJobKind.Page)
        {
            AddLinks(job, head, options.Follow ? HttpBody.Decoded(exchange.Tap.Response, head, LongestPage) : []);
            return;
        }

        ReadList(job, HttpBody.Inflated(HttpBody.Decoded(exchange.Tap.Response, head, UrlFeeds.LongestFile), UrlFeeds.LongestFile));
    }

    private void FollowRedirect(FetchJob job, HttpHead head)
    {
        if (UrlForm.Read(job.Url, head["Location"]!) is not { } target)
        {
            tally.Fail(FetchFailures.BadRedirect(job.Start));
        }
        else if (job.Chain.Count >= options.MaxRedirects || target == job.Url || job.Chain.Contains(target))
        {
            tally.Fail(FetchFailures.TooManyRedirects(job.Start));
        }
        else if (job.Kind == FetchJobKind.Page && !globs.Includes(target))
        {
            tally.Fail(FetchFailures.RedirectLeftOut(job.Start));
        }
        else if (!frontier.IsNew(target, job.Kind))
        {
            tally.Skip(job.Start.AbsoluteUri, AlreadyFetched);
        }
        else
        {
            frontier.Add(job with { Url = target, Chain = [.. job.Chain, job.Url] });
        }
    }

    private void AddLinks(FetchJob job, HttpHead head, byte[] body)
    {
        if (!options.Follow || job.IsFollowed || body.Length == 0)
        {
            return;
        }

        var hints = new CharsetHints { HttpLabel = CharsetLabel(head), Url = job.Url.AbsoluteUri };
        foreach (var link in ArticleLinks.In(PageDecoder.Decode(body, hints).Text, job.Url))
        {
            if (UrlForm.Read(link.AbsoluteUri) is { } url && !AddPage(new FetchJob(url, FetchJobKind.Page) { IsFollowed = true }))
            {
                return;
            }
        }
    }

    private void ReadList(FetchJob job, byte[] content)
    {
        var text = PageDecoder.Decode(content).Text;
        bool isWhole;
        IReadOnlyList<string> pages;
        if (job.Kind == FetchJobKind.Feed)
        {
            pages = UrlFeeds.ReadFeed(text, out isWhole);
        }
        else
        {
            (var sitemaps, pages) = UrlFeeds.ReadSitemap(text, out isWhole);
            foreach (var sitemap in OnSameHost(job, job.Depth < DeepestIndex ? sitemaps : []))
            {
                AddList(new FetchJob(sitemap, FetchJobKind.Sitemap) { Depth = job.Depth + 1 });
            }
        }

        if (!isWhole)
        {
            tally.Fail(FetchFailures.BadList(job.Start));
        }

        foreach (var page in OnSameHost(job, pages))
        {
            AddPage(new FetchJob(page, FetchJobKind.Page));
        }
    }

    // A list speaks for its own host only (sitemaps.org, "Sitemap file location").
    private IEnumerable<Uri> OnSameHost(FetchJob job, IEnumerable<string> texts)
    {
        foreach (var text in texts)
        {
            if (UrlForm.Read(job.Url, text) is not { } url)
            {
                tally.Fail(FetchFailures.BadUrl(text));
            }
            else if (url.IdnHost == job.Url.IdnHost)
            {
                yield return url;
            }
            else
            {
                tally.Skip(url.AbsoluteUri, "other-host");
            }
        }
    }

    private static string? CharsetLabel(HttpHead head) =>
        head["Content-Type"] is { } type && type.IndexOf("charset=", StringComparison.OrdinalIgnoreCase) is var at and >= 0
            ? type[(at + "charset=".Length)..].Split(';')[0].Trim('"', '\'', ' ')
            : null;
}
