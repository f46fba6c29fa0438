using CampusJournal.Articles.Bodies;
using CampusJournal.Articles.Dates;
using CampusJournal.Articles.Html;
using CampusJournal.Articles.Pages;

namespace CampusJournal.Articles.Fields;

/// <summary>
/// Knows pages that print several articles whole, the front page of a blog or a month of it: each has a heading of one kind, a day beside it and
/// its text below, and none of them is the page's own.
/// </summary>
internal static class PostList
{
    private const int FewestPosts = 3;
    private const int LongestDateLine = 60;
    private const int LinesToDate = 2;
    private const int LinesToText = 5;
    private const double LinkShare = 0.8;

    /// <summary>Whether the body opens with such an article and others follow.</summary>
    /// <param name="page">The page.</param>
    /// <param name="title">The page's headline: that of the first article where the headings are no links.</param>
    /// <param name="body">The body.</param>
    public static bool Holds(PageContext page, string? title, BodyText body)
    {
        var blocks = page.Features.Blocks;
        var (posts, tag) = (0, "");
        for (var i = 0; i < blocks.Length && posts < FewestPosts; i++)
        {
            ref var owner = ref page.Features.Elements[blocks[i].Owner];
            if (!owner.IsHeading || (posts > 0 && owner.Tag != tag) || !IsPost(page, i))
            {
                continue;
            }

            if (posts == 0 && (body.Lines.Any(line => line.Block < i && ProseFlows.IsSentence(line.Text, 0)) || !MayBeFirst(page, title, i)))
            {
                return false;
            }

            (posts, tag) = (posts + 1, owner.Tag);
        }

        return posts == FewestPosts;
    }

    /// <summary>An article's own page may link its headline to itself, and its title element names it.</summary>
    private static bool MayBeFirst(PageContext page, string? title, int heading)
    {
        ref readonly var block = ref page.Features.Blocks[heading];
        var key = Spaces.Key(page.Features.TextOf(block));
        var isNamed = Spaces.Key(page.Features.TitleText).Contains(key, StringComparison.Ordinal) || Spaces.Key(page.Features.Meta("og:title")).Contains(key, StringComparison.Ordinal);
        return !isNamed && (block.LinkLength > block.Length * LinkShare || Spaces.Key(title) == key);
    }

    private static bool IsPost(PageContext page, int heading)
    {
        var blocks = page.Features.Blocks;
        var (hasDate, hasText) = (heading > 0 && HasDate(page, heading - 1), false);
        for (var i = heading + 1; i < blocks.Length && i <= heading + LinesToText && !page.Features.Elements[blocks[i].Owner].IsHeading; i++)
        {
            hasDate |= i <= heading + LinesToDate && HasDate(page, i);
            hasText |= ProseFlows.IsSentence(page.Features.TextOf(blocks[i]), blocks[i].LinkLength);
        }

        return hasDate && hasText;
    }

    private static bool HasDate(PageContext page, int block) => page.Features.Blocks[block].Length <= LongestDateLine
        && DateForms.Find(page.Features.TextOf(page.Features.Blocks[block]), page.DateOrder) is not null;
}
