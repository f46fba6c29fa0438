using CampusJournal.Articles.Html;
using CampusJournal.Articles.Pages;

namespace CampusJournal.Articles.Fields;

/// <summary>The titles that a page states beside its text: the title for sharing, the title element, linked data's headline.</summary>
internal sealed class StatedTitles
{
    /// <summary>A key of so many letters is no chance match at the end of another.</summary>
    private const int LeastKey = 12;

    /// <summary>How many lines above the text a headline stands that is a link: a forum has the writer's box between.</summary>
    private const int FarthestHeadline = -16;

    /// <summary>The weight of four syllables of Hangul; lighter parts are sections.</summary>
    private const int LightestPart = 8;

    private readonly PageContext page;
    private readonly string? raw;
    private readonly string rawKey;
    private readonly string tabKey;
    private readonly string siteKey;
    private readonly Lazy<string> ownerKey;

    /// <summary>Reads them from a page.</summary>
    public StatedTitles(PageContext page)
    {
        this.page = page;
        raw = page.Features.Meta("og:title") is { } meta && !PlaceholderTitles.Are(meta) ? meta : null;
        rawKey = Spaces.Key(raw);
        Social = raw is null ? null : TitleCut.Site(raw, page.Site);
        var tab = Spaces.Collapse(References.Decode(page.Features.TitleText ?? ""));
        Tab = PlaceholderTitles.Are(tab) ? "" : tab;
        tabKey = Spaces.Key(Tab);
        siteKey = Spaces.Key(page.Site);
        ownerKey = new(() => Spaces.Key(PublisherReader.OfCopyright(page)));
        Headline = HeadlineOf(page.LinkedData.Headline);
    }

    /// <summary>Gets og:title without the site; null without one.</summary>
    public string? Social { get; }

    /// <summary>Gets the text of the title element; empty without one.</summary>
    public string Tab { get; }

    /// <summary>Gets linked data's headline without the site; null without one.</summary>
    public string? Headline { get; }

    /// <summary>Gets the length of the longest key of og:title and the title element.</summary>
    public int LongestKey => Math.Max(tabKey.Length, rawKey.Length);

    /// <summary>Whether a key is the site's, by its name or by its host.</summary>
    public bool IsSite(string key) => IsSiteName(key) || key == page.Host;

    /// <summary>Whether a key is that of the site's stated name.</summary>
    public bool IsSiteName(string key) => key == siteKey;

    /// <summary>Whether og:title or the title element opens with a key.</summary>
    public bool OpenWith(string key) => tabKey.StartsWith(key, StringComparison.Ordinal) || rawKey.StartsWith(key, StringComparison.Ordinal);

    /// <summary>Whether the title element opens with a key.</summary>
    public bool TabOpensWith(string key) => tabKey.StartsWith(key, StringComparison.Ordinal);

    /// <summary>Whether og:title or the title element closes with a key that is long enough to prove it.</summary>
    public bool CloseWith(string key) => key.Length > LeastKey && (tabKey.EndsWith(key, StringComparison.Ordinal) || rawKey.EndsWith(key, StringComparison.Ordinal));

    /// <summary>Whether og:title or the title element holds a key.</summary>
    public bool Hold(string key) => TabHolds(key) || rawKey.Contains(key, StringComparison.Ordinal);

    /// <summary>Whether the title element holds a key.</summary>
    public bool TabHolds(string key) => tabKey.Contains(key, StringComparison.Ordinal);

    /// <summary>Whether a key is og:title's as a whole.</summary>
    public bool AreSocial(string key) => key.Length > 0 && key == rawKey;

    /// <summary>What is left of og:title without the site; null where that is nothing else.</summary>
    public string? FromSocial() => Social is null || IsSiteName(Spaces.Key(Social)) ? null : Printed(raw!) ?? Cut(Social, Social.Length < raw!.Trim().Length);

