using System.Text;
using System.Xml;
using CampusJournal.Ingest.Archives.Feeds;

namespace CampusJournal.Ingest.Fetch;

/// <summary>
/// Reads the URLs of a list one by one, whatever list it is: a sitemap, also as lines of text, or an index of sitemaps (sitemaps.org 0.9), an RSS, RDF
/// or Atom feed. No DTD is followed and no entity unfolded; what is held does not grow with the list.
/// </summary>
internal sealed class UrlListReader : IDisposable
{
    private const int LongestText = 10_000;
    private const int Deepest = 64;

    private static readonly string[] Roots = ["urlset", "sitemapindex", "rss", "RDF", "feed"];

    private readonly XmlReader reader;
    private readonly Action<ListedUrl> take;
    private readonly Stack<(string Name, string? Base)> path = [];
    private readonly StringBuilder text = new();
    private readonly char[] chunk = new char[1024];
    private string? guid;
    private bool hasLink;
    private int textDepth;

    private UrlListReader(TextReader text, Action<ListedUrl> take)
    {
        reader = XmlReader.Create(new LooseReferences(text), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, CheckCharacters = false });
        this.take = take;
    }

    /// <summary>Reads a list.</summary>
    /// <param name="text">The list's text; white space before it is passed over.</param>
    /// <param name="take">Called with each URL, in the order of the list.</param>
    public static UrlListEnd Read(TextReader text, Action<ListedUrl> take)
    {
        while (char.IsWhiteSpace((char)Math.Max(0, text.Peek())))
        {
            text.Read();
        }

        if (text.Peek() is not '<')
        {
            return ReadLines(text, take);
        }

        using var list = new UrlListReader(text, take);
        return list.Read();
    }

    /// <inheritdoc/>
    public void Dispose() => reader.Dispose();

    private static UrlListEnd ReadLines(TextReader text, Action<ListedUrl> take)
    {
        var (read, left) = (0, 0);
        foreach (var line in UrlLines.Read(text).TakeWhile(_ => read > 0 || left == 0))
        {
            if (UrlForm.Read(line) is { } url)
            {
                read++;
                take(new(url.AbsoluteUri, IsList: false));
            }
            else
            {
                left++;
            }
        }

        return read == 0 ? UrlListEnd.NoList : left > 0 ? UrlListEnd.BadList : UrlListEnd.Whole;
    }

    private UrlListEnd Read()
    {
        var isList = false;
        try
        {
            while (reader.Read() && reader.Depth < Deepest)
            {
                isList |= reader is { Depth: 0, NodeType: XmlNodeType.Element } && Roots.Contains(reader.LocalName);
                if (!isList && reader.NodeType == XmlNodeType.Element)
                {
                    return UrlListEnd.NoList;
                }

                Take();
            }

            return reader.EOF ? UrlListEnd.Whole : UrlListEnd.BadList;
        }
        catch (XmlException)
        {
            return isList ? UrlListEnd.BadList : UrlListEnd.NoList;
        }
    }

    private void Take()
    {
        switch (reader.NodeType)
        {
            case XmlNodeType.Element:
                Open(reader.LocalName, path.TryPeek(out var parent) ? parent : ("", null));
                break;
            case XmlNodeType.Text or XmlNodeType.CDATA when path.Count == textDepth:
                Collect();
                break;
            case XmlNodeType.EndElement:
                Close();
                break;
        }
    }

    private void Open(string name, (string Name, string? Base) parent)
    {
        path.Push((name, Base(parent.Base)));
        if (name is "item" or "entry")
        {
            (guid, hasLink) = (null, false);
        }

        if ((name, parent.Name) is ("loc", "url" or "sitemap") or ("link", "item" or "entry") or ("guid", "item") && IsAddress(name))
        {
            text.Clear().Append(reader.GetAttribute("href"));
            textDepth = path.Count;
        }

        if (reader.IsEmptyElement)
        {
            Close();
        }
    }

    // RFC 4287 section 2: xml:base holds for what is within.
    private string? Base(string? outer)
    {
        var stated = reader.GetAttribute("xml:base");
        return stated is not null && Uri.TryCreate(outer, UriKind.Absolute, out var place) && Uri.TryCreate(place, stated, out var whole)
            ? whole.AbsoluteUri
            : stated ?? outer;
    }

    private bool IsAddress(string name) => name switch
    {
        "link" => reader.GetAttribute("rel") is null or "alternate",
        "guid" => reader.GetAttribute("isPermaLink") is not "false",
        _ => true,
    };

    private void Collect()
    {
        int read;
        while ((read = reader.ReadValueChunk(chunk, 0, chunk.Length)) > 0)
        {
            text.Append(chunk, 0, Math.Min(read, LongestText - text.Length));
        }
    }

    private void Close()
    {
        var isText = path.Count == textDepth;
        var (name, place) = path.Pop();
        if (isText)
        {
            textDepth = 0;
            TakeUrl(name, place, text.ToString().Trim());
        }
        else if (name == "item" && !hasLink && guid is not null)
        {
            take(new(guid, IsList: false));
        }
    }

    // The guid of an item is its address where it has no link and the guid is one (RSS 2.0, guid).
    private void TakeUrl(string name, string? place, string url)
    {
        if (name == "guid")
        {
            guid = UrlForm.Read(url) is null ? null : url;
        }
        else if (url.Length > 0)
        {
            hasLink = true;
            take(new(url, IsList: path.Peek().Name == "sitemap", place));
        }
    }
}
