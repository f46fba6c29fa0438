using CampusJournal.Articles.Pages;

namespace CampusJournal.Articles.Dates;

/// <summary>
/// Reads the date of publication: linked data, metadata, a strong line near the headline, time elements, the address, a weak line. An
/// edit, the site's own stamp and the newspaper's registration are never the date.
/// </summary>
internal static class DateReader
{
    private const double StrongLine = 4.5;
    private const double WeakLine = 2;

    private static readonly string[] PublishedKeys = ["article:published_time", "og:article:published_time", "og:published_time", "article:published"];

    private static readonly string[] OtherKeys =
    [
        "datepublished", "pubdate", "publishdate", "publish-date", "publication_date", "dc.date.issued", "dc.date.created", "dcterms.issued", "dcterms.created", "dcterms.date",
        "sailthru.date", "parsely-pub-date", "dable:published_time", "cxenseparse:recs:publishtime", "article.published", "date.created", "dc.date", "date",
        "dcsext.articlefirstpublished", "article_date_original", "originalpublicationdate", "citation_publication_date", "citation_date", "weibo:article:create_at",
    ];

    private static readonly string[] ModifiedKeys = ["article:modified_time", "og:article:modified_time", "og:updated_time", "article:modified", "lastmod", "last-modified", "datemodified", "dcterms.modified"];

    public static PageDates Read(PageContext page, string? title)
    {
        var lines = DateLines.Read(page, title);
        var (date, source) = Published(page, lines, title);
        var modified = Written(page.LinkedData.Modified) ?? Written(page.Features.Meta(ModifiedKeys)) ?? Property(page, "dateModified")
            ?? TimeElements.Modified(page, title) ?? lines.Modified;
        var (month, monthSource) = date is null ? Month(page, title) : (null, null);
        return new(date?.Iso(page.HasSeoulTime), date is null ? null : source, modified?.Iso(page.HasSeoulTime), lines.SiteUpdated?.Iso(page.HasSeoulTime))
        {
            Month = month,
            MonthSource = monthSource,
        };
    }

    private static (FoundDate? Date, string Source) Published(PageContext page, DateLines lines, string? title)
    {
        var features = page.Features;
        if (Written(page.LinkedData.Published) is { } linked)
        {
            return (linked, "json-ld");
        }

        if ((Written(features.Meta(PublishedKeys)) ?? Property(page, "datePublished") ?? Written(features.Meta(OtherKeys))) is { } stated)
        {
            return (stated, "meta");
        }

        if (lines.Best is { } strong && lines.Score >= StrongLine)
        {
            return (strong, "info-line");
        }

        if (TimeElements.Read(page, title) is { } time)
        {
            return (time, "info-line");
        }

        if ((AddressDates.Find(page.Origin.Url) ?? AddressDates.Find(features.Canonical) ?? AddressDates.Find(features.Meta("og:url"))) is { } address)
        {
            return (address, "url");
        }

        return lines.Best is { } weak && lines.Score >= WeakLine ? (weak, "info-line") : (null, "");
    }

    private static (string? Month, string? Source) Month(PageContext page, string? title)
    {
        if (IssueMonth.Written(page.LinkedData.Published) is { } linked)
        {
            return (linked.Iso(), "json-ld");
        }

        var stated = IssueMonth.Written(page.Features.Meta(PublishedKeys)) ?? IssueMonth.Written(page.Features.Meta(OtherKeys));
        return stated is { } month ? (month.Iso(), "meta") : new IssueMonths(page, title).Find() is { } line ? (line, "info-line") : (null, null);
    }

    /// <summary>Reads a date of metadata; its figures are American when they are ambiguous.</summary>
    internal static FoundDate? Written(string? value) =>
        value is null ? null : DateForms.Find(value.AsSpan(0, Math.Min(value.Length, 100)), DateOrder.MonthFirst);

    private static FoundDate? Property(PageContext page, string name)
    {
        foreach (var (element, property) in page.Features.Properties)
        {
            if (!property.Contains(name, StringComparison.Ordinal) || page.Features.IsOfReply(element))
            {
                continue;
            }

            var node = page.Features.Elements[element].Node;
            if (Written(node.GetAttribute("content") ?? node.GetAttribute("datetime") ?? page.Features.TextOf(element)) is { } date)
            {
                return date;
            }
        }

        return null;
    }
}
