using CampusJournal.Articles.Dates;
using CampusJournal.Articles.Html;

namespace CampusJournal.Articles.Pages;

/// <summary>A page's features with what several readers need to know about it.</summary>
internal sealed class PageContext
{
    private const int HangulOfAKoreanPage = 10;
    private const int ShortestTitleKey = 4;
    private const int LongestTitleBlock = 400;

    // Five readers ask for the same headline.
    private (string? Title, int Block)? titleBlock;
    private (string? Title, ProseFlows Flows)? prose;

    public PageContext(PageFeatures features, PageOrigin origin, string? charset)
    {
        Features = features;
        Origin = origin;
        LinkedData = LinkedData.Read(features.LinkedData, new(features));
        Site = features.Meta("og:site_name", "application-name") ?? LinkedData.Publisher;
        Language = features.IsEmpty ? null : features.Elements[0].Node.GetAttribute("lang") is { Length: > 0 } lang ? lang.Trim() : null;
        Host = HostOf(origin.Url ?? features.Canonical ?? features.Meta("og:url"));
        IsKorean = IsKoreanPage(charset);
        Inherited = features.InheritedSigns();
    }

    public PageFeatures Features { get; }

    public PageOrigin Origin { get; }

    public LinkedData LinkedData { get; }

    /// <summary>Gets the site's name as the page states it.</summary>
    public string? Site { get; }

    /// <summary>Gets the html element's lang attribute.</summary>
    public string? Language { get; }

    /// <summary>Gets the first label of the host without www, lower case; empty when unknown.</summary>
    public string Host { get; }

    public bool IsKorean { get; }

    /// <summary>Gets a value indicating whether a time without an offset is at +09:00: Korea and Japan keep the same one, and no other.</summary>
    public bool HasSeoulTime => IsKorean || Language?.StartsWith("ja", StringComparison.OrdinalIgnoreCase) == true;

    public Signs[] Inherited { get; }

    public DateOrder DateOrder => IsKorean ? DateOrder.YearFirst
        : Language is null || Language.Equals("en", StringComparison.OrdinalIgnoreCase) || Language.StartsWith("en-us", StringComparison.OrdinalIgnoreCase)
            || Language.StartsWith("en_us", StringComparison.OrdinalIgnoreCase) ? DateOrder.MonthFirst
        : DateOrder.DayFirst;

    /// <summary>Finds the block that repeats the headline, in an h1 if there is one; -1 when none does.</summary>
    public int TitleBlock(string? title)
    {
        if (titleBlock is not { } known || known.Title != title)
        {
            titleBlock = known = (title, FindTitle(title));
        }

        return known.Block;
    }

    /// <summary>Gets the running text below a headline.</summary>
    public ProseFlows Prose(string? title)
    {
        if (prose is not { } known || known.Title != title)
        {
            prose = known = (title, new(Features, TitleBlock(title)));
        }

        return known.Flows;
    }

    private int FindTitle(string? title)
    {
        var key = Spaces.Key(title);
        var found = -1;
        for (var i = 0; key.Length > 0 && i < Features.Blocks.Length; i++)
        {
            ref readonly var block = ref Features.Blocks[i];

            // A menu may name a section like a short headline.
            if (block.Length > LongestTitleBlock || (key.Length < ShortestTitleKey && (block.LinkLength > 0 || block.Length > title!.Length)) || Spaces.Key(Features.TextOf(block)) != key)
            {
                continue;
            }

            found = found < 0 ? i : found;
            if (Features.Elements[block.Owner].Tag == "h1")
            {
                return i;
            }
        }

        return found;
    }

    private bool IsKoreanPage(string? charset) =>
        Language?.StartsWith("ko", StringComparison.OrdinalIgnoreCase) == true
        || charset is "cp949" or "johab" or "iso-2022-kr"
        || HasHangul(Features.Text);

    /// <summary>Whether a text has a phrase in Hangul, or little else: a page of one photo has a few words in all.</summary>
    internal static bool HasHangul(string text)
    {
        int hangul = 0, letters = 0;
        foreach (var c in text)
        {
            letters += char.IsLetter(c) ? 1 : 0;
            hangul += Spaces.IsHangul(c) ? 1 : 0;
            if (hangul >= HangulOfAKoreanPage)
            {
                return true;
            }
        }

        return hangul * 2 > letters;
    }

    private static string HostOf(string? url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var uri))
        {
            return "";
        }

        var host = uri.Host.ToLowerInvariant();
        host = host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host;
        var dot = host.IndexOf('.');
        return dot < 0 ? host : host[..dot];
    }
}
