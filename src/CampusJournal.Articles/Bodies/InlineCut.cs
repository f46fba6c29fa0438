using CampusJournal.Articles.Html;

namespace CampusJournal.Articles.Bodies;

/// <summary>
/// Cuts inline elements out of the lines in which they stand, and the lines to a container that is itself inline. Elements come in the
/// order of the page, and so do the blocks that are asked for.
/// </summary>
internal sealed class InlineCut(PageFeatures features, int container)
{
    private readonly List<(int Start, int End)> cuts = [];
    private readonly List<(int Start, int End)> links = [];
    private int nextCut;
    private int nextLink;

    /// <summary>Takes note of a link; the line's share of links must hold for what is left of it.</summary>
    public void AddLink(int element) => Add(links, element);

    /// <summary>Cuts an element; what lies within an element that is cut already changes nothing.</summary>
    public void Cut(int element) => Add(cuts, element);

    /// <summary>Gives a block as a line without what is cut; null when nothing is left.</summary>
    public BodyLine? Line(int index, in LineShape shape)
    {
        ref readonly var block = ref features.Blocks[index];
        ref var around = ref features.Elements[container];
        var start = Math.Max(block.Start, around.TextStart);
        var end = Math.Min(block.Start + block.Length, around.TextEnd);
        var line = BodyLine.Of(features, index, shape);
        SkipUpTo(cuts, ref nextCut, start);
        if (end - start == block.Length && (nextCut == cuts.Count || cuts[nextCut].Start >= end))
        {
            return line;
        }

        var kept = Kept(start, end);
        var text = Spaces.Collapse(string.Concat(kept.Select(part => features.Text[part.Start..part.End])));
        return text.Length == 0 ? null : line with { Text = text, LinkLength = Linked(kept), Layout = null };
    }

    private void Add(List<(int Start, int End)> stretches, int element)
    {
        ref var found = ref features.Elements[element];
        if (found.TextEnd > found.TextStart && (stretches.Count == 0 || found.TextStart >= stretches[^1].End))
        {
            stretches.Add((found.TextStart, found.TextEnd));
        }
    }

    private List<(int Start, int End)> Kept(int start, int end)
    {
        var kept = new List<(int, int)>();
        for (var i = nextCut; i < cuts.Count && cuts[i].Start < end; i++)
        {
            // The space before an element belongs to the text before it.
            var from = cuts[i].Start + (features.Text[cuts[i].Start] == ' ' ? 1 : 0);
            kept.Add((start, Math.Max(start, from)));
            start = Math.Min(end, cuts[i].End);
        }

        kept.Add((start, end));
        return kept;
    }

    private int Linked(List<(int Start, int End)> kept)
    {
        SkipUpTo(links, ref nextLink, kept[0].Start);
        var length = 0;
        foreach (var (start, end) in kept)
        {
            for (var i = nextLink; i < links.Count && links[i].Start < end; i++)
            {
                length += Math.Max(0, Math.Min(end, links[i].End) - Math.Max(start, links[i].Start));
            }
        }

        return length;
    }

    private static void SkipUpTo(List<(int Start, int End)> stretches, ref int next, int start)
    {
        while (next < stretches.Count && stretches[next].End <= start)
        {
            next++;
        }
    }
}
