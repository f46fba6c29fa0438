using System.Buffers;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html;
using AngleSharp.Html.Parser;

namespace CampusJournal.Articles.Html;

/// <summary>Parses decoded HTML once, within bounds that hostile pages cannot pass.</summary>
internal static class PageParser
{
    /// <summary>Elements of saved pages have up to some dozen attributes; the parser compares each with all before it.</summary>
    private const int MostAttributesOfElement = 250;
    private const int MostAttributes = 500_000;

    // Nothing is loaded or run: what watches attributes and links for that is a seventh of a parse.
    private static readonly IConfiguration Services = Configuration.Default.Without<IAttributeObserver>().Without<ILinkRelationFactory>();

    public static IDocument Parse(string html)
    {
        var attributes = 0;
        var options = new HtmlParserOptions
        {
            IsScripting = false,
            DisableElementPositionTracking = true,
            ShouldEmitAttribute = (ref token, _) => token.Attributes.Count < MostAttributesOfElement && ++attributes <= MostAttributes,
        };
        var parser = new HtmlParser(options, BrowsingContext.New(Services));

        // The tree holds strings of its own, nothing of what it is made from.
        var markup = ArrayPool<char>.Shared.Rent(html.Length);
        try
        {
            var length = NestingGuard.Cuts(html).CopyRest(html, markup);
            return parser.ParseDocument(markup.AsMemory(0, EmbeddedData.Drop(markup.AsSpan(0, length))));
        }
        finally
        {
            ArrayPool<char>.Shared.Return(markup);
        }
    }
}
