using System.Text.RegularExpressions;

namespace CampusJournal.Articles.Fields;

/// <summary>What stands in place of a title where nobody gave one: defaults of page editors and word processors, words of a site's menu, addresses.</summary>
internal static partial class PlaceholderTitles
{
    private const int Longest = 200;

    /// <summary>Whether a text is none of a writer's and names neither the article nor its paper.</summary>
    public static bool Are(string title) => title.Length <= Longest && (Own().IsMatch(title) || Menu().IsMatch(title) || Address().IsMatch(title));

    // Dreamweaver, FrontPage, Namo and Photoshop by their defaults; Word and its kin put their name before the file's.
    [GeneratedRegex(
        @"^(?:untitled(?: document|-?\s?\d+)?|no title|document|new page \d+|무제(?: 문서)?|제목\s?없음(?: 문서)?|제목 없는 문서|새 페이지 \d+"
        + @"|welcome to namo webeditor.*|나모\s?웹에디터로 만든 문서|microsoft (?:word|powerpoint|excel) - .+)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Own();

    // What a site calls its pages for reading: 기사보기, 뉴스 본문, 상세보기.
    [GeneratedRegex(
        """
        ^[\[<(【]?\s?
        (?: (?:신문|뉴스|기사|게시물|게시글|글|내용|본문|상세) \s? (?:내용|본문|상세|전문)? \s? (?:보기|읽기|페이지|화면)
          | (?:뉴스|기사|신문) (?:\s?(?:본문|내용|전문))?
          | 본문 | 상세\s?내용 | 게시판 | 홈 | 메인 | home | main | index | news | article | view | read)
        \s?[\]>)】]?$
        """,
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Menu();

    [GeneratedRegex(@"^(?:https?://|www\.)\S+$|^[\w-]+(?:\.[\w-]+)*\.[a-z]{2,8}/\S*$|^\S+\.(?:html?|php3?|jsp|aspx?|cgi)(?:\?\S*)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Address();
}
