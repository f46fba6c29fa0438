using System.Globalization;
using System.Text;
using System.Xml;
using CampusJournal.Ingest.Export.Xml;

namespace CampusJournal.Ingest.Report;

/// <summary>Writes HTML that is well-formed XML, too. Text can only come in escaped: there is no way to write markup as a string.</summary>
internal sealed class ReportMarkup : IDisposable
{
    private const int LongestLink = 2048;

    private static readonly XmlWriterSettings Settings = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        OmitXmlDeclaration = true,
        NewLineHandling = NewLineHandling.None,
    };

    // HTML knows no other elements without an end tag that we use; <td/> would swallow what follows.
    private static readonly HashSet<string> Void = ["meta"];

    private readonly XmlWriter writer;

    public ReportMarkup(Stream stream)
    {
        writer = XmlWriter.Create(stream, Settings);
        writer.WriteDocType("html", null, null, null);
    }

    /// <summary>Writes an element with attributes and content.</summary>
    /// <param name="name">The element's name, and its classes after dots: <c>p.meta</c>.</param>
    /// <param name="attributes">The attributes.</param>
    /// <param name="content">Writes the content; null for none.</param>
    public void Element(string name, IReadOnlyList<(string Name, string Value)> attributes, Action? content = null)
    {
        var parts = name.Split('.');
        writer.WriteStartElement(parts[0]);
        if (parts.Length > 1)
        {
            writer.WriteAttributeString("class", string.Join(' ', parts[1..]));
        }

        foreach (var attribute in attributes)
        {
            writer.WriteAttributeString(attribute.Name, ShownText.Of(attribute.Value));
        }

        content?.Invoke();
        if (Void.Contains(parts[0]))
        {
            writer.WriteEndElement();
        }
        else
        {
            writer.WriteFullEndElement();
        }
    }

    public void Element(string name, Action content) => Element(name, [], content);

    public void Element(string name, string text) => Element(name, [], () => Text(text));

    /// <summary>Writes text of a page: Korean unless it says otherwise, so that browsers choose Korean letter forms, and in its own direction.</summary>
    public void PageText(string name, string text) => Element(name, [("lang", "ko"), ("dir", "auto")], () => Text(text));

    public void Text(string text) => writer.WriteString(ShownText.Of(text));

    /// <summary>Writes an address as a link if it is one of the web, else nothing.</summary>
    public void Link(string? url, string text)
    {
        if (url is { Length: <= LongestLink } && WebAddress.Of(url) is { } address)
        {
            Element("a", [("href", address), ("rel", "noopener noreferrer nofollow")], () => Text(text));
        }
    }

    /// <summary>Writes our own style sheet, which no page has a part in.</summary>
    public void Style(string css) => Element("style", [], () => writer.WriteRaw(css));

    public void Dispose() => writer.Dispose();

    /// <summary>Writes a number with its thousands apart.</summary>
    public static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>Writes a number as an attribute of SVG.</summary>
    public static string Measure(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>Writes a share of a whole; what is not nothing is never shown as nothing, nor what is not all as all.</summary>
    public static string Share(long part, long whole)
    {
        if (whole == 0)
        {
            return "0 %";
        }

        var percent = 100.0 * part / whole;
        return percent switch
        {
            0 => "0 %",
            < 0.1 => "< 0.1 %",
            > 99.9 and < 100 => "> 99.9 %",
            100 => "100 %",
            _ => percent.ToString("0.0", CultureInfo.InvariantCulture) + " %",
        };
    }
}
