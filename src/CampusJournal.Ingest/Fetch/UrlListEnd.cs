namespace CampusJournal.Ingest.Fetch;

/// <summary>How the reading of a list ended.</summary>
internal enum UrlListEnd
{
    /// <summary>It is read to its end.</summary>
    Whole,

    /// <summary>It is neither a sitemap nor a feed; nothing was read.</summary>
    NoList,

    /// <summary>It is not well formed; what stands before the fault was read.</summary>
    BadList,
}
