namespace CampusJournal.Ingest.Fetch;

/// <summary>A URL that a list names.</summary>
/// <param name="Text">The URL as it stands there, perhaps a relative one.</param>
/// <param name="IsList">Whether a list is there and not a page: a sitemap that an index names.</param>
internal readonly record struct ListedUrl(string Text, bool IsList);
