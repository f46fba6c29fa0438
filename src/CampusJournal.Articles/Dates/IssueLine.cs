using System.Buffers;
using System.Collections.Frozen;
using CampusJournal.Articles.Pages;

namespace CampusJournal.Articles.Dates;

/// <summary>
/// Tells a line in which a page states its own issue, a month with its number, label, paper and writer, from one that speaks of an issue: a source, the
/// next issue, a table of contents. A word that is not known to stand beside an issue says so.
/// </summary>
internal static class IssueLine
{
    private const int LongestLine = 60;
    private const int MostNames = 2;

    private static readonly SearchValues<char> Separators = SearchValues.Create(" \t\u00a0\u3000|ㅣ｜/·ㆍ,，、。:：;.()[]【】〔〕<>〈〉《》-–—•∙▶■□◆");

    private static readonly FrozenSet<string> Words = FrozenSet.ToFrozenSet(
        [
            "통권", "권", "권호", "호수", "발행호", "발행월", "발행년월", "발행연월", "발간", "발간일", "게재호", "게재월", "게재연월", "수록", "수록호", "월간", "특집", "특집기획",
            "vol", "no", "issue", "p", "pp", "쪽",
        ],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Gives what a page calls its site, whose name may stand beside the issue: another magazine's issue is no date of the page.</summary>
    public static string SiteOf(PageContext page, string? title) =>
        $"{page.Site} {(title is { Length: > 0 } ? page.Features.TitleText?.Replace(title, " ", StringComparison.Ordinal) : null)}";

    /// <summary>Reads the month of a line that states one issue and nothing else; null for any other line.</summary>
    /// <param name="line">The line.</param>
    /// <param name="site">The site's name as of <see cref="SiteOf"/>; null when unknown.</param>
    public static IssueMonth? Read(ReadOnlySpan<char> line, string? site)
    {
        if (line.Length > LongestLine || IssueMonth.Find(line) is not { } month || IssueMonth.Find(line, month.End) is not null
            || DateForms.Find(line, DateOrder.YearFirst) is not null)
        {
            return null;
        }

        return MayStandBeside($"{line[..month.Index]} {line[month.End..]}", site) ? month : null;
    }

    /// <summary>Whether a text has nothing but what stands beside an issue; an empty one has.</summary>
    /// <param name="text">The text.</param>
    /// <param name="site">As of <see cref="Read"/>.</param>
    public static bool MayStandBeside(string text, string? site)
    {
        var names = 0;
        var isSigned = false;
        foreach (var range in text.AsSpan().SplitAny(Separators))
        {
            var word = text[range];
            var isOfWriter = word.Length > 0 && InfoWords.IsOfWriter(word);
            isSigned |= isOfWriter;
            if (word.Length == 0 || isOfWriter || Words.Contains(word) || IsNumber(word) || InfoWords.IsSection(word) || IsOfSite(word, site)
                || (InfoWords.IsBesideDay(word) && DateLabels.Of(word) != DateLabel.Modified))
            {
                continue;
            }

            if (!InfoWords.IsName(word))
            {
                return false;
            }

            names++;
        }

        return names <= (isSigned ? MostNames : 0);
    }

    private static bool IsOfSite(string word, string? site)
    {
        foreach (var range in site.AsSpan().SplitAny(Separators))
        {
            if (site.AsSpan()[range].SequenceEqual(word))
            {
                return true;
            }
        }

        return false;
    }

    // 제123호, 통권123호, 32면.
    private static bool IsNumber(string word)
    {
        var figure = word.StartsWith("통권", StringComparison.Ordinal) ? word[2..] : word;
        return InfoWords.IsFigure(figure) || (figure is ['제', ..] && InfoWords.IsFigure(figure[1..]));
    }
}
