using CampusJournal.Articles.Html;
using CampusJournal.Articles.Pages;

namespace CampusJournal.Articles.Dates;

/// <summary>
/// Finds the month of the issue that a page is from, for pages that state no day. It stands between the headline and the text, first in their box, or in
/// brackets at the head of the headline. Menus, the site's head, which names the issue of today, lists of other issues and the text itself are not asked.
/// </summary>
internal sealed class IssueMonths(PageContext page, string? title)
{
    // Lines between the headline and that of the issue: subtitle, writer, buttons.
    private const int FarthestBelow = 8;
    private const int FarthestAbove = 3;

    private const Signs Elsewhere = Signs.Elsewhere | Signs.Nav | Signs.Form | Signs.Header | Signs.Hidden;

    private readonly PageFeatures features = page.Features;
    private readonly ProseFlows prose = page.Prose(title);
    private readonly int titleBlock = page.TitleBlock(title);
    private readonly string site = IssueLine.SiteOf(page, title);

    /// <summary>Finds the month; null where the page states none, or two.</summary>
    public string? Find()
    {
        if (!page.IsKorean)
        {
            return null;
        }

        var found = OfHeadline();
        for (var i = Math.Max(0, titleBlock - FarthestAbove); titleBlock >= 0 && i < features.Blocks.Length && i <= titleBlock + FarthestBelow; i++)
        {
            if (i == titleBlock || Of(i) is not { } month)
            {
                continue;
            }

            if (found is not null && found != month)
            {
                return null;
            }

            found = month;
        }

        return found;
    }

    // [2024년 4월호] 온실이 텃밭으로
    private string? OfHeadline()
    {
        var end = title?.IndexOfAny([']', '】', ')']) ?? -1;
        return end > 0 && title![0] is '[' or '【' or '(' ? IssueLine.Read(title.AsSpan(1, end - 1), site)?.Iso() : null;
    }

    private string? Of(int index)
    {
        ref readonly var block = ref features.Blocks[index];
        if (block.LinkLength > 0 || (page.Inherited[block.Owner] & Elsewhere) != 0 || !IsPlaced(index)
            || IssueLine.Read(PartedLine.Of(features, block, block.Length).Text, site) is not { } month)
        {
            return null;
        }

        return IsHeadedByOther(index) ? null : month.Iso();
    }

    private bool IsPlaced(int index) => index < titleBlock
        ? new DateStanding(page, title, titleBlock).OpensArticle(index)
        : prose.LinesBehindStart(index) < 0;

    // The head of a row says what its cell is: 다음 호.
    private bool IsHeadedByOther(int index)
    {
        var owner = features.Blocks[index].Owner;
        if (index == 0 || index - 1 == titleBlock || features.Elements[owner].Tag is not ("td" or "dd"))
        {
            return false;
        }

        ref readonly var before = ref features.Blocks[index - 1];
        return features.Elements[before.Owner].Parent == features.Elements[owner].Parent && !IssueLine.MayStandBeside(features.TextOf(before).ToString(), site);
    }
}
