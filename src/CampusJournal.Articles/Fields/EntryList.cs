using CampusJournal.Articles.Bodies;
using CampusJournal.Articles.Dates;
using CampusJournal.Articles.Html;
using CampusJournal.Articles.Pages;

namespace CampusJournal.Articles.Fields;

/// <summary>Knows lists of articles and search results by their entries: a link, at most a few lines, and a date with each.</summary>
internal static class EntryList
{
    private const int FewestEntries = 5;
    private const int LinesOfEntry = 6;
    private const int ShortestLink = 4;
    private const int LongestDateLine = 60;
    private const int LongestDateBeside = 24;
    private const double LinkShare = 0.8;
    private const double EntryShare = 0.8;

    /// <summary>Whether the body's lines stand in such entries; an article with a list below it has its text outside of them.</summary>
    public static bool Holds(PageContext page, BodyText body)
    {
        var features = page.Features;
        var isOfEntry = new bool[features.Blocks.Length];
        var entries = 0;
        for (var i = 0; i < features.Blocks.Length; i++)
        {
            if (LastLine(page, i) is var last and > 0)
            {
                // The number of a row stands before its link.
                entries++;
                isOfEntry.AsSpan(Math.Max(0, i - 1)..(last + 1)).Fill(true);
            }
        }

        return entries >= FewestEntries && body.Lines.Where(line => isOfEntry[line.Block]).Sum(line => line.Text.Length) >= body.Lines.Sum(line => line.Text.Length) * EntryShare;
    }

    /// <summary>Finds where an entry ends that begins at a link: at its date, or at the teaser below a link that has its date beside it; -1 without a link or a date.</summary>
    private static int LastLine(PageContext page, int link)
    {
        var blocks = page.Features.Blocks;
        if (IsDatedLink(page, link))
        {
            return link + 1 < blocks.Length && blocks[link + 1].LinkLength == 0 ? link + 1 : link;
        }

        if (!IsLink(blocks[link]))
        {
            return -1;
        }

        for (var i = link + 1; i < blocks.Length && i <= link + LinesOfEntry && !IsLink(blocks[i]); i++)
        {
            if (blocks[i].Length <= LongestDateLine && DateForms.Find(page.Features.TextOf(blocks[i]), page.DateOrder) is not null)
            {
                return i;
            }
        }

        return -1;
    }

    private static bool IsDatedLink(PageContext page, int index)
    {
        ref readonly var block = ref page.Features.Blocks[index];
        return block.LinkLength >= ShortestLink && block.Length - block.LinkLength is > 0 and <= LongestDateBeside
            && DateForms.Find(page.Features.TextOf(block)[block.LinkLength..], page.DateOrder) is not null;
    }

    private static bool IsLink(in TextBlock block) => block.Length >= ShortestLink && block.LinkLength > block.Length * LinkShare;
}
