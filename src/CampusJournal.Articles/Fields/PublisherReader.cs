using CampusJournal.Articles.Html;
using CampusJournal.Articles.Lines;
using CampusJournal.Articles.Pages;

namespace CampusJournal.Articles.Fields;

/// <summary>Reads the newspaper's name and the copyright line.</summary>
internal static class PublisherReader
{
    public static (string? Publisher, string? Copyright) Read(PageContext page, string? copyright, string? title)
    {
        copyright ??= Line(page.Features);
        return (page.Site ?? CopyrightLine.Publisher(copyright) ?? AfterTitle(page.Features.TitleText, title), copyright);
    }

    /// <summary>Reads the owner's name from the page's copyright line; null without one.</summary>
    public static string? OfCopyright(PageContext page) => CopyrightLine.Publisher(Line(page.Features));

    /// <summary>"제목 - 매체": what the title element adds to the headline.</summary>
    private static string? AfterTitle(string? tab, string? title)
    {
        var text = Spaces.Collapse(tab);
        var mark = text.LastIndexOfAny(['-', '|', '–', '—', ':', '<']);
        if (string.IsNullOrEmpty(title) || PlaceholderTitles.Are(text) || mark <= 0 || !Spaces.Key(text).StartsWith(Spaces.Key(title), StringComparison.Ordinal) || mark < title.Length / 2)
        {
            return null;
        }

        var name = text[(mark + 1)..].Trim();
        return name.Length is >= 2 and <= 40 && !IsClause(name) && Spaces.Key(text.AsSpan(0, mark)).Length >= Spaces.Key(title).Length ? name : null;
    }

    /// <summary>Whether a verb ends a Korean text, as it ends headlines and no paper's name: 열렸다, 닫자, 왜 갔을까.</summary>
    private static bool IsClause(string name) => Spaces.IsHangul(name[^1]) && name[^1] is '다' or '자' or '까' or '요';

    /// <summary>The article's own line ("무단 전재") before the site's.</summary>
    private static string? Line(PageFeatures features)
    {
        string? found = null;
        foreach (var block in features.Blocks)
        {
            var line = CopyrightNotice.MayBe(features.TextOf(block)) ? features.TextOf(block).ToString() : "";
            if (!CopyrightNotice.Is(line))
            {
                continue;
            }

            if (line.Contains("저작권자", StringComparison.Ordinal) || line.Contains("무단", StringComparison.Ordinal))
            {
                return line;
            }

            found ??= line;
        }

        return found;
    }
}
