using CampusJournal.Articles.Fields;
using CampusJournal.Articles.Html;

namespace CampusJournal.Articles.Bylines;

/// <summary>Reads a text that names the paper's desk, or another paper, in the place of a writer: 편집국, 특별취재팀, 새벽신문 편집부.</summary>
internal static class DeskByline
{
    private const int LongestWord = 10;
    private const int MostWords = 2;

    /// <summary>Reads a text; null when it is anything else. The page's own paper alone is no writer, but where the text stands.</summary>
    /// <param name="text">The text.</param>
    /// <param name="title">The page's title element, or null.</param>
    public static FoundAuthors? Read(string text, string? title)
    {
        var name = BylineParser.Printed(text);
        var words = name.Split(' ');
        var isDesk = words.Length <= MostWords && words.All(word => word.Length <= LongestWord && word.All(Spaces.IsHangul))
            && Array.Exists(KoreanRoles.DeskNames, desk => words[^1].EndsWith(desk, StringComparison.Ordinal));
        var isPaper = words.Length == 1 && PaperNames.Is(name) && title?.Contains(name, StringComparison.Ordinal) != true;
        return isDesk || isPaper ? new(name, [new Author(name, null, null, "organisation")]) : null;
    }
}
