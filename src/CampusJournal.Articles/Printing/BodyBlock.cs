namespace CampusJournal.Articles.Printing;

/// <summary>A paragraph, a heading, a list, a table, a quote or laid-out text of the body.</summary>
/// <param name="Kind">Which of them.</param>
/// <param name="Lines">Its lines, at least one.</param>
internal sealed record BodyBlock(BlockKind Kind, IReadOnlyList<BlockLine> Lines)
{
    // The title has the first level; neither HTML nor Markdown has a seventh.
    private const int FirstLevel = 2;
    private const int LastLevel = 6;

    /// <summary>Gets the texts of the lines.</summary>
    public IEnumerable<string> Texts => Lines.Select(line => line.Cells[0]);

    /// <summary>Gets the level of a heading below the title, from 2 to 6.</summary>
    public int HeadingLevel => Math.Clamp(Lines[0].Level, FirstLevel, LastLevel);

    /// <summary>Gets the number of columns of a table.</summary>
    public int Columns => Lines.Max(line => line.Cells.Count);
}
