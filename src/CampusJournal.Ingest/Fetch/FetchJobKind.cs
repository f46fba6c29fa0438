namespace CampusJournal.Ingest.Fetch;

/// <summary>What is expected at a URL.</summary>
internal enum FetchJobKind
{
    /// <summary>A page.</summary>
    Page,

    /// <summary>A sitemap or an index of sitemaps.</summary>
    Sitemap,

    /// <summary>An RSS or Atom feed.</summary>
    Feed,
}
