using CampusJournal.Articles.Dates;
using CampusJournal.Articles.Html;
using CampusJournal.Articles.Lines;
using CampusJournal.Articles.Pages;

namespace CampusJournal.Articles.Fields;

/// <summary>
/// Finds the headline in pages from before headings and style sheets, whose title element names the site: the cell beside "제목", or the
/// line right above the prose that bold or large type sets apart.
/// </summary>
internal static class PrintedHeadline
{
    private const int Longest = 120;
    private const int LinesAbove = 8;
    private const int ShortestProse = 80;

    private static readonly ClassNames TitleClasses = new("title", "subject", "tit", "headline", "news_title", "view_title");

    /// <summary>Gives the printed headline where the page does not print the title element's text as a line of its own.</summary>
    /// <param name="page">The page.</param>
    /// <param name="title">The title element's text without the site; null when there is none.</param>
    public static string? Instead(PageContext page, string? title) =>
        !page.IsKorean || page.TitleBlock(title) >= 0 ? title : Labelled(page.Features) ?? AboveProse(page) ?? title;

    private static string? Labelled(PageFeatures features)
    {
        for (var i = 0; i + 1 < features.Blocks.Length; i++)
        {
            if (features.Blocks[i].Length <= 4 && features.TextOf(features.Blocks[i]) is "제목" or "제 목" or "글제목" && features.Blocks[i + 1].LinkLength == 0
                && features.Blocks[i + 1].Length is > 1 and <= Longest && features.Elements[features.Blocks[i].Owner].Tag is "td" or "th" or "dt" or "li")
            {
                // The head of a list names its columns.
                var next = features.TextOf(features.Blocks[i + 1]);
                return next is "글쓴이" or "작성자" or "이름" or "날짜" or "작성일" or "등록일" or "파일" or "조회" or "첨부" ? null : next.ToString();
            }
        }

        return null;
    }

    private static string? AboveProse(PageContext page)
    {
        var features = page.Features;
        var prose = FirstSentence(page, ShortestProse);
        prose = prose < 0 ? FirstSentence(page, shortest: 0) : prose;
        for (var i = Math.Max(0, prose - LinesAbove); i < prose; i++)
        {
            if (IsHeading(page, i))
            {
                return features.TextOf(features.Blocks[i]).ToString();
            }
        }

        return null;
    }

    /// <summary>Whether a line is set apart and says what no other line above a text does: the day, the writer, the paper, the head of a list.</summary>
    private static bool IsHeading(PageContext page, int index)
    {
        var features = page.Features;
        ref readonly var block = ref features.Blocks[index];
        if (block.Length is 0 or > Longest || block.LinkLength > 0 || (page.Inherited[block.Owner] & Signs.NotProse) != 0 || !IsSetApart(features, block))
        {
            return false;
        }

        var text = features.TextOf(block).ToString();
        return !InfoLine.Is(text) && !LineKinds.IsKoreanSignature(text) && Spaces.Key(text) != Spaces.Key(page.Site)
            && !PlaceholderTitles.Are(text) && !HeadsLinks(features, index);
    }

    /// <summary>Whether links stand in the two lines below: a column's list of earlier issues has a heading, too.</summary>
    private static bool HeadsLinks(PageFeatures features, int block) =>
        block + 2 < features.Blocks.Length && features.Blocks[block + 1].LinkLength > 0 && features.Blocks[block + 2].LinkLength > 0;

    private static int FirstSentence(PageContext page, int shortest) => Array.FindIndex(page.Features.Blocks, block =>
        (page.Inherited[block.Owner] & Signs.NotProse) == 0 && page.Features.TextOf(block) is var text
        && ProseFlows.IsSentence(text, block.LinkLength) && Spaces.Weight(text) >= shortest);

    /// <summary>Whether bold or large type, or an element called title, holds the whole line.</summary>
    private static bool IsSetApart(PageFeatures features, in TextBlock block)
    {
        for (var e = block.Owner; e < features.Elements[block.Owner].End && features.Elements[e].TextStart <= block.Start; e++)
        {
            ref var element = ref features.Elements[e];
            if (element.TextEnd >= block.Start + block.Length && (TitleClasses.AreIn(element.Class)
                || element.IsHeading || element.Tag is "b" or "strong" or "big" || (element.Tag == "font" && element.Node.GetAttribute("size") is ['+', ..] or ['4' or '5' or '6' or '7'])))
            {
                return true;
            }
        }

        return false;
    }
}
