using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace CampusJournal.Ingest.Archives.Feeds;

/// <summary>Reads the items of RSS 0.9 to 2.0 and Atom, one after the other. No DTD, no entities but those of XML.</summary>
/// <param name="xml">The feed.</param>
internal sealed partial class FeedReader(XmlReader xml)
{
    private const string Core = "";
    private const string DublinCore = "dc";
    private const string Encoded = "content";

    // Elements of other vocabularies have the same names and mean other things: media:title, excerpt:encoded.
    private static readonly Dictionary<string, string> Vocabularies = new(StringComparer.Ordinal)
    {
        [""] = Core,
        ["http://purl.org/rss/1.0/"] = Core,
        ["http://my.netscape.com/rdf/simple/0.9/"] = Core,
        ["http://www.w3.org/2005/Atom"] = Core,
        ["http://purl.org/atom/ns#"] = Core,
        ["http://purl.org/dc/elements/1.1/"] = DublinCore,
        ["http://purl.org/rss/1.0/modules/content/"] = Encoded,
    };

    /// <summary>Reads on to the next item.</summary>
    /// <returns>The item, or null at the end.</returns>
    /// <exception cref="XmlException">The feed is not well formed, or larger than its reader allows.</exception>
    public FeedItem? Next()
    {
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName is "item" or "entry")
            {
                return ReadItem();
            }
        }

        return null;
    }

    private FeedItem ReadItem()
    {
        var item = new FeedItem();
        var depth = xml.Depth;
        if (xml.IsEmptyElement)
        {
            return item;
        }

        xml.Read();
        while (!xml.EOF && xml.Depth > depth)
        {
            if (xml.NodeType == XmlNodeType.Element)
            {
                item = Take(item);
            }
            else
            {
                xml.Read();
            }
        }

        return item;
    }

    /// <summary>Reads an element of an item to its end.</summary>
    private FeedItem Take(FeedItem item)
    {
        if (!Vocabularies.TryGetValue(xml.NamespaceURI, out var vocabulary))
        {
            xml.Skip();
            return item;
        }

        switch (vocabulary, xml.LocalName)
        {
            case (Core, "title"):
                return item with { Title = Title() };
            case (Core, "link"):
                return TakeLink(item);
            case (Core, "pubDate" or "published" or "issued") or (DublinCore, "date"):
                return item with { Published = Text() };
            case (Core, "updated" or "modified"):
                return item with { Updated = Text() };
            case (Core, "author") or (DublinCore, "creator"):
                return item with { Author = Text(only: "name") };
            case (Encoded, "encoded"):
                return item with { Content = Text() };
            case (Core, "content"):
                return item with { Content = Markup() };
            case (Core, "description" or "summary"):
                return item with { Description = Markup() };
            default:
                xml.Skip();
                return item;
        }
    }

    private FeedItem TakeLink(FeedItem item)
    {
        var isOther = xml.GetAttribute("rel") is not (null or "alternate");
        var address = xml.GetAttribute("href");
        var text = Text();
        return isOther ? item : item with { Link = item.Link ?? address ?? text };
    }

    // Atom may have a title in HTML; that of RSS is text, and brackets in it are brackets.
    private string Title() => xml.GetAttribute("type") is "html" or "text/html" or "xhtml" ? Tag().Replace(Markup(), "") : Text();

    // RSS has escaped HTML, Atom says what it has.
    private string Markup()
    {
        var type = xml.GetAttribute("type");
        return type == "xhtml" ? xml.ReadInnerXml() : type is "text" or "text/plain" ? WebUtility.HtmlEncode(Text()) : Text();
    }

    /// <summary>Reads the text of an element to its end; where it has the element that is asked for, only the text of that.</summary>
    private string Text(string? only = null)
    {
        var text = new StringBuilder();
        var depth = xml.Depth;
        var isEmpty = xml.IsEmptyElement;
        while (xml.Read() && !isEmpty && xml.Depth > depth)
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == only)
            {
                text.Clear();
                text.Append(Text());
                only = null;
                SkipTo(depth);
                break;
            }

            text.Append(xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace ? xml.Value : "");
        }

        if (!isEmpty)
        {
            xml.Read();
        }

        return text.ToString();
    }

    private void SkipTo(int depth)
    {
        while (xml.Depth > depth && xml.Read())
        {
            // Only the end of the element around is waited for.
        }
    }

    [GeneratedRegex("</?[a-zA-Z][^<>]*>", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();
}
