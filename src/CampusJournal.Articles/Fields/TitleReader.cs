using CampusJournal.Articles.Html;
using CampusJournal.Articles.Pages;

namespace CampusJournal.Articles.Fields;

/// <summary>
/// Reads the headline. In this order, each measured: a CMS's own title element, linked data that og:title repeats, a first heading that
/// og:title or the title element contains, linked data, a lower heading that opens them, a single first heading, og:title, what is left.
/// </summary>
internal sealed class TitleReader
{
    private static readonly ClassNames CmsClasses = new(
        "article-head-title", "arl_view_title", "headline-title", "View_Title", "view_t", "v_title", "tit_view", "media_end_head_headline");

    private static readonly ClassNames HeadingClass = new("heading");

    private const int LeastKey = 12;
    private const int LongestShort = 12;

    /// <summary>The weight of four syllables of Hangul; lighter parts are sections.</summary>
    private const int LightestPart = 8;

    private static readonly string[] CmsIds = ["font_title", "title_area", "news_title_text_id", "articleTitle", "bo_v_title"];

    private readonly PageContext page;
    private readonly PageFeatures features;
    private readonly string? social;
    private readonly string socialKey;
    private readonly string tabTitle;
    private readonly string tabKey;
    private readonly string siteKey;
    private readonly List<string> headings;

    /// <summary>Headings whose kicker has an element of its own, and whose rest the metadata repeats.</summary>
    private readonly HashSet<string> proven = new(StringComparer.Ordinal);

    private TitleReader(PageContext page)
    {
        this.page = page;
        features = page.Features;
        var raw = features.Meta("og:title") is { } meta && !PlaceholderTitles.Are(meta) ? meta : null;
        social = raw is null ? null : TitleCut.Site(raw, page.Site);
        socialKey = Spaces.Key(raw);
        tabTitle = Spaces.Collapse(References.Decode(features.TitleText ?? ""));
        tabTitle = PlaceholderTitles.Are(tabTitle) ? "" : tabTitle;
        tabKey = Spaces.Key(tabTitle);
        siteKey = Spaces.Key(page.Site);
        headings = FirstHeadings();
    }

    public static string? Read(PageContext page)
    {
        var reader = new TitleReader(page);
        var title = reader.FromCms() ?? reader.FromAgreement() ?? reader.FromHeadingInMeta() ?? reader.FromLinkedData() ?? reader.FromLowerHeading()
            ?? reader.FromShortHeading() ?? reader.FromSingleHeading() ?? reader.FromSocial() ?? reader.headings.MaxBy(heading => heading.Length) ?? reader.FromHeadingOfText()
            ?? PrintedHeadline.Instead(page, reader.FromTab());
        return string.IsNullOrWhiteSpace(title) ? null : title;
    }

    private List<string> FirstHeadings()
    {
        var found = new List<string>();
        for (var i = 0; i < features.Elements.Length; i++)
        {
            if (features.Elements[i].Tag == "h1" && HeadingParts.Text(features, i) is { Length: > 0 } text && !HeadingParts.IsLogo(page, i) && !TitleCut.IsPaperBeside(tabTitle, text)
                && !PlaceholderTitles.Are(text) && !IsPaper(text))
            {
                found.Add(BestPart(i, text));
            }
        }

        return found;
    }

    /// <summary>Whether a heading names the paper as the title element does, or on a page without one.</summary>
    private bool IsPaper(string heading) => TitleCut.IsPaper(heading) && (tabTitle.Length == 0 || tabTitle.EndsWith(heading, StringComparison.Ordinal));

