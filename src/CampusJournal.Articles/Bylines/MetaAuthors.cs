using CampusJournal.Articles.Fields;
using CampusJournal.Articles.Html;
using CampusJournal.Articles.Pages;

namespace CampusJournal.Articles.Bylines;

/// <summary>Reads the authors that meta elements state; the site itself, which many put there, is none.</summary>
internal static class MetaAuthors
{
    private const int LongestValue = 90;
    private const int ShortestHost = 3;
    private const int MostNames = 20;

    private static readonly string[] Keys =
    [
        "author", "article:author", "og:article:author", "dable:author", "parsely-author", "sailthru.author", "byl", "dc.creator", "dcterms.creator", "citation_author",
        "article.author", "authors", "cxenseparse:author", "twitter:data1",
    ];

    private static readonly string[] Roles = ["journalist", "journalistin", "reporter", "redakteur", "redakteurin", "periodista", "journaliste"];

    /// <summary>The names under the first key that has any, or under a later one that has these and more.</summary>
    public static FoundAuthors? Read(PageContext page)
    {
        List<string> found = [];
        var site = Spaces.Key(page.Site);
        var publisher = Spaces.Key(page.Features.Meta("copyright", "publisher", "dc.publisher"));
        var title = page.Features.TitleText is { } text ? new TitleParts(Spaces.Collapse(References.Decode(text))) : null;
        foreach (var key in Keys)
        {
            var names = Under(page, key, value => IsSite(page, value, site, publisher) || IsOwner(page, Spaces.Collapse(References.Decode(value)), title));
            found = names.Count > found.Count && found.TrueForAll(names.Contains) ? names : found;
        }

        return FoundAuthors.People(null, found);
    }

    private static List<string> Under(PageContext page, string key, Func<string, bool> isSite)
    {
        var names = new List<string>();
        foreach (var (name, value) in page.Features.Metas)
        {
            if (name == key && names.Count < MostNames && value.Length is > 0 and <= LongestValue && !value.StartsWith("http", StringComparison.Ordinal) && !value.Contains("www.", StringComparison.Ordinal)
                && !isSite(value))
            {
                names.AddRange(Names(page, References.Decode(value)).FindAll(IsFull).Except(names).ToList());
            }
        }

        return names;
    }

    // 새벽신문 (홍길동 기자): the role tells who of them wrote.
    private static List<string> Names(PageContext page, string value) =>
        KoreanWriters.Read(value) is { } writers ? [.. writers.Authors.Select(author => author.Name)] : PersonNames.Split(value, page.Site);

    private static bool IsFull(string name) =>
        (name.Contains(' ') || name.Any(Spaces.IsEastAsian)) && !Roles.Contains(name.ToLowerInvariant().Split(' ')[0]);

    private static bool IsSite(PageContext page, string value, string site, string publisher)
    {
        var key = Spaces.Key(value);
        return key.Length > 0
            && (site.Contains(key, StringComparison.Ordinal)
                || (page.Host.Length >= ShortestHost && value.Contains(' ') && key.StartsWith(page.Host, StringComparison.Ordinal) && value.StartsWith(page.Host, StringComparison.OrdinalIgnoreCase))
                || publisher.Contains(key, StringComparison.Ordinal));
    }

    /// <summary>Whether a value is the paper that a Korean page's title element names, or a company, as the maker of the system (㈜): neither wrote the article.</summary>
    private static bool IsOwner(PageContext page, string value, TitleParts? title) => page.IsKorean
        && (value.Contains('㈜') || value.Contains("(주)", StringComparison.Ordinal) || value.Contains("주식회사", StringComparison.Ordinal)
            || (title is { Count: > 1 } && !KoreanSurnames.MayBeName(value) && (title.First == value || title.Last == value)));
}
