using CampusJournal.Articles;
using CampusJournal.Ingest.Archives.Containers;

namespace CampusJournal.Ingest.Archives;

/// <summary>One page as it was found.</summary>
/// <param name="Content">The page's bytes, unchanged.</param>
/// <param name="Origin">Where it comes from, with length, digest and media type.</param>
public sealed record SourcePage(ReadOnlyMemory<byte> Content, PageOrigin Origin) : SourceItem
{
    /// <summary>
    /// Gets what the container proves wrong with the page, with code <c>truncated</c>; null (the default) for a whole page. The page is kept:
    /// its record gets the warning, and the failure is reported beside it without being counted as one.
    /// </summary>
    public PageFailure? Fault { get; init; }

    /// <summary>Gets the words that tell a person where the page is: the path, then the member below it. They are raw, as the names are.</summary>
    public string Place => EntryName.Place(Origin);
}
