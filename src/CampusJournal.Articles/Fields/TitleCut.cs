using System.Buffers;
using CampusJournal.Articles.Dates;
using CampusJournal.Articles.Html;

namespace CampusJournal.Articles.Fields;

/// <summary>Takes the site's name, section and CMS words off a title.</summary>
internal static class TitleCut
{
    private const int ShortestHeadline = 5;
    private const int LongestSection = 31;

    private static readonly char[] MarksAndSpace = [.. TitleParts.Marks, ' '];
    private static readonly SearchValues<char> HeadMarks = SearchValues.Create("|｜:-–—");

    /// <summary>Cuts a known site name at either end and NDsoft's "제목 &lt; 섹션 &lt; 기사본문 - 매체".</summary>
    public static string Site(string title, string? site)
    {
        var trimmed = WithoutPaper(WithoutTrail(title)).Trim();
        if (string.IsNullOrEmpty(site))
        {
            return trimmed;
        }

        if (trimmed.EndsWith(site, StringComparison.OrdinalIgnoreCase))
        {
            var before = trimmed[..^site.Length].TrimEnd();
            if (before.Length > 1 && TitleParts.Marks.Contains(before[^1]) && before.TrimEnd(MarksAndSpace) is { Length: > 0 } rest)
            {
                return rest;
            }
        }

        if (trimmed.StartsWith(site, StringComparison.OrdinalIgnoreCase))
        {
            var mark = trimmed.AsSpan(site.Length).IndexOfAny(HeadMarks);
            var rest = mark is >= 0 and <= 12 ? trimmed[(site.Length + mark)..].TrimStart(MarksAndSpace) : "";
            return rest.Length > 0 ? rest : trimmed;
        }

        return trimmed;
    }

    /// <summary>
    /// Cuts a first or last part that is the site or a day. Korean headlines have dashes and colons of their own, so that of another one nothing
    /// more is cut; of a western title the longest part remains.
    /// </summary>
    /// <param name="title">The title, from which <see cref="Site"/> took what it knew.</param>
    /// <param name="isSite">Whether a part is the site's name.</param>
    /// <param name="isKorean">Whether the page is Korean.</param>
    public static string Parts(string title, Func<string, bool> isSite, bool isKorean)
    {
        var parts = new TitleParts(title);
        if (parts.Count < 2)
        {
            return title;
        }

        if (isSite(parts.Last) || PaperNames.MayBe(parts.Last) || InfoLine.Is(parts.Last))
        {
            return parts.WithoutLast;
        }

        if (isSite(parts.First) || InfoLine.Is(parts.First))
        {
            return parts.WithoutFirst;
        }

        // A letter is no site: "A - B: what it costs".
        return parts.First.Length == 1 || isKorean ? title : parts.Longest(InfoLine.Is);
    }

    /// <summary>East Asian papers stand behind a dash or an underscore without spaces: "武汉的声音-新华网", "기숙사 새 규정_캠퍼스신문".</summary>
    private static string WithoutPaper(string title)
    {
        var trimmed = title.TrimEnd();
        var mark = trimmed.LastIndexOfAny(['-', '_', '－']);
        var name = trimmed.AsSpan(mark + 1).Trim();
        return (mark > ShortestHeadline || Spaces.AreEastAsian(trimmed.AsSpan(0, Math.Max(0, mark)).Trim())) && name.Length >= 2 && PaperNames.Is(name) ? trimmed[..mark].TrimEnd(MarksAndSpace) : title;
    }

    private static string WithoutTrail(string title)
    {
        var trail = title.LastIndexOf("< 기사본문", StringComparison.Ordinal);
        if (trail <= 0)
        {
            return title;
        }

        // The headline may hold a "<" of its own; sections are short.
        var end = trail;
        for (var before = title.LastIndexOf('<', end - 1); before > 0 && end - before <= LongestSection; before = title.LastIndexOf('<', before - 1))
        {
            end = before;
        }

        return title[..end].TrimEnd();
    }
}
