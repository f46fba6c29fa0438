namespace CampusJournal.Ingest.Archives.Feeds;

/// <summary>An item of a feed as the feed has it; every part may be missing.</summary>
internal sealed record FeedItem
{
    /// <summary>Gets the title.</summary>
    public string? Title { get; init; }

    /// <summary>Gets the address of the page.</summary>
    public string? Link { get; init; }

    /// <summary>Gets the time of publication as it is written.</summary>
    public string? Published { get; init; }

    /// <summary>Gets the time of the last change as it is written.</summary>
    public string? Updated { get; init; }

    /// <summary>Gets the author.</summary>
    public string? Author { get; init; }

    /// <summary>Gets the whole text as HTML.</summary>
    public string? Content { get; init; }

    /// <summary>Gets what stands for the text where that is missing, as HTML.</summary>
    public string? Description { get; init; }
}
