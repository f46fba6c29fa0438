using AngleSharp.Css.Parser;
using AngleSharp.Dom;
using CampusJournal.Articles.Html;

namespace CampusJournal.Articles.Profiles;

/// <summary>A selector of a profile: CSS, and after <c>@</c> the attribute to read.</summary>
internal static class ProfileSelector
{
    private static readonly CssSelectorParser Parser = new();

    public static bool IsValid(string selector) => Parser.ParseSelector(Split(selector).Css) is not null;

    /// <summary>Finds the elements in the order of the page; a selector that opens with an id or a class the page has not is not run.</summary>
    public static IEnumerable<IElement> Elements(PageNames names, IDocument document, string selector)
    {
        var css = Split(selector).Css;
        return names.MayHave(css) ? document.QuerySelectorAll(css) : [];
    }

    public static string Value(PageFeatures features, IElement element, string selector)
    {
        if (Split(selector).Attribute is { } attribute)
        {
            var value = element.GetAttribute(attribute) ?? "";
            return Spaces.Collapse(References.Decode(attribute == "href" && value.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) ? value[7..] : value));
        }

        var index = features.IndexOf(element);
        return index >= 0 ? features.TextOf(index) : Spaces.Collapse(element.TextContent);
    }

    private static (string Css, string? Attribute) Split(string selector)
    {
        var at = selector.LastIndexOf('@');
        return at > 0 && !selector.AsSpan(at).ContainsAny("]'\"") ? (selector[..at], selector[(at + 1)..]) : (selector, null);
    }
}
