using CampusJournal.Articles.Html;
using CampusJournal.Articles.Pages;

namespace CampusJournal.Articles.Fields;

/// <summary>
/// Reads the headline. In this order, each measured: a CMS's own title element, linked data that og:title repeats, a first heading that
/// og:title or the title element contains, linked data, a lower heading that opens them, a single first heading, og:title, what is left.
/// </summary>
internal static class TitleReader
{
    /// <summary>Reads it; null when the page has none.</summary>
    public static string? Read(PageContext page)
    {
        var stated = new StatedTitles(page);
        var first = new FirstHeadings(page, stated);
        var lower = new LowerHeadings(page, stated, first);
        var title = SystemTitle.Read(page, stated) ?? Agreed(stated, first) ?? first.InMeta() ?? OfLinkedData(stated, first) ?? lower.InMeta() ?? lower.Short()
            ?? first.Single ?? stated.FromSocial() ?? first.Longest ?? lower.OfText() ?? PrintedHeadline.Instead(page, stated.FromTab());
        return string.IsNullOrWhiteSpace(title) ? null : title;
    }

    /// <summary>
    /// Linked data's headline where og:title or the title element repeats it. Where the printed heading and og:title agree against linked data and
    /// the title element, the page's two own statements win: of the pages of the benchmarks two gain and two lose, and those that gain are news pages.
    /// </summary>
    private static string? Agreed(StatedTitles stated, FirstHeadings first)
    {
        if (stated.Headline is not { } headline || stated.Social is not { } social)
        {
            return null;
        }

        var key = Spaces.Key(headline);
        return Spaces.Key(social) == key ? first.With(key) ?? first.AgainstSharing() ?? headline
            : Spaces.Key(stated.FromTab()) == key ? headline : null;
    }

    private static string? OfLinkedData(StatedTitles stated, FirstHeadings first) =>
        stated.Headline is { } headline ? first.Like(Spaces.Key(headline)) ?? headline : null;
}
