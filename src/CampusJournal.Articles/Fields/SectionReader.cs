using CampusJournal.Articles.Html;
using CampusJournal.Articles.Pages;

namespace CampusJournal.Articles.Fields;

/// <summary>Reads the breadcrumb without HOME ("HOME &gt; 뉴스 &gt; 종합"), else the section that the metadata states.</summary>
internal static class SectionReader
{
    private const int LongestTrail = 100;
    private const int MostLevels = 6;

    private static readonly string[] Menu = ["로그인", "회원가입", "기사제보", "사이트맵", "login", "sign in", "sitemap"];

    public static string? Read(PageContext page, string? title)
    {
        var features = page.Features;
        var titleBlock = page.TitleBlock(title);
        var end = titleBlock < 0 ? features.Blocks.Length : titleBlock;
        for (var i = Math.Max(0, end - 1); i >= 0 && i < features.Blocks.Length; i--)
        {
            if (features.Blocks[i].Length <= LongestTrail && Home(features.TextOf(features.Blocks[i])) is { } home && Trail(features, i, home, title) is { } trail)
            {
                return trail;
            }
        }

        return features.Meta("article:section", "og:article:section", "section") ?? page.LinkedData.Section;
    }

    /// <summary>Takes HOME off a breadcrumb that a profile found.</summary>
    public static string? Clean(string? trail)
    {
        if (trail is null)
        {
            return null;
        }

        var rest = Home(trail) is { } home ? trail[home.Length..] : trail;
        var parts = Split(rest);
        return parts.Count is 0 or > MostLevels ? null : string.Join(" > ", parts);
    }

    private static string? Home(ReadOnlySpan<char> line)
    {
        foreach (var home in (ReadOnlySpan<string>)["HOME", "Home", "홈"])
        {
            if (line.StartsWith(home) && (line.Length == home.Length || line[home.Length] is ' ' or '>' or '›' or '»' or '<' or '/'))
            {
                return home;
            }
        }

        return null;
    }

    private static string? Trail(PageFeatures features, int block, string home, string? title)
    {
        var owner = features.Blocks[block].Owner;
        var line = features.TextOf(features.Blocks[block]).ToString();
        var parts = line.Length > home.Length ? Links(features, features.Blocks[block]) ?? Split(line[home.Length..]) : Items(features, owner);
        var titleKey = Spaces.Key(title);
        parts.RemoveAll(part => part.Length == 0 || part == home || part == "기사본문" || Spaces.Key(part) is "" || Spaces.Key(part) == titleKey);
        var isMenu = parts.Exists(part => Menu.Contains(part.ToLowerInvariant()));
        return parts.Count is 0 or > MostLevels || isMenu ? null : string.Join(" > ", parts);
    }

    /// <summary>Splits at arrows; a bar parts menu entries, not levels.</summary>
    private static List<string> Split(string rest) =>
        rest.Contains('|') ? [] : [.. rest.Split(['>', '›', '»', '/'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];

    /// <summary>A trail that is all links: one link a level.</summary>
    private static List<string>? Links(PageFeatures features, in TextBlock line)
    {
        var links = new List<string>();
        for (var i = line.Owner + 1; i < features.Elements[line.Owner].End && features.Elements[i].TextStart < line.Start + line.Length; i++)
        {
            if (features.Elements[i].Tag == "a" && features.Elements[i].TextStart >= line.Start)
            {
                links.Add(features.TextOf(i));
            }
        }

        return links.Count > 1 && links.Sum(link => link.Length + 3) >= line.Length ? links : null;
    }

    /// <summary>A trail in a list: one item a level.</summary>
    private static List<string> Items(PageFeatures features, int owner)
    {
        var list = features.Elements[owner].Parent;
        if (list < 0 || features.Elements[list].Blocks is < 2 or > MostLevels + 2 || features.Elements[list].TextLength > LongestTrail)
        {
            return [];
        }

        var start = features.Elements[list].TextStart;
        return [.. features.Text[start..features.Elements[list].TextEnd].Split('\n').Select(item => item.Trim(' ', '>', '›', '»', '/'))];
    }
}
