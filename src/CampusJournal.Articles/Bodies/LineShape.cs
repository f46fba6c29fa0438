namespace CampusJournal.Articles.Bodies;

/// <summary>What a line is on its page besides the text of a paragraph.</summary>
/// <param name="Kind">One of the kinds of <see cref="BodyMark"/>, or null for the text of a paragraph.</param>
/// <param name="Level">A heading's level, an item's or a quote's depth.</param>
/// <param name="Number">The number of an item of a numbered list.</param>
/// <param name="Group">The outermost list or the table that the line belongs to; 0 for none.</param>
/// <param name="Place">The list item or the table row that the line belongs to; 0 for none.</param>
/// <param name="Column">The column of a table's cell, from 0.</param>
internal readonly record struct LineShape(string? Kind, int Level = 0, int? Number = null, int Group = 0, int Place = 0, int Column = 0)
{
    public bool IsRow => Kind is BodyMark.Row or BodyMark.HeaderRow;

    public bool IsItem => Kind == BodyMark.Item;

    public BodyMark MarkOf(int line) => new(line, Kind!, Level > 0 ? Level : null, Number);
}
