using System.Collections.Immutable;
using AngleSharp.Dom;
using CampusJournal.Articles.Dates;
using CampusJournal.Articles.Html;
using CampusJournal.Articles.Pages;

namespace CampusJournal.Articles.Bodies;

/// <summary>Takes the lines of a container without the elements that are no prose: captions, menus, lists of links, forms.</summary>
internal sealed class ContainerCut(PageFeatures features, ReviewedSigns signs)
{
    private const int LongestCaption = 500;
    private const int LongestLinkList = 2500;
    private const int LongestFigure = 600;

    public List<BodyLine> Lines { get; } = [];

    public List<string> Captions { get; } = [];

    public List<string> Signatures { get; } = [];

    /// <summary>Gets elements that are left out whatever they hold, by a profile's word.</summary>
    public IReadOnlySet<IElement> Dropped { get; init; } = ImmutableHashSet<IElement>.Empty;

    /// <summary>Gets the page's address, which its links are relative to; null when it is not known.</summary>
    public string? Address { get; init; }

    /// <summary>Gets the days that the record states.</summary>
    public StatedDays Days { get; init; } = StatedDays.None;

    public void Add(int container)
    {
        var elements = features.Elements;
        var dropped = new Signs[elements[container].End - container];
        var inline = new InlineCut(features, container);
        var parts = new LineParts(features, Address);
        for (var e = container + 1; e < elements[container].End; e++)
        {
            var above = dropped[elements[e].Parent - container];
            dropped[e - container] = above != 0 ? above : Reason(e);
            NoteInline(inline, e);
            parts.Add(e);
        }

        var shapes = new LineShapes(features, container);
        var row = new RowLine();
        for (var i = FirstBlock(container); i < features.Blocks.Length && features.Blocks[i].Start < elements[container].TextEnd; i++)
        {
            ref readonly var block = ref features.Blocks[i];

            // A container that is inline stands within the block, not around it.
            var reason = features.IsInside(block.Owner, container) ? dropped[block.Owner - container] : Signs.None;
            if (reason != 0 && !IsTooLongForCaption(reason, block))
            {
                Keep(reason, features.TextOf(block).ToString());
            }
            else if (inline.Line(i, shapes[block.Owner]) is { } line)
            {
                AddLine(line.Text.Length == block.Length ? line with { Parts = parts.Of(i) } : line, row);
            }
        }

        AddRow(row);
    }

    /// <summary>
    /// Gets the element around the paragraph in which a line stands, and how the paragraph is built into it: what wraps nothing but the
    /// paragraph is no place of its own.
    /// </summary>
    public (int Around, int Wrappers, string? ClassName) PlaceOf(in BodyLine line)
    {
        var paragraph = features.Blocks[line.Block].Owner;
        var (wrapper, wrappers) = (paragraph, 0);
        while (features.Elements[wrapper].Parent is > 0 and var parent && features.Elements[parent].Blocks == features.Elements[paragraph].Blocks)
        {
            (wrapper, wrappers) = (parent, wrappers + 1);
        }

        return (features.Elements[wrapper].Parent, wrappers, features.Elements[wrapper].Class);
    }

    /// <summary>Counts the lines of the element in which a line stands.</summary>
    public int LinesBeside(in BodyLine line) => features.Elements[features.Blocks[line.Block].Owner].Blocks;

    /// <summary>Counts the pictures among some lines and beside them.</summary>
    public int PicturesAround(in BodyLine first, in BodyLine last)
    {
        var start = first.Block > 0 ? features.Blocks[first.Block - 1].Start : -1;
        var end = last.Block + 1 < features.Blocks.Length ? features.Blocks[last.Block + 1].Start : features.Text.Length;
        return features.UnreadBetween(start, end).Count(element => element.IsPicture);
    }

    private void AddLine(in BodyLine line, RowLine row)
    {
        if (!row.Takes(line.Shape))
        {
            AddRow(row);
        }

        if (line.Shape.IsRow)
        {
            row.Add(line);
            return;
        }

        Lines.Add(line);
    }

    private void AddRow(RowLine row)
    {
        if (!row.IsEmpty)
        {
            Lines.Add(row.Take());
        }
    }

    private void NoteInline(InlineCut inline, int element)
    {
        ref var found = ref features.Elements[element];
        if (found.Tag == "a" && found.Node.HasAttribute("href"))
        {
            inline.AddLink(element);
        }

        if (!found.IsBlock && Dropped.Count > 0 && Dropped.Contains(found.Node))
        {
            inline.Cut(element);
            if ((found.Signs & Signs.Caption) != 0)
            {
                Keep(Signs.Caption, features.TextOf(element));
            }
        }
    }

    private int FirstBlock(int container)
    {
        var (low, high) = (0, features.Blocks.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (features.Blocks[middle].Start + features.Blocks[middle].Length <= features.Elements[container].TextStart)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    private Signs Reason(int element)
    {
        ref var found = ref features.Elements[element];
        var sign = signs.Own[element] & Signs.Cut;
        if (Dropped.Count > 0 && Dropped.Contains(found.Node))
        {
            // A caption is none of the body whoever says so, and a caption still.
            return (sign & Signs.Caption) != 0 ? Signs.Caption : Signs.Hidden;
        }

        if (sign != 0)
        {
            return sign;
        }

        if (found.Tag is "ul" or "ol" or "div" or "table" or "section" or "dl" && found.TextLength is > 0 and < LongestLinkList
            && found.LinkLength > found.TextLength * 0.6 && found.Blocks >= 1)
        {
            return Signs.Related;
        }

        return found.Tag == "figure" && found.TextLength < LongestFigure ? Signs.Caption : Signs.None;
    }

    /// <summary>Whether a line is named after captions and too long for one.</summary>
    private bool IsTooLongForCaption(Signs reason, in TextBlock block) => reason == Signs.Caption && block.Length > LongestCaption
        && ProseFlows.IsProse(features.TextOf(block), block.LinkLength);

    private void Keep(Signs reason, string text)
    {
        if ((reason & Signs.Caption) != 0 && (reason & Signs.Hidden) == 0 && text.Length <= LongestCaption)
        {
            Captions.Add(text);
        }
        else if ((reason & Signs.Byline) != 0)
        {
            Signatures.Add(text);
        }
    }
}
