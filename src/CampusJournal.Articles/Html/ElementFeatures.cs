using AngleSharp.Dom;

namespace CampusJournal.Articles.Html;

/// <summary>One element of the page, with what the walk learned about it. Its descendants are the elements up to <see cref="End"/>.</summary>
internal struct ElementFeatures
{
    public IElement Node;
    public string Tag;

    /// <summary>The attributes of the name, which many readers ask for; null where there are none.</summary>
    public string? Class;
    public string? Id;
    public int Parent;
    public int End;
    public Signs Signs;

    /// <summary>The element's stretch of <see cref="PageFeatures.Text"/>.</summary>
    public int TextStart;
    public int TextEnd;

    /// <summary>Sums over the blocks below the element.</summary>
    public int TextLength;
    public int LinkLength;
    public int Blocks;

    /// <summary>Whether it is a pre with a line that white space lays out.</summary>
    public bool IsLaidOut;

    public bool IsBlock;
    public bool HasBlockChild;

    /// <summary>Gets a value indicating whether the element's own attributes set its text at the right margin.</summary>
    public readonly bool AlignsRight => string.Equals(Node.GetAttribute("align"), "right", StringComparison.OrdinalIgnoreCase)
        || Node.GetAttribute("style")?.Replace(" ", "", StringComparison.Ordinal).Contains("text-align:right", StringComparison.OrdinalIgnoreCase) == true;

    public readonly bool IsHeading => Tag is ['h', >= '1' and <= '6'];
}
