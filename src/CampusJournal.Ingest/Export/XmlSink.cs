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
    private readonly Action<long> tellDropped;
    private readonly MemoryStream buffer = new();
    private readonly XmlWriter writer;
    private readonly CleanXml xml;
    private bool isStarted;

    /// <summary>Starts a document.</summary>
    /// <param name="stream">Where it goes; disposed with the sink.</param>
    /// <param name="form">The vocabulary.</param>
    /// <param name="tellDropped">Hears at the end how many characters had no place in XML, unless none.</param>
    public XmlSink(Stream stream, IXmlForm form, Action<long> tellDropped)
    {
        this.stream = stream;
        this.form = form;
        this.tellDropped = tellDropped;
        writer = XmlWriter.Create(buffer, Settings);
        xml = new(writer, form.Namespaces);
    }

    /// <inheritdoc/>
    public ValueTask WriteAsync(ArticleRecord record, CancellationToken cancellationToken = default)
    {
        Start(record);
        form.Write(xml, record);
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
        if (xml.Dropped > 0)
        {
            tellDropped(xml.Dropped);
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        buffer.Dispose();
        return stream.DisposeAsync();
    }

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
