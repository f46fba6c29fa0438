using System.Text.RegularExpressions;

namespace CampusJournal.Articles.Fields;

/// <summary>What page editors and word processors write into the title element where nobody gave a title.</summary>
internal static partial class EditorTitles
{
    private const int Longest = 200;

    /// <summary>Whether a title element's text is a program's own and names neither the article nor its paper.</summary>
    public static bool Are(string title) => title.Length <= Longest && Own().IsMatch(title);

    // Dreamweaver, FrontPage, Namo and Photoshop by their defaults; Word and its kin put their name before the file's.
    [GeneratedRegex(@"^(?:untitled(?: document|-?\s?\d+)?|no title|document|new page \d+|무제(?: 문서)?|제목\s?없음|제목 없는 문서|새 페이지 \d+|welcome to namo webeditor.*|microsoft (?:word|powerpoint|excel) - .+)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Own();
}
