namespace CampusJournal.Articles;

/// <summary>What a line of the body is on its page when it is not the text of a paragraph.</summary>
/// <param name="Line">The line's number within <see cref="ArticleRecord.Body"/>, from 0; lines without a mark go on with the line above.</param>
/// <param name="Kind"><c>heading</c>, <c>item</c> of a list, <c>row</c> or <c>header-row</c> of a table (cells parted by tabs), <c>quote</c>, or <c>preformatted</c>: laid out by its spaces.</param>
/// <param name="Level">A heading's level from 1 to 6, an item's or a quote's depth from 1; otherwise null.</param>
/// <param name="Number">The number that a numbered list prints before the item; otherwise null.</param>
public sealed record BodyMark(int Line, string Kind, int? Level, int? Number)
{
    internal const string Heading = "heading";
    internal const string Item = "item";
    internal const string Row = "row";
    internal const string HeaderRow = "header-row";
    internal const string Quote = "quote";
    internal const string Preformatted = "preformatted";
}
