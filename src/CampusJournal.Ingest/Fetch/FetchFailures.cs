using System.Globalization;
using CampusJournal.Ingest.Fetch.Http;
using CampusJournal.Ingest.Fetch.Robots;
using CampusJournal.Ingest.WarcWriting;

namespace CampusJournal.Ingest.Fetch;

/// <summary>Every failure of a fetch, with its code and sentence.</summary>
internal static class FetchFailures
{
    public static PageFailure BadUrl(string text) => Failure(UrlForm.WithoutCredentials(text), "bad-url", "This is no http or https URL.");

    public static PageFailure Of(Uri url, FetchFault fault) => Failure(url.AbsoluteUri, fault.Code, fault.Message);

    public static PageFailure Status(Uri url, HttpHead head)
    {
        var status = head.Status.ToString(CultureInfo.InvariantCulture);
        return Failure(url.AbsoluteUri, "http-" + status, $"The host answered {status} {head.Reason}".TrimEnd() + ".");
    }

    public static PageFailure Truncated(Uri url, string reason) => Failure(url.AbsoluteUri, "truncated", reason switch
    {
        WarcIndexEntry.CutAtLimit => "The body is longer than the limit; its beginning is kept.",
        WarcIndexEntry.CutBySilence => "The host stopped sending; what came is kept.",
        _ => "The connection ended early; what came is kept.",
    });

    public static PageFailure NotAllowed(Uri url, RobotsAnswer robots) => robots switch
    {
        { Fault: { } fault } => Of(url, fault),
        { Rules: var rules } when rules == RobotsRules.DisallowAll =>
            Failure(url.AbsoluteUri, "robots-unreachable", "The site's robots.txt cannot be had, so that nothing may be asked for (RFC 9309)."),
        _ => Failure(url.AbsoluteUri, "robots", "The site's robots.txt disallows it."),
    };

    public static PageFailure TooManyRedirects(Uri url) => Failure(url.AbsoluteUri, "too-many-redirects", "It redirects in a circle or too often.");

    public static PageFailure BadRedirect(Uri url) => Failure(url.AbsoluteUri, "bad-redirect", "It redirects to no http or https URL.");

    public static PageFailure RedirectLeftOut(Uri url) => Failure(url.AbsoluteUri, "redirect-excluded", "It redirects to a URL that is left out.");

    public static PageFailure BadList(Uri url) => Failure(url.AbsoluteUri, "bad-list", "The sitemap or feed is not well formed; what can be read of it is.");

    public static PageFailure LongList(Uri url) => Failure(url.AbsoluteUri, "too-large", "The sitemap or feed is longer than 50 MiB; what stands before that is read.");

    public static PageFailure DeepList(Uri url) => Failure(url.AbsoluteUri, "too-deep", "An index of an index of an index of sitemaps names it; it is not asked for.");

    public static PageFailure ListOfOthers(Uri url) =>
        Failure(url.AbsoluteUri, "other-host", "All that the sitemap or feed names is on other hosts, and no glob of what to include names those.");

    public static PageFailure NoList(Uri url) => Failure(url.AbsoluteUri, "no-list", "This is neither a sitemap nor an RSS or Atom feed.");

    private static PageFailure Failure(string source, string code, string message) => new(source, null, "fetch", code, message);
}
