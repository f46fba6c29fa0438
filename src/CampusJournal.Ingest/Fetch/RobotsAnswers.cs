using System.Collections.Concurrent;
using CampusJournal.Ingest.Fetch.Http;
using CampusJournal.Ingest.Fetch.Robots;

namespace CampusJournal.Ingest.Fetch;

/// <summary>The robots.txt of every origin, asked for once a run and kept in the archive like everything that is asked for.</summary>
/// <param name="lanes">The ways to the hosts.</param>
/// <param name="archive">Where the answers are kept.</param>
/// <param name="options">How to fetch.</param>
internal sealed class RobotsAnswers(HostLanes lanes, FetchArchive archive, FetchOptions options)
{
    // RFC 9309 section 2.3.1.2.
    private const int MostRedirects = 5;

    private readonly ConcurrentDictionary<string, Lazy<Task<RobotsAnswer>>> answers = new(StringComparer.Ordinal);

    /// <summary>Gives the rules for a URL.</summary>
    public Task<RobotsAnswer> OfAsync(Uri url, CancellationToken cancellationToken)
    {
        if (options.IgnoreRobots)
        {
            return Task.FromResult(RobotsAnswer.AllowAll);
        }

        var origin = url.GetLeftPart(UriPartial.Authority);
        return answers.GetOrAdd(origin, _ => new(() => AskAsync(new Uri(origin + RobotsRules.FilePath), lanes.Of(url), cancellationToken))).Value;
    }

    private async Task<RobotsAnswer> AskAsync(Uri url, HostLane asking, CancellationToken cancellationToken)
    {
        for (var redirects = 0; redirects <= MostRedirects; redirects++)
        {
            using var exchange = await lanes.Of(url).AskAsync(url, null, cancellationToken).ConfigureAwait(false);
            if (exchange.Head is not { } head)
            {
                // Another host that cannot be had says nothing of this one.
                return RobotsAnswer.Unreachable(redirects == 0 ? exchange.Fault : null);
            }

            await archive.StoreAsync(exchange, cancellationToken).ConfigureAwait(false);
            if (head.IsRedirect)
            {
                if (UrlForm.Read(url, head.Location!) is not { } target)
                {
                    return RobotsAnswer.AllowAll;
                }

                url = target;
                continue;
            }

            var rules = Rules(exchange, head);
            asking.HeedDelay(rules.CrawlDelay);
            return new(rules);
        }

        return RobotsAnswer.AllowAll;
    }

    // 429 is a 4xx by its number and "come back later" by its meaning: not asking more is the polite reading. What is missing of a file that was cut
    // may forbid anything.
    private RobotsRules Rules(Exchange exchange, HttpHead head) => head.Status switch
    {
        >= 200 and < 300 when HttpBody.Decoded(exchange.Tap.Response, head, RobotsParser.LongestFile) is var file =>
            exchange.Truncated is null || file.Length >= RobotsParser.LongestFile ? new RobotsParser(ProductToken.Of(options.UserAgentText)).Parse(file) : RobotsRules.DisallowAll,
        429 or >= 500 => RobotsRules.DisallowAll,
        _ => RobotsRules.AllowAll,
    };
}