    /// <summary>A heading that holds a kicker or a subtitle too: the part that opens og:title or the title element.</summary>
    private string BestPart(int heading, string text)
    {
        var headline = HeadingParts.WithoutKicker(features, heading, text);
        var key = Spaces.Key(headline);
        var isProven = headline.Length < text.Length && (tabKey.Contains(key, StringComparison.Ordinal) || socialKey.Contains(key, StringComparison.Ordinal));
        text = headline;
        if (isProven)
        {
            proven.Add(text);
        }

        if (OpensMeta(key) || isProven)
        {
            return text;
        }

        var best = text;
        var bestLength = 0;
        foreach (var part in HeadingParts.Of(features, heading))
        {
            var partKey = Spaces.Key(part);
            if (partKey.Length >= 12 && partKey.Length > bestLength && partKey.Length * 5 > key.Length * 2 && OpensMeta(partKey))
            {
                (best, bestLength) = (part, partKey.Length);
            }
        }

        return best;
    }

    private bool OpensMeta(string key) =>
        tabKey.StartsWith(key, StringComparison.Ordinal) || socialKey.StartsWith(key, StringComparison.Ordinal);

    private bool ClosesMeta(string key) =>
        key.Length > 12 && (tabKey.EndsWith(key, StringComparison.Ordinal) || socialKey.EndsWith(key, StringComparison.Ordinal));

    private string? FromCms()
    {
        for (var i = 0; i < features.Elements.Length; i++)
        {
            var className = features.Elements[i].Class;
            var isKnown = (features.Elements[i].Id is { } id && CmsIds.Contains(id)) || CmsClasses.AreIn(className);
            var isHeading = !isKnown && features.Elements[i].Tag is "h1" or "h3" && HeadingClass.AreIn(className);
            if (!isKnown && !isHeading)
            {
                continue;
            }

            var text = features.TextOf(InnerTitle(i, className));
            var key = Spaces.Key(text);

            // Other sites call a section's heading like that, too.
            if (key.Length >= 2 && !PlaceholderTitles.Are(text) && ((isKnown && page.IsKorean) || tabKey.Contains(key, StringComparison.Ordinal) || socialKey.Contains(key, StringComparison.Ordinal)))
            {
                return text;
            }
        }

        return null;
    }

    /// <summary>Skin A holds title and subtitle in one cell.</summary>
    private int InnerTitle(int element, string? className)
    {
        if (className?.Contains("View_Title", StringComparison.Ordinal) == true)
        {
            for (var i = element; i < features.Elements[element].End; i++)
            {
                if (features.Elements[i].Tag is "strong" or "h1")
                {
                    return i;
                }
            }
        }

        return element;
    }

    private string? Headline
    {
        get
        {
            if (page.LinkedData.Headline is not { } raw || PlaceholderTitles.Are(raw))
            {
                return null;
            }

            var headline = TitleCut.Site(Spaces.Collapse(References.Decode(raw)), page.Site);
            var longest = headline.Split(" | ").MaxBy(part => part.Length)!;
            return longest.Length < headline.Length && tabKey.Contains(Spaces.Key(longest), StringComparison.Ordinal) ? longest : headline;
        }
    }

    private string? FromAgreement()
    {
        if (Headline is not { } headline || social is null)
        {
            return null;
        }

        // Where the printed heading and og:title agree against linked data and the title element, the page's two own statements win:
        // of the pages of the benchmarks two gain and two lose, and those that gain are news pages.
        if (Spaces.Key(social) != Spaces.Key(headline))
        {
            return Spaces.Key(FromTab()) == Spaces.Key(headline) ? headline : null;
        }

        var key = Spaces.Key(headline);
        return headings.FindLast(heading => Spaces.Key(heading) == key) ?? PrintedInstead() ?? headline;
    }

    /// <summary>
    /// Where linked data and og:title agree on other words than the printed heading: a heading that opens the title element is the
    /// headline, and the two are made for sharing; so is one whose kicker they repeat with it.
    /// </summary>
    private string? PrintedInstead() => headings.Find(heading =>
        Spaces.Key(heading) is { Length: > LeastKey } key && key != siteKey && (proven.Contains(heading) || tabKey.StartsWith(key, StringComparison.Ordinal)));

