using System.Buffers;

namespace CampusJournal.Articles.Html;

/// <summary>Reads an element's signs from its tag, names, style, role and microdata.</summary>
internal static class ElementSigns
{
    private static readonly SearchValues<string> Footnote = SearchValues.Create(["footnote"], StringComparison.OrdinalIgnoreCase);

    public static Signs Of(string tag, in ElementAttributes attributes)
    {
        var signs = NameSigns.Of(attributes.Class, attributes.Id) | OfTag(tag);
        signs = tag switch
        {
            "article" or "main" => Signs.Content,
            "body" or "html" => Signs.None,
            _ => signs,
        };
        if (attributes.IsHidden || IsHiddenByStyle(attributes.Style))
        {
            signs |= Signs.Hidden;
        }

        signs |= OfRole(attributes.Role);
        signs = WithProperty(signs, attributes.Property);

        if (IsOfNotes(tag, attributes))
        {
            signs &= ~(Signs.Aside | Signs.Footer);
        }

        // Paragraphs and headings are named after the place they stand in: p.header is text.
        return tag is "p" or "blockquote" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6"
            ? signs & ~(Signs.Nav | Signs.Header | Signs.Footer | Signs.Aside | Signs.Login | Signs.Form | Signs.Tags | Signs.Promo)
            : signs;
    }

    private static Signs OfTag(string tag) => tag switch
    {
        "nav" or "menu" => Signs.Nav,
        "aside" => Signs.Aside,
        "footer" => Signs.Footer,
        "header" => Signs.Header,
        "figcaption" or "caption" => Signs.Caption,
        "figure" => Signs.Figure,
        "form" => Signs.Form,
        "address" => Signs.Byline,
        _ => Signs.None,
    };

    /// <summary>Footnotes belong to the text, wherever they stand.</summary>
    private static bool IsOfNotes(string tag, in ElementAttributes attributes) => tag is "aside" or "footer" or "section" or "div"
        && (attributes.Role is "doc-endnotes" or "doc-footnote" || attributes.Class.AsSpan().ContainsAny(Footnote));

    private static Signs OfRole(string? role) => role switch
    {
        "complementary" => Signs.Aside,
        "navigation" or "menu" or "menubar" or "contentinfo" or "search" or "alert" or "dialog" or "alertdialog" or "banner" => Signs.Nav,
        _ => Signs.None,
    };

    private static Signs WithProperty(Signs signs, string? property) => property switch
    {
        "articleBody" => Signs.Content,
        "author" or "creator" => signs | Signs.Byline,
        "datePublished" or "dateModified" => signs | Signs.Date,
        "comment" => signs | Signs.Comment,
        "caption" => signs | Signs.Caption,
        _ => signs,
    };

    private static bool IsHiddenByStyle(string? style) =>
        style is not null && (Declares(style, "display", "none") || Declares(style, "visibility", "hidden"));

    private static bool Declares(string style, string property, string value)
    {
        for (var at = style.IndexOf(property, StringComparison.OrdinalIgnoreCase); at >= 0; at = style.IndexOf(property, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var rest = style.AsSpan(at + property.Length).TrimStart();
            if (rest.StartsWith(":") && rest[1..].TrimStart().StartsWith(value, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
