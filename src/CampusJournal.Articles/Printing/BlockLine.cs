namespace CampusJournal.Articles.Printing;

/// <summary>A line of a block.</summary>
/// <param name="Cells">The cells of a row; one text otherwise.</param>
/// <param name="Mark">The line's mark, or null where it goes on with the line above.</param>
/// <param name="Parts">The links and the emphasis of a line of one text.</param>
internal readonly record struct BlockLine(IReadOnlyList<string> Cells, BodyMark? Mark, IReadOnlyList<BodyMark> Parts)
{
    // Deeper nesting is not told apart: it bounds what a writer indents.
    private const int Deepest = 8;

    /// <summary>Gets the level or depth from 1 to 8.</summary>
    public int Level => Math.Clamp(Mark?.Level ?? 1, 1, Deepest);
}
