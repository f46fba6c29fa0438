using CampusJournal.Articles;

namespace CampusJournal.Ingest.Archives;

/// <summary>One page as it was found.</summary>
/// <param name="Content">The page's bytes, unchanged.</param>
/// <param name="Origin">Where it comes from, with length, digest and media type.</param>
public sealed record SourcePage(ReadOnlyMemory<byte> Content, PageOrigin Origin) : SourceItem;
