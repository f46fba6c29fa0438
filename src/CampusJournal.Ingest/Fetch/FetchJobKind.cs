namespace CampusJournal.Ingest.Fetch;

/// <summary>What is expected at a URL.</summary>
internal enum FetchJobKind
{
    /// <summary>A page.</summary>
    Page,

    /// <summary>A list of URLs: a sitemap, an index of sitemaps, a feed.</summary>
    List,
}
