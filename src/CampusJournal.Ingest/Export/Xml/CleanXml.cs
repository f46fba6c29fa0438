using System.Text;
using System.Xml;

namespace CampusJournal.Ingest.Export.Xml;

/// <summary>
/// An XML writer that is well-formed whatever the texts hold: what XML 1.0 has no place for (control characters, halves of
/// surrogate pairs, U+FFFE and U+FFFF) is left out. Line ends become line feeds.
/// </summary>
/// <param name="writer">The framework's writer.</param>
/// <param name="namespaces">The namespace of each prefix that names use.</param>
internal sealed class CleanXml(XmlWriter writer, IReadOnlyDictionary<string, string> namespaces)
{
    private const int LongestForLibxml = 10_000_000;

    /// <summary>Gets how many texts libxml, and with it PHP, refuses (<c>XML_MAX_TEXT_LENGTH</c>).</summary>
    public long TooLong { get; private set; }

    /// <summary>Begins the root; it declares every namespace.</summary>
    public void StartRoot(string name)
    {
        writer.WriteStartDocument();
        Start(name);
        foreach (var (prefix, address) in namespaces)
        {
            writer.WriteAttributeString("xmlns", prefix, null, address);
        }
    }

    /// <summary>Begins an element; a prefix before a colon stands for its namespace.</summary>
    public void Start(string name)
    {
        if (name.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon)
        {
            writer.WriteStartElement(name[..colon], name[(colon + 1)..], namespaces[name[..colon]]);
            return;
        }

        writer.WriteStartElement(name);
    }

    /// <summary>Ends the innermost element.</summary>
    public void End() => writer.WriteEndElement();

    /// <summary>Writes an attribute of the element just begun.</summary>
    public void Attribute(string name, string value) => writer.WriteAttributeString(name, Clean(value));

    /// <summary>Writes an element with a text; without one, nothing.</summary>
    public void Element(string name, string? text)
    {
        if (text is null)
        {
            return;
        }

        Start(name);
        writer.WriteString(Clean(text));
        End();
    }

    /// <summary>Writes an element with a text as CDATA, empty for null; the writer splits what would end it.</summary>
    public void Data(string name, string? text)
    {
        Start(name);
        DataOnly(text ?? "");
        End();
    }

    /// <summary>Writes the text of the element just begun as CDATA.</summary>
    public void DataOnly(string text) => writer.WriteCData(Clean(text));

    /// <summary>Counts what XML has no place for.</summary>
    public static int CountLost(string? text)
    {
        var lost = 0;
        for (var i = 0; i < text?.Length; i++)
        {
            var isPair = i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]);
            lost += isPair || XmlConvert.IsXmlChar(text[i]) ? 0 : 1;
            i += isPair ? 1 : 0;
        }

        return lost;
    }

    private string Clean(string text)
    {
        TooLong += Encoding.UTF8.GetByteCount(text) > LongestForLibxml ? 1 : 0;
        if (!text.Any(unit => unit < ' ' || unit >= '\uD800'))
        {
            return text;
        }

        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
            {
                clean.Append(text[i]).Append(text[++i]);
            }
            else if (text[i] == '\r')
            {
                // A reader would see a line feed anyhow (XML 1.0, 2.11).
                clean.Append(i + 1 < text.Length && text[i + 1] == '\n' ? "" : "\n");
            }
            else if (XmlConvert.IsXmlChar(text[i]))
            {
                clean.Append(text[i]);
            }
        }

        return clean.ToString();
    }
}
