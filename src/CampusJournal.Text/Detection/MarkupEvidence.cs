using System.Collections.Frozen;
using CampusJournal.Text.Html;

namespace CampusJournal.Text.Detection;

/// <summary>What speaks for HTML in a text, beyond a tag that strayed into it.</summary>
internal static class MarkupEvidence
{
    private const string Doctype = "<!doctype";
    private const int MinTags = 3;
    private const int MaxCharsPerTag = 400;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> HtmlElements = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "a", "abbr", "address", "area", "article", "aside", "audio", "b", "base", "big", "blockquote", "body", "br", "button", "canvas", "caption",
        "center", "cite", "code", "col", "colgroup", "dd", "del", "dir", "div", "dl", "dt", "em", "embed", "fieldset", "figcaption", "figure", "font",
        "footer", "form", "frame", "frameset", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hr", "html", "i", "iframe", "img", "input", "ins",
        "label", "layer", "legend", "li", "link", "main", "map", "marquee", "menu", "meta", "nav", "nobr", "noframes", "noscript", "object", "ol",
        "option", "p", "param", "picture", "pre", "q", "s", "script", "section", "select", "small", "source", "span", "strike", "strong", "style",
        "sub", "sup", "table", "tbody", "td", "textarea", "tfoot", "th", "thead", "time", "title", "tr", "tt", "u", "ul", "video", "wbr", "xmp")
        .GetAlternateLookup<ReadOnlySpan<char>>();

    // Roots of XML that is no page for a reader.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> OtherRoots = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "rss", "feed", "rdf:rdf", "urlset", "sitemapindex", "svg", "opml", "plist", "kml", "gpx", "xsl:stylesheet", "wsdl:definitions", "soap:envelope",
        "opensearchdescription", "browserconfig", "cross-domain-policy", "manifest", "project", "configuration", "package")
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Names the media type of XML that is no page; null for anything else.</summary>
    public static string? FindXml(ReadOnlySpan<char> text)
    {
        var scanner = new HtmlScanner(text);
        while (scanner.Read())
        {
            switch (scanner.Kind)
            {
                case HtmlTokenKind.StartTag or HtmlTokenKind.CutTag when OtherRoots.Contains(scanner.Name):
                    return scanner.Name.Equals("svg", StringComparison.OrdinalIgnoreCase) ? "image/svg+xml" : "application/xml";
                case HtmlTokenKind.Declaration or HtmlTokenKind.Comment:
                case HtmlTokenKind.Text when scanner.Source.IsWhiteSpace():
                    break;
                default:
                    return null;
            }
        }

        return null;
    }

    /// <summary>Says whether a text is HTML: a whole page, a piece that begins with a tag, or one full of tags.</summary>
    public static bool IsHtml(ReadOnlySpan<char> text)
    {
        var tags = 0;
        var beginsWithTag = false;
        var textLength = 0;
        var scanner = new HtmlScanner(text);
        while (scanner.Read())
        {
            switch (scanner.Kind)
            {
                case HtmlTokenKind.Declaration when IsDoctypeHtml(scanner.Source):
                case HtmlTokenKind.StartTag when Is(scanner.Name, "html") || Is(scanner.Name, "frameset"):
                    return true;
                case HtmlTokenKind.StartTag or HtmlTokenKind.EndTag or HtmlTokenKind.CutTag when HtmlElements.Contains(scanner.Name):
                    beginsWithTag |= tags == 0 && textLength == 0 && scanner.Kind != HtmlTokenKind.EndTag;
                    tags++;
                    break;
                case HtmlTokenKind.Text:
                    textLength += scanner.Source.Trim().Length;
                    break;
                default:
                    break;
            }
        }

        return (beginsWithTag && (tags > 1 || textLength == 0)) || (tags >= MinTags && textLength <= (long)tags * MaxCharsPerTag);
    }

    private static bool IsDoctypeHtml(ReadOnlySpan<char> declaration) =>
        declaration.StartsWith(Doctype, StringComparison.OrdinalIgnoreCase)
        && declaration[Doctype.Length..].TrimStart().StartsWith("html", StringComparison.OrdinalIgnoreCase);

    private static bool Is(ReadOnlySpan<char> name, string expected) => name.Equals(expected, StringComparison.OrdinalIgnoreCase);
}
