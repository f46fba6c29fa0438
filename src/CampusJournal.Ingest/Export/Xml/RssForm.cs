using CampusJournal.Articles;

namespace CampusJournal.Ingest.Export.Xml;

/// <summary>
/// Records as items of RSS 2.0, with the whole text in <c>content:encoded</c>. A description is HTML there, a title is text; what a page does
/// not state, a title or a time, is left out.
/// </summary>
internal sealed class RssForm : IXmlForm
{
    private readonly Successors successors = new();

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, string> Namespaces { get; } = new Dictionary<string, string>
    {
        ["content"] = "http://purl.org/rss/1.0/modules/content/",
        ["dc"] = "http://purl.org/dc/elements/1.1/",
    };

    /// <inheritdoc/>
    public void Begin(CleanXml xml, ArticleRecord? first) => FeedChannel.Begin(xml, first);

    /// <inheritdoc/>
    public void Write(CleanXml xml, ArticleRecord record)
    {
        xml.Start("item");
        xml.Element("title", string.IsNullOrWhiteSpace(record.Title) ? null : record.Title);
        xml.Element("link", WebAddress.Of(record.Source.Url));
        xml.Start("guid");
        xml.Attribute("isPermaLink", "false");
        xml.DataOnly(record.Id);
        xml.End();
        xml.Element("pubDate", PublicationTime.Of(record.Date) is { } time ? PublicationTime.Rfc822(time) : null);

        // RSS itself knows no day without a time; Dublin Core knows months, too.
        xml.Element("dc:date", PublicationTime.IsDay(record.Date) || RecordDates.IsMonth(record.Date) ? record.Date : null);
        foreach (var author in record.Authors)
        {
            xml.Element("dc:creator", author.Name);
        }

        xml.Element("category", record.Section);
        Mark(xml, "kind", record.HasArticle ? null : record.Kind);
        Mark(xml, "duplicate-of", record.DuplicateOf);
        Mark(xml, "superseded-by", successors.Of(record));

        xml.Element("description", ArticleHtml.Line(record.Subtitle ?? ArticleHtml.Summary(record)));
        xml.Data("content:encoded", ArticleHtml.Write(record));
        xml.End();
    }

    // For who leaves out of the feed what repeats or is replaced, or has no article.
    private static void Mark(CleanXml xml, string domain, string? value)
    {
        if (value is not null)
        {
            xml.Start("category");
            xml.Attribute("domain", domain);
            xml.DataOnly(value);
            xml.End();
        }
    }
}
