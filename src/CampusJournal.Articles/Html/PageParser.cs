using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace CampusJournal.Articles.Html;

/// <summary>Parses decoded HTML once, within bounds that hostile pages cannot pass.</summary>
internal static class PageParser
{
    private static readonly HtmlParserOptions Options = new() { IsScripting = false };

    public static IDocument Parse(string html) =>
        new HtmlParser(Options, BrowsingContext.New(Configuration.Default)).ParseDocument(NestingGuard.Apply(html));
}
