using CampusJournal.Articles;
using CampusJournal.Ingest.Archives.Containers;

namespace CampusJournal.Ingest.Archives;

/// <summary>One page as it was found.</summary>
/// <param name="Content">The page's bytes, unchanged; of one above <see cref="SourceOptions.MaxRecordSize"/> without what its <c>data:</c> addresses hold.</param>
/// <param name="Origin">Where it comes from, with length, digest and media type.</param>
public sealed record SourcePage(ReadOnlyMemory<byte> Content, PageOrigin Origin) : SourceItem
{
    /// <summary>
    /// Gets what the container proves wrong with the page, with code <c>truncated</c>; null (the default) for a whole page. The page is kept:
    /// its record gets the warning, and the failure is reported beside it without being counted as one.
    /// </summary>
    public PageFailure? Fault { get; init; }

    /// <summary>Gets what else the container says of the page and costs nothing, as a digest that does not match; its record gets the warnings.</summary>
    public IReadOnlyList<SourceNotice> Notices { get; init; } = [];

    /// <summary>Gets the words that tell a person where the page is: the path, then the member below it. They are raw, as the names are.</summary>
    public string Place => EntryName.Place(Origin);

    /// <summary>Gives what the record of the page must warn of.</summary>
    internal IEnumerable<RecordWarning> Warnings()
    {
        var warnings = Notices.Select(static notice => new RecordWarning(notice.Code, notice.Message));
        return Fault is { } fault ? warnings.Prepend(new(fault.Code, fault.Message)) : warnings;
    }
}
