using System.CommandLine;
using System.Globalization;

namespace CampusJournal.Cli.Options;

/// <summary>The options of <c>cjt fetch</c>.</summary>
internal sealed class FetchOptionSet
{
    private const long LargestBody = 1L << 40;
    private const int LongestSeconds = 86_400;

    public Option<string?> UrlsFrom { get; } = New.Text("--urls-from", "FILE", "Read URLs from FILE, one a line; - for standard input");

    public Option<string[]> Templates { get; } = New.Texts("--template", "URL", "A URL with ranges, as 'http://host/view?no={1..5000}'; repeatable");

    public Option<string[]> Sitemaps { get; } = New.Texts("--sitemap", "URL", "Fetch what a sitemap lists; repeatable");

    public Option<string[]> Feeds { get; } = New.Texts("--feed", "URL", "Fetch what an RSS or Atom feed lists; repeatable");

    public Option<bool> Follow { get; } = New.Switch("--follow", "Also fetch the articles that the pages link to on their own host, one step");

    public Option<string[]> Profiles { get; } = New.Texts("--profile", "FILE", "Know articles by this site profile, too, when following; repeatable");

    public Option<string[]> Targets { get; } = RequiredTargets();

    public Option<bool> Ingest { get; } = New.Switch("--ingest", "Then ingest the archive into the other targets of -o");

    public Option<double?> Delay { get; } = Seconds("--delay", 0, "Pause between requests to a host; robots.txt may ask for more (1)");

    public Option<int?> PerHost { get; } = New.Count("--per-host", 1, "Connections to one host (1)", 64);

    public Option<double?> Timeout { get; } = Seconds("--timeout", 0.001, "Longest silence of a host (30)");

    public Option<int?> Retries { get; } = New.Count("--retries", 0, "Ask again so often after 429, 5xx and time-outs (4)", 100);

    public Option<int?> MaxRedirects { get; } = New.Count("--max-redirects", 0, "Redirects followed from one URL (10)", 100);

    public Option<long?> MaxBytes { get; } = ByteSize.Option("--max-bytes", LargestBody, "Cut longer answers here (64M)");

    public Option<int?> MaxPages { get; } = New.Count("--max-pages", 1, "Ask for at most N pages in one run (10000)");

    public Option<string?> UserAgent { get; } = New.Text("--user-agent", "TEXT", "Name yourself so, in place of cjt and its version");

    public Option<string?> Contact { get; } = New.Text("--contact", "TEXT", "An address for the sites' owners, put behind the name");

    public Option<string[]> Include { get; } = New.Texts("--include", "GLOB", "Ask only for URLs that match; repeatable");

    public Option<string[]> Exclude { get; } = New.Texts("--exclude", "GLOB", "Leave out URLs that match; repeatable");

    public Option<long?> RotateSize { get; } = ByteSize.Option("--rotate-size", long.MaxValue, "Begin a new WARC file from this size on (never)");

    public Option<string?> KeepStatus { get; } = New.Text("--keep-status", "LIST", "Also archive answers with these statuses, as 304,404");

    public Option<string?> Cookies { get; } = New.Text("--cookies", "FILE", "Send the cookies of a cookies.txt; they are not archived");

    public Option<bool> Refresh { get; } = New.Switch("--refresh", "Ask again for pages that are there; keep what changed");

    public Option<bool> AllowPrivate { get; } = New.Switch("--allow-private", "Let pages lead to private addresses");

    public Option<bool> IgnoreRobots { get; } = New.Switch("--ignore-robots", "Do not heed robots.txt");

    public Option<string?> Errors { get; } = New.Text("--errors", "FILE", "Write each URL that gave no page as a line of JSON to FILE");

    public Option<bool> DryRun { get; } = New.Switch("--dry-run", "Ask nobody; list what would be asked for");

    /// <summary>Gets every option, in the order of the help.</summary>
    public IReadOnlyList<Option> All =>
    [
        UrlsFrom, Templates, Sitemaps, Feeds, Follow, Profiles, Targets, Ingest, Delay, PerHost, Timeout, Retries, MaxRedirects, MaxBytes, MaxPages, UserAgent, Contact,
        Include, Exclude, RotateSize, KeepStatus, Cookies, Refresh, AllowPrivate, IgnoreRobots, Errors, DryRun,
    ];

    private static Option<string[]> RequiredTargets()
    {
        var option = New.Texts("--output", "TARGET", "The archive, ending in .warc.gz; with --ingest repeatable, as for 'cjt ingest'", "-o");
        option.Required = true;
        return option;
    }

    private static Option<double?> Seconds(string name, double least, string description) => new(name)
    {
        Description = description,
        HelpName = "SECONDS",
        Arity = ArgumentArity.ExactlyOne,
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && seconds >= least && seconds <= LongestSeconds)
            {
                return seconds;
            }

            result.AddError(Messages.NotSeconds(name, text, LongestSeconds).Text);
            return null;
        },
    };
}
