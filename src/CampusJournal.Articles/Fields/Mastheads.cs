using CampusJournal.Articles.Html;
using CampusJournal.Articles.Pages;

namespace CampusJournal.Articles.Fields;

/// <summary>Tells a first heading that is the site's name and no headline.</summary>
internal static class Mastheads
{
    private static readonly string[] Names =
        ["site-title", "site-name", "sitetitle", "sitename", "site_title", "site_name", "blog-title", "blogtitle", "blog-name", "blog_title", "logo", "masthead", "brand"];

    /// <summary>
    /// Whether the heading is called so, or is one end of the title element, without a link of its own, and a lower heading below it, with no prose
    /// between, is the other end.
    /// </summary>
    /// <param name="features">The page.</param>
    /// <param name="tab">The title element.</param>
    /// <param name="heading">The heading.</param>
    public static bool Is(PageFeatures features, string tab, int heading) => IsCalledSo(features, heading) || IsAboveHeadline(features, tab, heading);

    private static bool IsCalledSo(PageFeatures features, int heading)
    {
        var called = $"{features.Elements[heading].Class} {features.Elements[heading].Id}";
        return Array.Exists(Names, name => called.Contains(name, StringComparison.OrdinalIgnoreCase));
    }

    private static bool IsAboveHeadline(PageFeatures features, string tab, int heading)
    {
        var parts = new TitleParts(tab);
        var text = features.TextOf(heading);
        if (parts.Count < 2 || !(parts.First == text || parts.Last == text) || HasAddress(features, heading))
        {
            return false;
        }

        var rest = Spaces.Key(parts.First == text ? parts.WithoutFirst : parts.WithoutLast);
        for (var i = features.Elements[heading].End; i < features.Elements.Length; i++)
        {
            ref var element = ref features.Elements[i];
            if (element.Tag is "h2" or "h3" && Spaces.Key(features.TextOf(i)) == rest)
            {
                return !HasProseBetween(features, heading, i);
            }
        }

        return false;
    }

    private static bool HasAddress(PageFeatures features, int heading)
    {
        for (var i = Math.Max(0, heading - 1); i < features.Elements[heading].End; i++)
        {
            if (features.Elements[i].Tag == "a" && features.Elements[i].Node.HasAttribute("href") && (i > heading || features.Elements[i].End >= features.Elements[heading].End))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasProseBetween(PageFeatures features, int heading, int lower)
    {
        var first = features.BlockAt(features.Elements[heading].TextEnd);
        var last = features.BlockAt(features.Elements[lower].TextStart);
        for (var i = Math.Max(0, first); i < last; i++)
        {
            if (ProseFlows.IsSentence(features.TextOf(features.Blocks[i]), features.Blocks[i].LinkLength))
            {
                return true;
            }
        }

        return false;
    }
}
