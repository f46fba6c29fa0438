using System.Collections.Immutable;
using AngleSharp.Dom;

namespace CampusJournal.Articles.Html;

/// <summary>Everything that the field readers look at, gathered in one walk over the document.</summary>
internal sealed class PageFeatures
{
    // Only pages with a profile ask for it.
    private Dictionary<IElement, int>? indexes;

    public required ElementFeatures[] Elements { get; init; }

    public required TextBlock[] Blocks { get; init; }

    /// <summary>Gets the page's visible text with white space collapsed and a line feed after each block.</summary>
    public required string Text { get; init; }

    /// <summary>Gets the meta elements as lower-case key and value, in order.</summary>
    public required IReadOnlyList<(string Key, string Value)> Metas { get; init; }

    public required IReadOnlyList<string> LinkedData { get; init; }

    public required IReadOnlyList<string> Comments { get; init; }

    public required IReadOnlyList<PageImage> Images { get; init; }

    /// <summary>Gets the elements with an <c>itemprop</c>, or <c>rel-author</c> for links to an author.</summary>
    public required IReadOnlyList<(int Element, string Name)> Properties { get; init; }

    /// <summary>Gets the elements that the walk did not enter: scripts, images, buttons, frames.</summary>
    public required IReadOnlyList<UnreadElement> Unread { get; init; }

    public required IDocument Document { get; init; }

    /// <summary>Gets the text of the title element.</summary>
    public string? TitleText { get; init; }

    public string? Canonical { get; init; }

    public bool IsEmpty => Elements.Length == 0;

    /// <summary>Gets the blocks that a pre element lays out by white space, as they stand there.</summary>
    public IReadOnlyDictionary<int, string> Layouts { get; init; } = ImmutableDictionary<int, string>.Empty;

    public ReadOnlySpan<char> TextOf(in TextBlock block) => Text.AsSpan(block.Start, block.Length);

    /// <summary>Gets the text below an element on one line.</summary>
    public string TextOf(int element) => Spaces.Collapse(Text.AsSpan(Elements[element].TextStart, Elements[element].TextEnd - Elements[element].TextStart));

    /// <summary>Gets the length of the text below an element with its line feeds.</summary>
    public int LengthOf(int element) => Elements[element].TextEnd - Elements[element].TextStart;

    /// <summary>Gets the first meta value under any of the keys, in the order of the keys.</summary>
    public string? Meta(params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
        {
            foreach (var (name, value) in Metas)
            {
                if (name == key && value.Length > 0)
                {
                    return Spaces.Collapse(References.Decode(value));
                }
            }
        }

        return null;
    }

    /// <summary>Gets the index of an element of the document, or -1 when the walk did not enter it.</summary>
    public int IndexOf(IElement node) => (indexes ??= Indexes()).GetValueOrDefault(node, -1);

    /// <summary>Gets the unread elements that stand behind a place in the text and not behind another.</summary>
    public IEnumerable<UnreadElement> UnreadBetween(int start, int end)
    {
        var (low, high) = (0, Unread.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Unread[middle].TextStart <= start ? (middle + 1, high) : (low, middle);
        }

        for (; low < Unread.Count && Unread[low].TextStart <= end; low++)
        {
            yield return Unread[low];
        }
    }

    /// <summary>Whether microdata says that an element is part of a reader's reply.</summary>
    public bool IsOfReply(int element)
    {
        for (var e = element; e > 0; e = Elements[e].Parent)
        {
            if (Elements[e].Node.GetAttribute("itemtype") is { } type)
            {
                return type.EndsWith("Comment", StringComparison.Ordinal) || type.EndsWith("UserComments", StringComparison.Ordinal);
            }
        }

        return false;
    }

    /// <summary>Gets the block that holds a place of <see cref="Text"/>; -1 when none does.</summary>
    public int BlockAt(int place)
    {
        var (low, high) = (0, Blocks.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (Blocks[middle].Start > place)
            {
                high = middle - 1;
            }
            else
            {
                low = middle + 1;
            }
        }

        return high >= 0 && place <= Blocks[high].Start + Blocks[high].Length ? high : -1;
    }

    public bool IsInside(int element, int ancestor) => element >= ancestor && element < Elements[ancestor].End;

    /// <summary>Gets the signs of an element and of all elements around it.</summary>
    public Signs[] InheritedSigns()
    {
        var inherited = new Signs[Elements.Length];
        for (var i = 0; i < inherited.Length; i++)
        {
            inherited[i] = i == 0 ? Elements[i].Signs : inherited[Elements[i].Parent] | Elements[i].Signs;
        }

        return inherited;
    }

    /// <summary>Gets the signs of an element and of the nearest elements around it.</summary>
    public Signs NearSigns(int element, int levels)
    {
        var signs = Signs.None;
        for (var e = element; e > 0 && levels > 0; e = Elements[e].Parent, levels--)
        {
            signs |= Elements[e].Signs;
        }

        return signs;
    }

    private Dictionary<IElement, int> Indexes()
    {
        var found = new Dictionary<IElement, int>(Elements.Length, ReferenceEqualityComparer.Instance);
        for (var i = 0; i < Elements.Length; i++)
        {
            found[Elements[i].Node] = i;
        }

        return found;
    }
}
