using CampusJournal.Articles;
using CampusJournal.Ingest.Fetch.Http;
using CampusJournal.Text;

namespace CampusJournal.Ingest.Fetch;

/// <content>What is done with answers: pages, redirects, lists.</content>
internal sealed partial class FetchRun
{
    private const int LongestPage = 4 << 20;
    private const int DeepestIndex = 3;
    private const int HttpNotModified = 304;

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
        if (UrlForm.Read(job.Url, head.Location!) is not { } target)
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
            if (UrlForm.Read(link.AbsoluteUri) is { } url)
            {
                AddPage(new FetchJob(url, FetchJobKind.Page) { IsFollowed = true });
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
                Add(new FetchJob(sitemap, FetchJobKind.Sitemap) { Depth = job.Depth + 1 });
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
