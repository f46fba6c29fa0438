using CampusJournal.Articles.Bylines;
using CampusJournal.Articles.Html;
using CampusJournal.Articles.Lines;
using CampusJournal.Articles.Pages;

namespace CampusJournal.Articles.Scrapes;

/// <summary>The lines by which a scrape of a site is known.</summary>
internal static class ScrapeLines
{
    private const int LongestCaption = 400;

    private static readonly string[] Markers = ["UPDATE :", "상단여백", "HOME ", "이 기사를 공유합니다", "저작권자 ©", "저작권자 ⓒ", "저작권자©", "저작권자ⓒ", "• 승인", "• 입력"];

    private const string RelatedArticles = "관련기사";

    private static readonly string[] Ends =
        ["인기기사", "오늘의 주요뉴스", "전체보기", "첫번째 댓글을 남겨주세요", "Back to Top", RelatedArticles, "많이 본 뉴스", "다른기사 보기", "다른 기사 보기", "이 기사에 대한 댓글", "기사 댓글"];

    /// <summary>Whether any marker of an article page stands in the text.</summary>
    public static bool IsSiteScrape(string text) => Array.Exists(Markers, marker => text.Contains(marker, StringComparison.Ordinal));

    /// <summary>Whether a line opens the furniture under the article.</summary>
    public static bool EndsArticle(string line) => line.Length < 40 && Array.Exists(Ends, end => KoreanSentence.IsPhrase(line, end));

    /// <summary>Whether such a line may stand amid the article, above a link or two.</summary>
    public static bool MayGoOn(string line) => KoreanSentence.IsPhrase(line, RelatedArticles);

    /// <summary>Whether a line of text is a caption: a mark alone opens lists of names too.</summary>
    public static bool IsCaption(string line, bool isSite) => line.Length < LongestCaption && LineKinds.HasCaptionMark(line)
        && (CaptionMark.HasPhotoWord(line) || (CaptionMark.IsAlone(line) && line[0] is '▲' or '△' && (isSite || LineKinds.IsSentence(line))));

    /// <summary>Whether lines with the mark of captions stand right above or below: news in brief, names.</summary>
    public static bool IsListed(string[] lines, int index) =>
        (index > 0 && LineKinds.HasCaptionMark(lines[index - 1])) || (index + 1 < lines.Length && LineKinds.HasCaptionMark(lines[index + 1]));

    /// <summary>Takes "제목:" off a title.</summary>
    public static string WithoutTitleLabel(string line)
    {
        const string label = "제목";
        return line.StartsWith(label, StringComparison.Ordinal) && line.AsSpan(label.Length).TrimStart() is [':' or '：', .. var title] && !title.IsWhiteSpace()
            ? title.Trim().ToString() : line;
    }

    /// <summary>Whether a line is prose, which no furniture under an article has.</summary>
    public static bool IsProse(string line) => ProseFlows.IsProse(line, linkLength: 0) && !CopyrightNotice.Is(line) && !LinePhrases.IsFurniture(line);

    /// <summary>Gives for each line the weight of the prose below it, up to the furniture.</summary>
    public static int[] ProseBelow(string[] lines)
    {
        var below = new int[lines.Length];
        for (var i = lines.Length - 1; i > 0; i--)
        {
            below[i - 1] = EndsArticle(lines[i]) ? 0 : below[i] + (IsProse(lines[i]) ? Spaces.Weight(lines[i]) : 0);
        }

        return below;
    }

    /// <summary>Takes the bullet off a line of the info list.</summary>
    public static bool TryBullet(string line, out string content)
    {
        var isBullet = line[0] is '•' or '·' or '∙' && line.Length > 2;
        content = isBullet ? line[1..].TrimStart(' ', '\t', '\u00a0') : line;
        return isBullet && content.Length > 0;
    }

    /// <summary>Reads a line that is nothing but a byline.</summary>
    public static FoundAuthors? Byline(string line, bool isBullet)
    {
        if (line.Contains('▲') || line.Contains("다른", StringComparison.Ordinal) || LineKinds.IsSentence(Emails.Without(line)))
        {
            return null;
        }

        var isOther = !isBullet && !line.Contains('@') && KoreanByline.Find(line) is not null && !BylineLine.Is(line);
        if (!isOther && BylineParser.Parse(line, null) is { } found && IsWholeLine(line, found, isBullet))
        {
            return found;
        }

        // "Name  mail" without a role.
        var name = Emails.Without(line);
        var isName = name.Length > 0 && name.Length < line.Length && (EnglishByline.NameLength(name) == name.Length || IsKoreanName(name));
        return isName ? FoundAuthors.People(name, [name], null, Emails.Find(line)) : null;
    }

    private static bool IsWholeLine(string line, FoundAuthors found, bool isBullet)
    {
        var names = found.Authors.Sum(author => author.Name.Length + 2) + (found.Authors[0].Role?.Length ?? 0);
        var extra = (found.Byline?.Length ?? line.Length) - names;
        return extra <= (isBullet || line.Contains('@') ? 40 : 14);
    }

    private static bool IsKoreanName(string name) => name.Length is >= 2 and <= 4 && name.All(Spaces.IsHangul);
}