    private string? FromHeadingInMeta()
    {
        string? best = null;
        var bestLength = 0;
        foreach (var heading in headings)
        {
            var key = Spaces.Key(heading);
            if (key.Length < 4 || key == siteKey || key.Length <= bestLength)
            {
                continue;
            }

            if (OpensMeta(key) || ClosesMeta(key) || (key.Length > 15 && tabKey.Contains(key, StringComparison.Ordinal)))
            {
                (best, bestLength) = (heading, key.Length);
            }
        }

        return best;
    }

    private string? FromLinkedData()
    {
        if (Headline is not { } headline)
        {
            return null;
        }

        var key = Spaces.Key(headline);
        return headings.FindLast(heading => Spaces.Key(heading) is var own
            && (own == key || (own.Length > 12 && (key.Contains(own, StringComparison.Ordinal) || own.Contains(key, StringComparison.Ordinal))))) ?? headline;
    }

    private string? FromLowerHeading()
    {
        for (var i = 0; i < features.Elements.Length; i++)
        {
            ref var element = ref features.Elements[i];
            if (element.Tag is not ("h2" or "h3" or "h4") || element.End - i > 7 || features.TextOf(i) is not { Length: >= 8 and <= 250 } text)
            {
                continue;
            }

            var key = Spaces.Key(text);
            var isShort = headings.Count > 0 && key.Length * 3 < Math.Max(tabKey.Length, socialKey.Length);
            if (key.Length > 7 && !isShort && key != siteKey && key != page.Host && (OpensMeta(key) || ClosesMeta(key)))
            {
                return text;
            }
        }

        return null;
    }

    /// <summary>A heading of a few letters, or on a page without a first one, of which the title element names nothing longer beside the site: the title of a poem.</summary>
    private string? FromShortHeading()
    {
        for (var i = 0; i < features.Elements.Length; i++)
        {
            if (features.Elements[i].IsHeading && features.TextOf(i) is { Length: > 0 } text && (text.Length <= LongestShort || headings.Count == 0)
                && Spaces.Key(text) != siteKey && !HeadingParts.IsLogo(page, i) && !PlaceholderTitles.Are(text) && TitleCut.Names(tabTitle, text))
            {
                return text;
            }
        }

        return null;
    }

    private string? FromSingleHeading() =>
        headings.Count == 1 && headings[0].Length > 8 && Spaces.Key(headings[0]) is var key && key != siteKey && key != page.Host ? headings[0] : null;

    /// <summary>Without a first heading and og:title the title element is often the site's name: the first lower heading above prose.</summary>
    private string? FromHeadingOfText()
    {
        for (var i = 0; social is null && i < features.Blocks.Length; i++)
        {
            ref readonly var block = ref features.Blocks[i];
            var isHeading = features.Elements[block.Owner].Tag is "h2" or "h3" && block.Length is >= 8 and <= 200 && block.LinkLength == 0;
            if (isHeading && (page.Inherited[block.Owner] & (Signs.NotProse & ~Signs.Content)) == 0 && HeadingParts.HasProseBelow(features, i)
                && Spaces.Key(features.TextOf(block)) is var key && key != siteKey && key != page.Host)
            {
                return features.TextOf(block).ToString();
            }
        }

        return null;
    }

    private string? FromSocial() => social is not null && Spaces.Key(social) != siteKey ? TitleCut.Parts(social, page.Host, siteKey) : null;

    private string? FromTab() => tabTitle.Length == 0 ? null : PrintedPart() ?? PartOfTab();

    /// <summary>The longest part of the title element that the page prints as a line of its own: the marks in it are the headline's.</summary>
    private string? PrintedPart() => TitleCut.Runs(TitleCut.Site(tabTitle, page.Site)).Find(run => Spaces.Weight(run) >= LightestPart && !TitleCut.IsPaper(run) && !PlaceholderTitles.Are(run)
        && Spaces.Key(run) is var key && key != siteKey && key != page.Host && page.TitleBlock(run) is >= 0 and var block && features.Blocks[block].LinkLength == 0);

    private string? PartOfTab() => TitleCut.Parts(TitleCut.Site(tabTitle, page.Site), page.Host, siteKey) is var title && !PlaceholderTitles.Are(title) ? title : null;
}
