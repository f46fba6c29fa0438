using CampusJournal.Articles.Pages;
namespace CampusJournal.Articles.Html;

/// <summary>
/// Finds links that were never closed: the parser makes a link of every paragraph up to the next one, and the article would be a list of
/// links. Their text is counted as text again.
/// </summary>
internal static class UnclosedLinks
{
    /// <summary>A teaser that is one link as a whole has a sentence or two; what has more is much of the page's text, or the card of a shop.</summary>
    private const int FewestSentences = 3;

    /// <summary>Of a page with many sentences every fifth is much.</summary>
    private const int ShareOfPage = 5;

    /// <summary>On a page of so few sentences two are much of the text.</summary>
    private const int ShortPage = 6;
    private const int FewestOfShort = 2;

    /// <summary>The part of a paragraph that a link which was never closed covers at least.</summary>
    private const double LinkedShare = 0.9;

    /// <summary>Takes the links off the blocks of running text that one address covers.</summary>
    public static void Free(PageFeatures features)
    {
        if (features.Blocks.Count(block => IsLinkedProse(features, block)) is var linked && linked < FewestOfShort)
        {
            return;
        }

        var all = features.Blocks.Count(block => ProseFlows.IsProse(features.TextOf(block), linkLength: 0));
        var fewest = all <= ShortPage ? FewestOfShort : Math.Max(FewestSentences, all / ShareOfPage);
        if (linked < fewest)
        {
            return;
        }

        var (run, sentences) = (new List<int>(), 0);
        string? address = null;
        var link = 0;
        for (var i = 0; i < features.Blocks.Length; i++)
        {
            var next = features.Blocks[i].LinkLength == 0 ? null : AddressAround(features, i, ref link);
            if (next is null || next != address)
            {
                Free(features, sentences >= fewest ? run : []);
                (address, sentences) = (next, 0);
                run.Clear();
            }

            if (address is not null)
            {
                run.Add(i);
                sentences += IsLinkedProse(features, features.Blocks[i]) ? 1 : 0;
            }
        }

        Free(features, sentences >= fewest ? run : []);
    }

    private static void Free(PageFeatures features, IReadOnlyList<int> run)
    {
        foreach (var block in run)
        {
            features.Blocks[block] = features.Blocks[block] with { LinkLength = 0 };
        }
    }

    private static bool IsLinkedProse(PageFeatures features, in TextBlock block) =>
        block.LinkLength > 0 && block.LinkLength >= block.Length * LinkedShare && ProseFlows.IsProse(features.TextOf(block), linkLength: 0);

    /// <summary>Gives the address of the link around most of a block, or around the block; blocks are asked for in the order of the page.</summary>
    private static string? AddressAround(PageFeatures features, int index, ref int link)
    {
        ref readonly var block = ref features.Blocks[index];
        while (link < features.Elements.Length && (features.Elements[link].Tag != "a" || features.Elements[link].TextEnd <= block.Start))
        {
            link++;
        }

        return link < features.Elements.Length && features.Elements[link].TextStart < block.Start + block.Length
            && Math.Min(features.Elements[link].TextEnd, block.Start + block.Length) - Math.Max(features.Elements[link].TextStart, block.Start) >= block.LinkLength
            ? features.Elements[link].Node.GetAttribute("href") : null;
    }
}
