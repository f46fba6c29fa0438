using System.Buffers;
using AngleSharp;
using AngleSharp.Browser;
using AngleSharp.Common;
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

    /// <summary>What a frame shows is another page; to know its address, the parser would load all code pages (as below).</summary>
    private static readonly StringOrMemory Frame = "iframe";

    // Nothing is loaded or run: what watches attributes and links for that is a seventh of a parse. Nor is the text decoded again by what a
    // meta element declares; to ask for that alone has all code pages loaded (measured: 3 ms, 5 MB).
    private static readonly IConfiguration Services =
        Configuration.Default.Without<IAttributeObserver>().Without<ILinkRelationFactory>().Without<IMetaHandler>();

    /// <summary>Parses HTML that stays as it is.</summary>
    public static IDocument Parse(string html)
    {
        var markup = ArrayPool<char>.Shared.Rent(html.Length);
        try
        {
            html.CopyTo(markup);
            return Parse(markup.AsMemory(0, html.Length));
        }
        finally
        {
            ArrayPool<char>.Shared.Return(markup);
        }
    }

    /// <summary>Parses HTML and uses it up: what no reader wants is cut out of it in place. The tree holds strings of its own.</summary>
    public static IDocument Parse(Memory<char> html)
    {
        var attributes = 0;
        var options = new HtmlParserOptions
        {
            IsScripting = false,
            DisableElementPositionTracking = true,
            ShouldEmitAttribute = (ref token, name) =>
                token.Attributes.Count < MostAttributesOfElement && ++attributes <= MostAttributes && !(name.Span is "src" && token.Name == Frame),
        };
        var parser = new HtmlParser(options, BrowsingContext.New(Services));
        var length = NestingGuard.Cuts(html.Span).CopyRest(html.Span, html.Span);
        return parser.ParseDocument(html[..EmbeddedData.Drop(html.Span[..length])]);
    }
}
