using CampusJournal.Articles;

namespace CampusJournal.Ingest.Export.Xml;

/// <summary>A vocabulary of XML that records are written in.</summary>
internal interface IXmlForm
{
    /// <summary>Gets the namespace of each prefix.</summary>
    IReadOnlyDictionary<string, string> Namespaces { get; }

    /// <summary>Begins the document.</summary>
    /// <param name="xml">Where to write.</param>
    /// <param name="first">The first record, whose site stands for all of them; null when there is none.</param>
    void Begin(CleanXml xml, ArticleRecord? first);

    /// <summary>Writes a record.</summary>
    void Write(CleanXml xml, ArticleRecord record);
}
