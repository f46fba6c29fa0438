using CampusJournal.Articles;

namespace CampusJournal.Ingest.Export.Xml;

/// <summary>What RSS and WordPress's form of it share.</summary>
internal static class FeedChannel
{
    // RSS wants a link even where no page says where it came from.
    private const string Nowhere = "about:blank";

    /// <summary>Begins the channel with the members that RSS 2.0 requires.</summary>
    public static void Begin(CleanXml xml, ArticleRecord? first)
    {
        var title = first?.Publisher ?? "Articles";
        xml.StartRoot("rss");
        xml.Attribute("version", "2.0");
        xml.Start("channel");
        xml.Element("title", title);
        xml.Element("link", Site(first));
        xml.Element("description", title);
        xml.Element("language", first?.Language);
        xml.Element("generator", ToolVersion.Name);
    }

    /// <summary>Gives the address of the site that a record is from.</summary>
    public static string Site(ArticleRecord? record) =>
        WebAddress.Of(record?.Source.Url) is { } page ? new Uri(page).GetLeftPart(UriPartial.Authority) + "/" : Nowhere;
}
