using CampusJournal.Articles.Html;

namespace CampusJournal.Articles.Bodies;

/// <summary>A line on its way into the body.</summary>
/// <param name="Text">The text; the cells of a table's row are parted by tabs.</param>
/// <param name="Block">The index of its block; of the first for a table's row.</param>
/// <param name="LinkLength">How much of it is link text.</param>
/// <param name="Shape">What it is besides the text of a paragraph.</param>
/// <param name="ContinuesLine">Whether a single line break parts it from the block before.</param>
/// <param name="Layout">The text as its pre element lays it out by white space; null where nothing does.</param>
/// <param name="Parts">The links and the emphasis in the text; null for none.</param>
internal readonly record struct BodyLine(string Text, int Block, int LinkLength, LineShape Shape, bool ContinuesLine, string? Layout = null, IReadOnlyList<LinePart>? Parts = null)
{
    public bool IsHeading => Shape.Kind == BodyMark.Heading;

    public bool IsFirstHeading => IsHeading && Shape.Level == 1;

    /// <summary>Gives a block outside of a container as a line.</summary>
    public static BodyLine Of(PageFeatures features, int index) => Of(features, index, LineShapes.OfTag(features.Elements[features.Blocks[index].Owner].Tag));

    /// <summary>Gives a block as a line.</summary>
    public static BodyLine Of(PageFeatures features, int index, in LineShape shape)
    {
        ref readonly var block = ref features.Blocks[index];
        return new(features.TextOf(block).ToString(), index, block.LinkLength, shape, block.ContinuesLine, features.Layouts.GetValueOrDefault(index));
    }

    /// <summary>Whether the line belongs to the paragraph, the list or the table that the line before it ends with.</summary>
    public bool GoesOnWith(in BodyLine before) => Shape.Group > 0 ? Shape.Group == before.Shape.Group : ContinuesLine && before.Block == Block - 1 && before.Shape.Group == 0;

    /// <summary>Whether a mark must say what the line is: the first line of an item or of a paragraph, each row.</summary>
    public bool NeedsMark(in BodyLine before) => Shape.Kind is not null
        && (!GoesOnWith(before) || Shape.IsRow || (Shape.IsItem && Shape.Place != before.Shape.Place));
}
