using CampusJournal.Articles.Bodies;
using CampusJournal.Articles.Dates;
using CampusJournal.Articles.Html;
using CampusJournal.Articles.Lines;
using CampusJournal.Articles.Pages;

namespace CampusJournal.Articles.Bylines;

/// <summary>Reads printed lines that name writers after "by" and its kin.</summary>
internal sealed class ByLines(PageContext page, BodyText body, int titleBlock)
{
    private const int LinesAboveTitle = 15;
    private const int LinesBelowBody = 20;
    private const int LongestLine = 140;
    private const Signs NotOfArticle = Signs.Comment | Signs.Related | Signs.Aside | Signs.Footer | Signs.Nav;

    private readonly PageFeatures features = page.Features;

    /// <summary>The first line that opens with "By" or its kin.</summary>
    public FoundAuthors? Opening()
    {
        var (first, last) = ArticleLines();
        foreach (var block in features.Blocks[first..last])
        {
            if (block.Length > LongestLine || (page.Inherited[block.Owner] & NotOfArticle) != 0)
            {
                continue;
            }

            var line = features.TextOf(block).ToString();
            if (EnglishByline.WholeWithRole(BylineParser.Printed(line)) is { } writer)
            {
                return FoundAuthors.People(BylineParser.Printed(line), [writer.Name], writer.Role, Emails.Find(line));
            }

            if (EnglishByline.NamesAfterPrefix(line) is { } list && (list.Contains(' ') || IsExplicit(line, list)) && PersonNames.Split(list, page.Site) is { Count: > 0 } names)
            {
                return FoundAuthors.People(BylineParser.Printed(line), names, EnglishByline.WithRole(BylineParser.Printed(line))?.Role, Emails.Find(line));
            }
        }

        return null;
    }

    private static bool IsExplicit(string line, string list) => LineKinds.StartsWithAny(line, ByWords.Explicit) && line.EndsWith(list, StringComparison.Ordinal);

    /// <summary>A line that names the paper itself as its writer: "By The Harbor Daily".</summary>
    public FoundAuthors? OfSite()
    {
        var (first, last) = ArticleLines();
        foreach (var block in features.Blocks[first..last])
        {
            var isElsewhere = block.Length > LongestLine || (page.Inherited[block.Owner] & NotOfArticle) != 0;
            if (!isElsewhere && EnglishByline.NamesAfterPrefix(features.TextOf(block).ToString()) is { } name && Spaces.Key(name) == Spaces.Key(page.Site))
            {
                return new(BylineParser.Printed(features.TextOf(block).ToString()), [new Author(name, null, null, "organisation")]);
            }
        }

        return null;
    }

    /// <summary>A line of facts with "by" in it: "12 March 2020 by Eva Muster in News".</summary>
    public FoundAuthors? Inline()
    {
        foreach (var block in features.Blocks)
        {
            if (block.Length > 130 || (page.Inherited[block.Owner] & (Signs.Comment | Signs.Related | Signs.Nav | Signs.Footer)) != 0
                || LineKinds.IsSentence(features.TextOf(block)) || LineKinds.StartsWithAny(features.TextOf(block).ToString(), "photo by", "photos by", "image by", "illustration by"))
            {
                continue;
            }

            var line = features.TextOf(block).ToString();
            var isInfo = (features.NearSigns(block.Owner, 3) & (Signs.Byline | Signs.Info | Signs.Date)) != 0;
            var isDated = isInfo || DateForms.Find(line, DateOrder.MonthFirst) is not null;

            // Beside a bare date a single word may be anything: "beschrieben von Microsoft".
            if (isDated && InlineBy.Find(line) is { } name && (isInfo || name.Contains(' ')) && PersonNames.Split(name, page.Site) is { Count: > 0 } names)
            {
                return FoundAuthors.People(BylineParser.Printed(line), names);
            }
        }

        return null;
    }

    /// <summary>The lines around the headline and the body: a byline far from both is another article's.</summary>
    private (int First, int End) ArticleLines()
    {
        var first = titleBlock < 0 ? 0 : Math.Max(0, titleBlock - LinesAboveTitle);
        var end = body.Lines.Count == 0 ? features.Blocks.Length : Math.Min(features.Blocks.Length, body.Lines[^1].Block + LinesBelowBody);
        return (first, Math.Max(first, end));
    }
}
