using AngleSharp.Dom;
using CampusJournal.Articles.Fields;

namespace CampusJournal.Articles.Html;

/// <summary>The text of elements that are no part of a page's visible text but may hold an article's: what scripts stand in for, and fields of forms.</summary>
internal static class UnreadText
{
    /// <summary>Gives the text of a noscript or a textarea, paragraphs apart; null for any other element.</summary>
    public static string? Of(IElement element) => element.LocalName switch
    {
        "noscript" => References.Decode(LinkedBody.WithoutTags(element.InnerHtml)),

        // It holds the article's markup as text.
        "textarea" => LinkedBody.WithoutTags(element.TextContent),
        _ => null,
    };

    /// <summary>Gives the longest such text of a page that has sentences; null when there is none.</summary>
    public static string? Longest(PageFeatures features) => features.Unread.Select(static element => Of(element.Node))
        .Where(static text => text is not null && text.Split('\n').Any(static line => ProseFlows.IsProse(line, linkLength: 0))).MaxBy(static text => text!.Length);
}
