using CampusJournal.Articles.Html;
using CampusJournal.Articles.Pages;

namespace CampusJournal.Articles.Fields;

/// <summary>Reads the element in which a known content system prints the headline.</summary>
internal static class SystemTitle
{
    private static readonly ClassNames Classes = new(
        "article-head-title", "arl_view_title", "headline-title", "View_Title", "view_t", "v_title", "tit_view", "media_end_head_headline");

    private static readonly ClassNames HeadingClass = new("heading");
    private static readonly string[] Ids = ["font_title", "title_area", "news_title_text_id", "articleTitle", "bo_v_title"];

    /// <summary>Reads the first; null when there is none.</summary>
    public static string? Read(PageContext page, StatedTitles stated)
    {
        var features = page.Features;
        for (var i = 0; i < features.Elements.Length; i++)
        {
            var className = features.Elements[i].Class;
            var isKnown = (features.Elements[i].Id is { } id && Ids.Contains(id)) || Classes.AreIn(className);
            var isHeading = !isKnown && features.Elements[i].Tag is "h1" or "h3" && HeadingClass.AreIn(className);
            if (!isKnown && !isHeading)
            {
                continue;
            }

            var text = features.TextOf(Inner(features, i, className));
            var key = Spaces.Key(text);

            // Other sites call a section's heading like that, too.
            if (key.Length >= 2 && !PlaceholderTitles.Are(text) && ((isKnown && page.IsKorean) || stated.Hold(key)))
            {
                return text;
            }
        }

        return null;
    }

    /// <summary>NDsoft's skin A holds title and subtitle in one cell.</summary>
    private static int Inner(PageFeatures features, int element, string? className)
    {
        for (var i = element; className?.Contains("View_Title", StringComparison.Ordinal) == true && i < features.Elements[element].End; i++)
        {
            if (features.Elements[i].Tag is "strong" or "h1")
            {
                return i;
            }
        }

        return element;
    }
}
