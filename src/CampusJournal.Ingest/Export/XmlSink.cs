using System.Text;
using System.Xml;
using CampusJournal.Articles;
using CampusJournal.Ingest.Export.Xml;

namespace CampusJournal.Ingest.Export;

/// <summary>Records as an XML document, a record held at a time.</summary>
internal sealed class XmlSink : IRecordSink
{
    private static readonly XmlWriterSettings Settings = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        Indent = true,
        NewLineChars = "\n",
        NewLineHandling = NewLineHandling.None,
    };

    private readonly Stream stream;
    private readonly IXmlForm form;
    private readonly Action<string, string> tell;
    private readonly MemoryStream buffer = new();
    private readonly XmlWriter writer;
    private readonly CleanXml xml;
    private bool isStarted;
    private long lost;

    /// <summary>Starts a document.</summary>
    /// <param name="stream">Where it goes; disposed with the sink.</param>
    /// <param name="form">The vocabulary.</param>
    /// <param name="tell">Hears at the end, as code and message, what had no place in XML or not in its readers.</param>
    public XmlSink(Stream stream, IXmlForm form, Action<string, string> tell)
    {
        this.stream = stream;
        this.form = form;
        this.tell = tell;
        writer = XmlWriter.Create(buffer, Settings);
        xml = new(writer, form.Namespaces);
    }

    /// <inheritdoc/>
    public ValueTask WriteAsync(ArticleRecord record, CancellationToken cancellationToken = default)
    {
        Start(record);
        form.Write(xml, record);
        lost += Texts(record).Sum(CleanXml.CountLost);
        return FlushAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public async ValueTask CompleteAsync(CancellationToken cancellationToken = default)
    {
        Start(null);
        writer.WriteEndDocument();
        await FlushAsync(cancellationToken).ConfigureAwait(false);
        await stream.WriteAsync("\n"u8.ToArray(), cancellationToken).ConfigureAwait(false);
        await stream.FlushAsync(cancellationToken).ConfigureAwait(false);
        if (lost > 0)
        {
            tell("not-in-xml", $"{lost} {(lost == 1 ? "character that has" : "characters that have")} no place in XML left out.");
        }

        if (xml.TooLong > 0)
        {
            tell("too-long-for-libxml", $"{xml.TooLong} {(xml.TooLong == 1 ? "text is" : "texts are")} longer than the 10 MB that PHP and WordPress read; they refuse the whole file.");
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        buffer.Dispose();
        return stream.DisposeAsync();
    }

    // Of the record, not of what is written: every form says the same of a record, however often it writes a text.
    private static IEnumerable<string?> Texts(ArticleRecord record) =>
        [record.Title, record.Subtitle, record.Section, record.Byline, record.Body, record.Publisher, .. record.Authors.Select(author => author.Name), .. record.Captions];

    private void Start(ArticleRecord? first)
    {
        if (!isStarted)
        {
            isStarted = true;
            form.Begin(xml, first);
        }
    }

    private async ValueTask FlushAsync(CancellationToken cancellationToken)
    {
        writer.Flush();
        buffer.Position = 0;
        await buffer.CopyToAsync(stream, cancellationToken).ConfigureAwait(false);
        buffer.SetLength(0);
    }
}
