using CampusJournal.Articles.Html;

namespace CampusJournal.Articles.Bylines;

/// <summary>
/// Reads a Korean name with what its bearer is, before or behind it, where an element is known to name the writer: 홍길동 칼럼니스트, 편집장 홍길동,
/// 홍길동 새벽대 교수. In other lines such words name those that the text speaks of.
/// </summary>
internal static class RoledName
{
    private const int Longest = 30;

    // By the end of the last word: 문화평론가, 사회부장, 문화전문기자.
    private static readonly string[] Roles =
    [
        .. KoreanRoles.Contributors.Split('|'), .. KoreanRoles.Writers, "부장", "국장", "주필", "리포터", "위원", "위원장", "대표", "단장", "회장", "의원", "감독", "화가", "번역가", "활동가", "만화가",
        "아나운서", "앵커", "PD", "주간", "박사", "학생", "인턴",
    ];

    /// <summary>Reads a text; null when it is anything else.</summary>
    /// <param name="text">The text, without an e-mail.</param>
    /// <param name="email">The e-mail beside it, or null.</param>
    public static FoundAuthors? Read(string text, string? email)
    {
        if (text.Length > Longest || text.Split(' ') is not { Length: >= 2 } words)
        {
            return null;
        }

        return KoreanSurnames.IsUsualName(words[0]) && IsRole(words[^1]) ? FoundAuthors.People(text, [words[0]], text[(words[0].Length + 1)..], email)
            : KoreanSurnames.IsUsualName(words[^1]) && IsRole(words[^2]) ? FoundAuthors.People(text, [words[^1]], text[..^(words[^1].Length + 1)], email)
            : null;
    }

    private static bool IsRole(string word) => word.Length >= 2 && Array.Exists(Roles, role => word.EndsWith(role, StringComparison.Ordinal)) && (Spaces.IsHangul(word[0]) || word == "PD");
}
