using AngleSharp.Dom;
using CampusJournal.Articles.Html;
using CampusJournal.Articles.Profiles;
using CampusJournal.Text;

namespace CampusJournal.Articles;

/// <summary>Finds the articles that a list page links to.</summary>
public static class ArticleLinks
{
    private const int FewestDigitsOfPath = 3;

    // NDsoft, XE and Rhymix, gnuboard, Zeroboard, and what home-made boards call it.
    private static readonly HashSet<string> NumberParameters = new(StringComparer.OrdinalIgnoreCase)
    {
        "idxno", "document_srl", "wr_id", "no", "num", "number", "id", "aid", "nid", "artid", "art_id", "article_id", "articleid", "article_no",
        "articleno", "news_id", "newsid", "news_no", "seq", "idx", "uid", "post_id", "p", "key",
    };

    private static readonly string[] OtherFiles = [".jpg", ".jpeg", ".png", ".gif", ".css", ".js", ".zip", ".hwp", ".pdf", ".mp3", ".mp4", ".xml", ".ico"];

    /// <summary>
    /// Reads the links to articles, in the page's order and each once, on the page's own host. Where some fit what a profile knows as articles of its sites,
    /// these are all; else those are with a number that names one article.
    /// </summary>
    /// <param name="html">The decoded page.</param>
    /// <param name="page">Its URL.</param>
    /// <param name="charset">The charset that it is in, by any label of <see cref="Charsets"/>: the query of a link goes in it. The default is <c>utf-8</c>.</param>
    /// <param name="profiles">The profiles whose <see cref="SiteProfile.Articles"/> are known; null for those that ship with the tool.</param>
    /// <returns>The URLs without fragments; empty when there are none.</returns>
    public static IReadOnlyList<Uri> In(string html, Uri page, string charset = "utf-8", SiteProfiles? profiles = null)
    {
        ArgumentNullException.ThrowIfNull(html);
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(charset);
        using var document = PageParser.Parse(html);
        var root = document.QuerySelector("base[href]")?.GetAttribute("href") is { } stated && Uri.TryCreate(page, stated, out var against) ? against : page;
        var links =
            (from element in document.QuerySelectorAll("a[href], area[href]")
             let link = Link(root, element, charset)
             where link is not null && link.Authority == page.Authority && link.AbsoluteUri != page.AbsoluteUri
             group link by link.AbsoluteUri into same
             select same.First()).ToList();
        var patterns = (profiles ?? SiteProfiles.BuiltIn).All.SelectMany(profile => profile.Articles).Distinct().ToList();
        var known = links.FindAll(link => patterns.Exists(pattern => Wildcard.Fits(pattern, link.AbsoluteUri)));
        return known.Count > 0 ? known : links.FindAll(NamesArticle);
    }

    private static Uri? Link(Uri root, IElement element, string charset) =>
        Uri.TryCreate(root, LinkQuery.Encode(element.GetAttribute("href")!.Split('#')[0].Trim(), charset), out var link) && link.Scheme is "http" or "https" ? link : null;

    private static bool NamesArticle(Uri link)
    {
        var path = link.AbsolutePath;
        if (Array.Exists(OtherFiles, suffix => path.EndsWith(suffix, StringComparison.OrdinalIgnoreCase)))
        {
            return false;
        }

        return link.Query.TrimStart('?').Split('&').Select(pair => pair.Split('=', 2)).Any(IsNumber)
            || (link.Query.Length <= 1 && LastNumber(path) >= FewestDigitsOfPath);
    }

    private static bool IsNumber(string[] pair) =>
        pair.Length == 2 && NumberParameters.Contains(pair[0]) && pair[1].Length > 0 && pair[1].All(char.IsAsciiDigit);

    // The digits at the end of the last part, before a suffix: /news/12345, /2014/03/view-1234.html.
    private static int LastNumber(string path)
    {
        var last = path.TrimEnd('/').Split('/')[^1].Split('.')[0];
        return last.Reverse().TakeWhile(char.IsAsciiDigit).Count();
    }
}
