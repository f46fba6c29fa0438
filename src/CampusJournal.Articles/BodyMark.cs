namespace CampusJournal.Articles;

/// <summary>What a line of the body, or a part of it, is on its page besides the text of a paragraph.</summary>
/// <param name="Line">The line's number within <see cref="ArticleRecord.Body"/>, from 0; lines without a mark for the whole of them go on with the line above.</param>
/// <param name="Kind">
/// Of a line: <c>heading</c>, <c>item</c> of a list, <c>row</c> or <c>header-row</c> of a table (cells parted by tabs), <c>quote</c>, or
/// <c>preformatted</c>, laid out by its spaces. Of a part: <c>link</c>, <c>strong</c> or <c>emphasis</c>.
/// </param>
/// <param name="Level">A heading's level from 1 to 6, an item's or a quote's depth from 1; otherwise null.</param>
/// <param name="Number">The number that a numbered list prints before the item; otherwise null.</param>
/// <param name="Start">Where a part starts in its line, in UTF-16 units from 0; null for a whole line.</param>
/// <param name="End">Where a part ends; null for a whole line.</param>
/// <param name="Url">The address of a link, absolute, http or https; otherwise null.</param>
public sealed record BodyMark(int Line, string Kind, int? Level, int? Number, int? Start = null, int? End = null, string? Url = null)
{
    internal const string Heading = "heading";
    internal const string Item = "item";
    internal const string Row = "row";
    internal const string HeaderRow = "header-row";
    internal const string Quote = "quote";
    internal const string Preformatted = "preformatted";
    internal const string Link = "link";
    internal const string Strong = "strong";
    internal const string Emphasis = "emphasis";

    internal bool IsOfPart => Kind is Link or Strong or Emphasis;
}
