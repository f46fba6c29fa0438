using CampusJournal.Articles;

namespace CampusJournal.Ingest.Export.Xml;

/// <summary>Records in the fifteen elements of Dublin Core, each in an <c>oai_dc:dc</c> as OAI-PMH serves it.</summary>
internal sealed class DublinCoreForm : IXmlForm
{
    /// <inheritdoc/>
    public IReadOnlyDictionary<string, string> Namespaces { get; } = new Dictionary<string, string>
    {
        ["oai_dc"] = "http://www.openarchives.org/OAI/2.0/oai_dc/",
        ["dc"] = "http://purl.org/dc/elements/1.1/",
    };

    /// <inheritdoc/>
    public void Begin(CleanXml xml, ArticleRecord? first) => xml.StartRoot("records");

    /// <inheritdoc/>
    public void Write(CleanXml xml, ArticleRecord record)
    {
        xml.Start("oai_dc:dc");
        xml.Element("dc:title", record.Title);
        foreach (var author in record.Authors)
        {
            xml.Element("dc:creator", author.Name);
        }

        xml.Element("dc:subject", record.Section);
        xml.Element("dc:description", record.Subtitle);
        xml.Element("dc:description", record.Body.Length == 0 ? null : record.Body);
        xml.Element("dc:publisher", record.Publisher);
        xml.Element("dc:date", record.Date);
        xml.Element("dc:type", "Text");
        xml.Element("dc:format", record.Source.MediaType);
        xml.Element("dc:identifier", record.Id);
        xml.Element("dc:identifier", record.Source.Url);
        xml.Element("dc:source", record.Source.Member ?? record.Source.Path);
        xml.Element("dc:language", record.Language);
        xml.Element("dc:relation", record.Supersedes);
        xml.Element("dc:relation", record.DuplicateOf);
        xml.Element("dc:rights", record.Copyright);
        xml.End();
    }
}
