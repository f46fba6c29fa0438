using CampusJournal.Articles.Html;

namespace CampusJournal.Articles.Bodies;

/// <summary>
/// Finds the links and the emphasis in lines. Elements come in the order of the page, and so do the blocks that are asked for. An element
/// that reaches over a line's end is left out: it is a frame, or was never closed.
/// </summary>
internal sealed class LineParts(PageFeatures features, string? address)
{
    private const int Longest = 2000;

    private readonly List<int> elements = [];
    private int next;

    /// <summary>Takes note of an element if it is a link or emphasis.</summary>
    public void Add(int element)
    {
        ref var found = ref features.Elements[element];
        if (found.Tag is "a" or "b" or "strong" or "i" or "em" && found.TextEnd - found.TextStart is > 0 and <= Longest
            && !features.Text.AsSpan(found.TextStart, found.TextEnd - found.TextStart).Contains('\n'))
        {
            elements.Add(element);
        }
    }

    /// <summary>Gives the parts of a block, an outer one before those in it; null when there are none.</summary>
    public IReadOnlyList<LinePart>? Of(int index)
    {
        ref readonly var block = ref features.Blocks[index];
        while (next < elements.Count && features.Elements[elements[next]].TextEnd <= block.Start)
        {
            next++;
        }

        List<LinePart>? parts = null;
        for (var i = next; i < elements.Count && features.Elements[elements[i]].TextStart < block.Start + block.Length; i++)
        {
            if (Part(elements[i], block) is { } part)
            {
                (parts ??= []).Add(part);
            }
        }

        return parts;
    }

    private LinePart? Part(int element, in TextBlock block)
    {
        ref var found = ref features.Elements[element];

        // The space before an element belongs to the text before it.
        var start = found.TextStart + (features.Text[found.TextStart] == ' ' ? 1 : 0);
        if (start < block.Start || found.TextEnd > block.Start + block.Length || found.TextEnd <= start)
        {
            return null;
        }

        var url = found.Tag == "a" ? WebAddress.Resolve(address, found.Node.GetAttribute("href")) : null;
        var kind = found.Tag is "b" or "strong" ? BodyMark.Strong : found.Tag == "a" ? BodyMark.Link : BodyMark.Emphasis;
        return kind == BodyMark.Link && url is null ? null : new(start - block.Start, found.TextEnd - block.Start, kind, url);
    }
}
