using CampusJournal.Articles.Html;
using CampusJournal.Articles.Pages;

namespace CampusJournal.Articles.Fields;

/// <summary>Reads the headline's second line from elements that are named so.</summary>
internal static class SubtitleReader
{
    private const int Longest = 400;

    /// <summary>Names of Korean systems; their element is never part of the text.</summary>
    private static readonly ClassNames CmsNames = new(
        "article-head-sub", "headline-sub", "arl_view_sub_title", "view_sub_t", "font_subtitle", "subheading", "sub_title", "art_subtit", "article_stit");

    private static readonly ClassNames Names = new("subtitle", "sub-title", "article-subtitle", "article__subtitle", "dek", "deck", "standfirst", "subheadline");

    /// <summary>Reads the subtitle and whether its element is apart from the body.</summary>
    public static (string? Text, bool IsApart) Read(PageContext page, string? title)
    {
        var features = page.Features;
        var (found, isApart) = ((string?)null, false);
        for (var i = 1; i < features.Elements.Length; i++)
        {
            ref var element = ref features.Elements[i];
            var isCms = CmsNames.AreIn(element.Class) || element.Id is "font_subtitle" || IsSecondInTitleCell(features, i);
            if (!isCms && (found is not null || !Names.AreIn(element.Class)))
            {
                continue;
            }

            if ((page.Inherited[i] & Signs.Elsewhere) == 0 && features.TextOf(i) is { Length: >= 2 and <= Longest } text && Spaces.Key(text) != Spaces.Key(title))
            {
                (found, isApart) = (text, isCms);
                if (isCms)
                {
                    break;
                }
            }
        }

        return (found, isApart);
    }

    private static bool IsSecondInTitleCell(PageFeatures features, int element) => features.Elements[element].Tag == "span"
        && features.Elements[features.Elements[element].Parent].Class?.Contains("View_Title", StringComparison.Ordinal) == true;
}
