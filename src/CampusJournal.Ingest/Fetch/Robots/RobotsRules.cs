namespace CampusJournal.Ingest.Fetch.Robots;

/// <summary>What a site's robots.txt says to us (RFC 9309).</summary>
internal sealed class RobotsRules
{
    /// <summary>Where the file is on every host.</summary>
    public const string FilePath = "/robots.txt";

    private readonly IReadOnlyList<RobotsRule> rules;

    /// <summary>Initializes a new instance of the <see cref="RobotsRules"/> class.</summary>
    /// <param name="rules">The rules of every group that is for us.</param>
    /// <param name="crawlDelay">What the site asks to wait between requests; null when it says nothing.</param>
    public RobotsRules(IEnumerable<RobotsRule> rules, TimeSpan? crawlDelay)
    {
        // The longest pattern decides, and of equal ones the one that allows (section 2.2.2): the first that fits in this order.
        this.rules = [.. rules.OrderByDescending(rule => rule.Pattern.Length).ThenByDescending(rule => rule.IsAllow)];
        CrawlDelay = crawlDelay;
    }

    /// <summary>Gets what a site without a robots.txt says.</summary>
    public static RobotsRules AllowAll { get; } = new([], null);

    /// <summary>Gets what a site says whose robots.txt cannot be had (section 2.3.1.4).</summary>
    public static RobotsRules DisallowAll { get; } = new([new RobotsRule("/", IsAllow: false)], null);

    /// <summary>Gets what the site asks to wait between requests; null when it says nothing.</summary>
    public TimeSpan? CrawlDelay { get; }

    /// <summary>Tells whether a URL may be asked for.</summary>
    public bool Allows(Uri url)
    {
        var path = RobotsPath.OfUrl(url.PathAndQuery);
        return path == FilePath || (rules.FirstOrDefault(rule => rule.Fits(path))?.IsAllow ?? true);
    }
}
