namespace CampusJournal.Ingest.Fetch;

/// <summary>A URL that a list names.</summary>
/// <param name="Text">The URL as it stands there, perhaps a relative one.</param>
/// <param name="IsList">Whether a list is there and not a page: a sitemap that an index names.</param>
/// <param name="Base">What a relative one is relative to, itself perhaps relative to the list; null for the list.</param>
internal readonly record struct ListedUrl(string Text, bool IsList, string? Base = null);
