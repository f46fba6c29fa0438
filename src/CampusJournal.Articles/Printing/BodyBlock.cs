namespace CampusJournal.Articles.Printing;

/// <summary>A paragraph, a heading, a list, a table or a quote of the body.</summary>
/// <param name="Kind">Which of them.</param>
/// <param name="Lines">Its lines, at least one.</param>
internal sealed record BodyBlock(BlockKind Kind, IReadOnlyList<BlockLine> Lines)
{
    /// <summary>Gets the texts of the lines.</summary>
    public IEnumerable<string> Texts => Lines.Select(line => line.Cells[0]);

    /// <summary>Gets the level of a heading or the depth of a quote.</summary>
    public int Level => Lines[0].Level;

    /// <summary>Gets the number of columns of a table.</summary>
    public int Columns => Lines.Max(line => line.Cells.Count);
}
