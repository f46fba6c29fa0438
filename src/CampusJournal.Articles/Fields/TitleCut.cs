using System.Buffers;
using CampusJournal.Articles.Dates;
using CampusJournal.Articles.Html;

namespace CampusJournal.Articles.Fields;

/// <summary>Takes the site's name, section and CMS words off a title.</summary>
internal static class TitleCut
{
    private const string Marks = "|｜ㅣ-–—»·•~<>:";

    private const int ShortestHeadline = 5;
    private const int LongestPaper = 10;
    private const int MostParts = 6;

    /// <summary>A part of a title of so many letters is a headline more likely than a section.</summary>
    private const int ShortestPhrase = 8;

    private static readonly string[] PaperEnds = ["网", "網", "报", "報", "新闻", "新聞", "日报", "时报", "신문", "일보", "뉴스", "방송", "저널", "매거진", "타임즈", "학보", "신보"];

    private static readonly char[] MarksAndSpace = [.. Marks, ' '];
    private static readonly SearchValues<char> HeadMarks = SearchValues.Create("|｜:-–—");

    /// <summary>Cuts a known site name at either end and NDsoft's "제목 &lt; 섹션 &lt; 기사본문 - 매체".</summary>
    public static string Site(string title, string? site)
    {
        title = WithoutPaper(WithoutTrail(title));
        if (string.IsNullOrEmpty(site))
        {
            return title.Trim();
        }

        var trimmed = title.Trim();
        if (trimmed.EndsWith(site, StringComparison.OrdinalIgnoreCase))
        {
            var before = trimmed[..^site.Length].TrimEnd();
            if (before.Length > 1 && Marks.Contains(before[^1]) && before.TrimEnd(MarksAndSpace) is { Length: > 0 } rest)
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

    /// <summary>Cuts a first or last part that is the host or the site; otherwise keeps the longest part.</summary>
    public static string Parts(string title, string host, string siteKey)
    {
        var parts = Split(title);
        if (parts.Count < 2)
        {
            return title;
        }

        bool IsSite(string part) => Spaces.Key(part) is { Length: > 0 } key
            && (IsPaper(part) || key == siteKey || (host.Length > 2 && (key.Contains(host, StringComparison.Ordinal) || host.Contains(key, StringComparison.Ordinal))));

        if (IsSite(parts[^1]))
        {
            return title[..title.LastIndexOf(parts[^1], StringComparison.Ordinal)].TrimEnd(MarksAndSpace);
        }

        if (IsSite(parts[0]))
        {
            return title[parts[0].Length..].TrimStart(MarksAndSpace);
        }

        // A letter is no site: "A - B 관계를 묻다". A day may stand beside the headline and be longer.
        return parts[0].Length == 1 ? title : parts.MaxBy(part => InfoLine.Is(part) ? 0 : part.Length)!;
    }

    /// <summary>Whether a short text is the headline that a title names at one of its ends: "귀향 - 상록신문", with no longer phrase beside it.</summary>
    public static bool Names(string title, string headline)
    {
        var parts = Split(title);
        return parts.Count > 1 && (parts[0] == headline || parts[^1] == headline) && !IsPaperBeside(title, headline) && parts.TrueForAll(part => part == headline || IsPaper(part) || Spaces.Key(part).Length < ShortestPhrase);
    }

    /// <summary>Whether a heading is a paper's name, beside which the title has more: "해오름신문 - 온실이 텃밭으로".</summary>
    public static bool IsPaperBeside(string title, string heading) => IsPaper(heading) && Split(title) is { Count: > 1 } parts
        && (parts[0] == heading || parts[^1] == heading) && !parts.TrueForAll(part => IsPaper(part));

    /// <summary>Gives the title and all stretches of its parts with the marks between them, the longest first.</summary>
    public static List<string> Runs(string title)
    {
        var parts = Ranges(title);
        var runs = new List<string>();
        for (var first = 0; first < Math.Min(parts.Count, MostParts); first++)
        {
            for (var last = first; last < Math.Min(parts.Count, MostParts); last++)
            {
                runs.Add(title[parts[first].Start..parts[last].End].Trim());
            }
        }

        return [.. runs.OrderByDescending(run => run.Length)];
    }

    private static List<string> Split(string title) => [.. Ranges(title).Select(part => title[part].Trim())];

    /// <summary>Splits at bars, at marks, single or doubled, with spaces around them, and behind a paper's name in brackets.</summary>
    private static List<Range> Ranges(string title)
    {
        var parts = new List<Range>();
        var start = 0;
        if (title is ['[', ..] && title.IndexOf(']', StringComparison.Ordinal) is > 0 and var bracket && IsPaper(title.AsSpan(1, bracket - 1)))
        {
            parts.Add(1..bracket);
            start = bracket + 1;
        }

        for (var i = start + 1; i < title.Length - 1; i++)
        {
            var end = title[i + 1] == title[i] ? i + 2 : i + 1;
            var isMark = Marks.Contains(title[i]) && char.IsWhiteSpace(title[i - 1]) && end < title.Length && char.IsWhiteSpace(title[end]);
            if (isMark || title[i] is '|' or '｜' or 'ㅣ')
            {
                parts.Add(start..i);
                start = isMark ? end : i + 1;
                i = start;
            }
        }

        parts.Add(start..title.Length);
        parts.RemoveAll(part => string.IsNullOrWhiteSpace(title[part]));
        return parts;
    }

    /// <summary>East Asian papers stand behind a dash or an underscore without spaces: "武汉的声音-新华网", "기숙사 새 규정_캠퍼스신문".</summary>
    private static string WithoutPaper(string title)
    {
        var trimmed = title.TrimEnd();
        var mark = trimmed.LastIndexOfAny(['-', '_', '－']);
        var name = trimmed.AsSpan(mark + 1).Trim();
        return (mark > ShortestHeadline || IsEastAsian(trimmed.AsSpan(0, Math.Max(0, mark)).Trim())) && name.Length is >= 2 and <= LongestPaper && IsPaper(name) ? trimmed[..mark].TrimEnd(MarksAndSpace) : title;
    }

    /// <summary>Whether a text is the name of an East Asian paper.</summary>
    public static bool IsPaper(ReadOnlySpan<char> name)
    {
        if (name.Length > LongestPaper || !IsEastAsian(name))
        {
            return false;
        }

        foreach (var end in PaperEnds)
        {
            if (name.EndsWith(end))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsEastAsian(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!Spaces.IsEastAsian(c))
            {
                return false;
            }
        }

        return text.Length > 0;
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
        for (var before = title.LastIndexOf('<', end - 1); before > 0 && end - before <= 31; before = title.LastIndexOf('<', before - 1))
        {
            end = before;
        }

        return title[..end].TrimEnd();
    }
}
