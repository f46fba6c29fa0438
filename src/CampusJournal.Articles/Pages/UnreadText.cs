using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CampusJournal.Articles.Html;

namespace CampusJournal.Articles.Pages;

/// <summary>The text of elements that are no part of a page's visible text but may hold an article's: what scripts or players stand in for, and fields of forms.</summary>
internal static class UnreadText
{
    private const int LongestNotice = 300;

    /// <summary>Gives the text of an element that is not read, paragraphs apart; null where nobody ever reads it: a script, a style.</summary>
    public static string? Of(IElement element) => element.LocalName switch
    {
        "noscript" => References.Decode(LinkedBody.WithoutTags(element.InnerHtml)),

        // They hold markup as text.
        "textarea" or "iframe" or "noframes" => LinkedBody.WithoutTags(element.TextContent),
        "object" or "video" or "audio" or "canvas" or "map" or "button" or "select" => element.TextContent,
        "template" => (element as IHtmlTemplateElement)?.Content.TextContent,
        _ => null,
    };

    /// <summary>Gives the longest such text of a page that has sentences; null when there is none.</summary>
    public static string? Longest(PageFeatures features) => features.Unread.Select(static element => Of(element.Node))
        .Where(static text => text is not null && !IsOfScripts(text) && text.Split('\n').Any(static line => ProseFlows.IsProse(line, linkLength: 0))).MaxBy(static text => text!.Length);

    /// <summary>Whether a short text asks the reader to turn scripts on.</summary>
    private static bool IsOfScripts(string text) => text.Length <= LongestNotice
        && (text.Contains("javascript", StringComparison.OrdinalIgnoreCase) || text.Contains("자바스크립트", StringComparison.Ordinal));
}
