namespace CampusJournal.Tests.Ingest.Fetch;

/// <summary>A request that the loopback site received.</summary>
/// <param name="Path">Path and query.</param>
/// <param name="Head">The whole head as received.</param>
/// <param name="Time">When it came, by the site's clock.</param>
/// <param name="Connection">The number of the connection.</param>
internal sealed record SiteRequest(string Path, string Head, DateTimeOffset Time, int Connection);
