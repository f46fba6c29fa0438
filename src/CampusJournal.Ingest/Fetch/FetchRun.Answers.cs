using CampusJournal.Articles;
using CampusJournal.Ingest.Archives.Warc.Http;
using CampusJournal.Ingest.Fetch.Http;
using CampusJournal.Text;

namespace CampusJournal.Ingest.Fetch;

/// <content>What is done with answers: pages, redirects, lists.</content>
internal sealed partial class FetchRun
{
    private const int LongestPage = 4 << 20;
    private const int LongestSample = 1 << 20;
    private const int DeepestIndex = 3;

    // A run of few pages may have to go through many lists of what it has already before it comes to them.
    private const int FewestLists = 1000;

    // As the sitemap protocol has it.
    private const long LongestList = 50L << 20;
    private const int HttpNotModified = 304;

    private void Take(FetchJob job, Exchange exchange, HttpHead head, bool isRepeated)
    {
        if (head.IsRedirect)
        {
            FollowRedirect(job, head);
            return;
        }

        if (head.Status is < 200 or >= 300)
        {
            Fail(job, FetchFailures.Status(job.Start, head));
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

        ReadList(job, exchange.Tap.Response, head);
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
        else
        {
            Redirect(job, target);
        }
    }

    // Where another job is to ask for the target, this one waits behind it: whether it gives a page is not known before.
    private void Redirect(FetchJob job, Uri target)
    {
        var isRepeat = !frontier.IsNew(target, job.Kind);
        if (isRepeat && archive.Find(target) is { Status: < 300 })
        {
            tally.Skip(job.Start.AbsoluteUri, SkipReasons.AlreadyFetched);
            return;
        }

        frontier.Add(job with { Url = target, Chain = [.. job.Chain, job.Url], IsRepeat = isRepeat });
    }

    private void AddLinks(FetchJob job, HttpHead head, byte[] body)
    {
        if (!options.Follow || job.IsFollowed || body.Length == 0)
        {
            return;
        }

        var hints = new CharsetHints { HttpLabel = MediaTypeField.Parse(head["Content-Type"]).Charset, Url = job.Url.AbsoluteUri };
        var page = PageDecoder.Decode(body, hints);
        foreach (var link in ArticleLinks.In(page.Text, job.Url, page.Charset.Charset ?? "", options.Profiles))
        {
            if (UrlForm.Read(link.AbsoluteUri) is { } url)
            {
                AddPage(new FetchJob(url, FetchJobKind.Page) { IsFollowed = true });
            }
        }
    }

    private void ReadList(FetchJob job, Stream response, HttpHead head)
    {
        // The charset is decided by the beginning, up to a character that no code has a part of.
        var sample = HttpBody.OpenFile(response, head, LongestSample).ReadToEnd();
        var charset = CharsetDetector.Detect(sample.AsSpan(..(sample.AsSpan().LastIndexOf((byte)'>') + 1)));
        var content = HttpBody.OpenFile(response, head, LongestList);
        using var text = new DecodedReader(content, charset);
        var (here, elsewhere) = (0, 0);
        var end = UrlListReader.Read(text, listed => _ = AddListed(job, listed) ? here++ : elsewhere++);
        if (end != UrlListEnd.Whole)
        {
            tally.Fail(content.IsSpent ? FetchFailures.LongList(job.Start) : end == UrlListEnd.NoList ? FetchFailures.NoList(job.Start) : FetchFailures.BadList(job.Start));
        }

        if (here == 0 && elsewhere > 0)
        {
            tally.Fail(FetchFailures.ListOfOthers(job.Start));
        }
    }

    // Gives whether the URL may be asked for as far as its host goes.
    private bool AddListed(FetchJob job, ListedUrl listed)
    {
        var place = listed.Base is { } stated ? UrlForm.Read(job.Url, stated) ?? job.Url : job.Url;
        if (UrlForm.Read(place, listed.Text) is not { } url)
        {
            tally.Fail(FetchFailures.BadUrl(listed.Text));
            return true;
        }

        // A list speaks for its own host only (sitemaps.org, "Sitemap file location"), and for those that the user names.
        if (url.IdnHost != job.Url.IdnHost && !globs.Names(url))
        {
            tally.Skip(url.AbsoluteUri, SkipReasons.OtherHost);
            return false;
        }

        AddListed(job, url, listed.IsList);
        return true;
    }

    private void AddListed(FetchJob job, Uri url, bool isList)
    {
        if (!isList)
        {
            AddPage(new FetchJob(url, FetchJobKind.Page));
        }
        else if (job.Depth >= DeepestIndex)
        {
            tally.Fail(FetchFailures.DeepList(url));
        }
        else if (!frontier.HasSeen(url, FetchJobKind.List) && Interlocked.Decrement(ref lists) < 0)
        {
            tally.Skip(url.AbsoluteUri, SkipReasons.MaxLists);
        }
        else
        {
            Add(new FetchJob(url, FetchJobKind.List) { Depth = job.Depth + 1 });
        }
    }
}
