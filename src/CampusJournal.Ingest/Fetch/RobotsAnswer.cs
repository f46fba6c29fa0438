using CampusJournal.Ingest.Fetch.Http;
using CampusJournal.Ingest.Fetch.Robots;

namespace CampusJournal.Ingest.Fetch;

/// <summary>What a site's robots.txt says.</summary>
/// <param name="Rules">The rules.</param>
/// <param name="Fault">Why the site takes no request at all, so that nothing of it can be had; null when it does.</param>
internal sealed record RobotsAnswer(RobotsRules Rules, FetchFault? Fault = null)
{
    /// <summary>Gets what a site without a robots.txt says.</summary>
    public static RobotsAnswer AllowAll { get; } = new(RobotsRules.AllowAll);

    /// <summary>Gives what an exchange without an answer says: nothing may be asked for (RFC 9309 section 2.3.1.4).</summary>
    public static RobotsAnswer Unreachable(FetchFault? fault) => new(RobotsRules.DisallowAll, fault is { IsBeforeRequest: true } ? fault : null);
}