    /// <summary>What is left of the title element without the site; null where that is nothing.</summary>
    public string? FromTab()
    {
        if (Tab.Length == 0)
        {
            return null;
        }

        var tab = TitleCut.Site(Tab, page.Site);
        var links = new List<(string Run, int Block)>();
        return Printed(Tab, links) ?? PrintedBesidePaper() ?? PrintedAsLink(links) ?? (Cut(tab, tab.Length < Tab.Length) is var title && !PlaceholderTitles.Are(title) ? title : null);
    }

    /// <summary>Cuts the site; where it is known and gone from a Korean title, the marks that are left are the headline's.</summary>
    private string Cut(string title, bool isCut) => isCut && page.IsKorean ? title : TitleCut.Parts(title, IsSitePart, page.IsKorean);

    private bool IsSitePart(string part) => Spaces.Key(part) is { Length: > 0 } key
        && (PaperNames.Is(part) || IsSiteName(key) || key == ownerKey.Value || (page.Host.Length > 2 && (key.Contains(page.Host, StringComparison.Ordinal) || page.Host.Contains(key, StringComparison.Ordinal))));

    /// <summary>The longest part of a title that the page prints as a line of its own: the marks in it are the headline's.</summary>
    /// <param name="title">The title.</param>
    /// <param name="links">Takes the parts that are lines and links, with their blocks; null when nobody asks.</param>
    private string? Printed(string title, List<(string Run, int Block)>? links = null)
    {
        foreach (var run in new TitleParts(title).Runs())
        {
            if (Spaces.Weight(run) < LightestPart || PaperNames.Is(run) || PaperNames.MayBe(run) || PlaceholderTitles.Are(run) || IsSite(Spaces.Key(run)) || page.TitleBlock(run) is not (>= 0 and var block))
            {
                continue;
            }

            if (page.Features.Blocks[block].LinkLength == 0)
            {
                return run;
            }

            links?.Add((run, block));
        }

        return null;
    }

    /// <summary>The longest line of the page that is all of the title element but a paper's name before or behind it: "Harbor Daily: The Ferry Runs Again".</summary>
    private string? PrintedBesidePaper()
    {
        string? longest = null;
        foreach (var block in page.Features.Blocks)
        {
            if (block.LinkLength == 0 && block.Length > (longest?.Length ?? 0) && BesidePaper(page.Features.TextOf(block)))
            {
                longest = page.Features.TextOf(block).ToString();
            }
        }

        return longest;
    }

    private bool BesidePaper(ReadOnlySpan<char> line)
    {
        var rest = line.Length >= Tab.Length ? "" : Tab.EndsWith(line) ? Tab[..^line.Length] : Tab.StartsWith(line) ? Tab[line.Length..] : "";
        return rest.Length > 0 && PaperNames.MayBe(rest) && !PaperNames.Is(line);
    }

    /// <summary>
    /// The longest part of a Korean title that is a line of its own above prose and a link to the page itself, as blogs and forums print their headlines:
    /// "온실 일기 : 겨울을 나는 법". The site's own name is a link to its front page.
    /// </summary>
    private string? PrintedAsLink(List<(string Run, int Block)> links) =>
        page.IsKorean ? links.Find(link => link.Run.Length < Tab.Length && MayBeHeadline(link.Run, link.Block)).Run : null;

    private bool MayBeHeadline(string run, int block)
    {
        var owner = page.Features.Blocks[block].Owner;
        return page.Features.Elements[owner].Tag != "h1" && !HeadingParts.IsLogo(page, owner) && page.Prose(run).LinesBehindStart(block) is < 0 and >= FarthestHeadline;
    }

    private string? HeadlineOf(string? stated)
    {
        if (stated is null || PlaceholderTitles.Are(stated))
        {
            return null;
        }

        var headline = TitleCut.Site(Spaces.Collapse(References.Decode(stated)), page.Site);
        var longest = headline.Split(" | ").MaxBy(part => part.Length)!;
        return longest.Length < headline.Length && TabHolds(Spaces.Key(longest)) ? longest : headline;
    }
}
