using System.Xml;

namespace CampusJournal.Ingest.Fetch;

/// <summary>Reads the URLs out of sitemaps (sitemaps.org 0.9) and out of RSS, RDF and Atom feeds. No DTD, no entities, bounded.</summary>
internal static class UrlFeeds
{
    /// <summary>The most bytes of a sitemap or feed, as the sitemap protocol has it.</summary>
    public const int LongestFile = 50 << 20;

    /// <summary>Reads a sitemap: the sitemaps that an index lists, and the pages.</summary>
    /// <param name="text">The file's text.</param>
    /// <param name="isWhole">False when it is not well formed; what stands before the fault is given.</param>
    public static (IReadOnlyList<string> Sitemaps, IReadOnlyList<string> Pages) ReadSitemap(string text, out bool isWhole)
    {
        List<string> sitemaps = [], pages = [];
        isWhole = Read(text, (reader, parent) =>
        {
            if ((reader.LocalName, parent) is ("loc", "sitemap" or "url"))
            {
                (parent == "sitemap" ? sitemaps : pages).Add(reader.ReadString().Trim());
            }
        });
        return (sitemaps, pages);
    }

    /// <summary>Reads the links of a feed's items.</summary>
    /// <param name="text">The file's text.</param>
    /// <param name="isWhole">False when it is not well formed; what stands before the fault is given.</param>
    public static IReadOnlyList<string> ReadFeed(string text, out bool isWhole)
    {
        var links = new List<string>();
        isWhole = Read(text, (reader, parent) =>
        {
            if ((reader.LocalName, parent) is ("link", "item" or "entry"))
            {
                var isOther = reader.GetAttribute("rel") is not (null or "alternate");
                var link = reader.GetAttribute("href") ?? reader.ReadString();
                if (!isOther)
                {
                    links.Add(link.Trim());
                }
            }
        });
        return links;
    }

    // Gives every element with the name of the one around it.
    private static bool Read(string text, Action<XmlReader, string?> onElement)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, MaxCharactersInDocument = LongestFile };
        using var reader = XmlReader.Create(new StringReader(text.TrimStart()), settings);
        var names = new List<string>();
        try
        {
            while (reader.Read())
            {
                if (reader.NodeType == XmlNodeType.Element)
                {
                    names.RemoveRange(reader.Depth, names.Count - reader.Depth);
                    names.Add(reader.LocalName);
                    onElement(reader, names.Count > 1 ? names[^2] : null);
                }
            }

            return true;
        }
        catch (XmlException)
        {
            return false;
        }
    }
}
