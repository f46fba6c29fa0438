namespace CampusJournal.Ingest.Fetch;

/// <summary>What to fetch. Everything here was typed by the user, so that its hosts may be private.</summary>
public sealed record FetchList
{
    /// <summary>Gets the URLs of pages; read once, one by one.</summary>
    public IEnumerable<string> Urls { get; init; } = [];

    /// <summary>Gets templates of such URLs.</summary>
    public IReadOnlyList<UrlTemplate> Templates { get; init; } = [];

    /// <summary>Gets the URLs of sitemaps and of indexes of sitemaps, gzipped or not.</summary>
    public IReadOnlyList<string> Sitemaps { get; init; } = [];

    /// <summary>Gets the URLs of RSS and Atom feeds.</summary>
    public IReadOnlyList<string> Feeds { get; init; } = [];

    /// <summary>Gets the URLs of the pages that are named, one by one or by a template.</summary>
    internal IEnumerable<string> Named => Urls.Concat(Templates.SelectMany(template => template.Expand()));
}
