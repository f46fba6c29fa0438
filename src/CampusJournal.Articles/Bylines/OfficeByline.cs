using System.Text.RegularExpressions;

namespace CampusJournal.Articles.Bylines;

/// <summary>Reads lines that are nothing but a name and an office or a work: "홍길동 문화부장", "글·사진=홍길동", "홍길동(국문 3)".</summary>
internal static partial class OfficeByline
{
    private const int Longest = 40;

    /// <summary>Reads a line of a place where bylines stand; null when it is anything else.</summary>
    public static FoundAuthors? Read(string line)
    {
        var text = Emails.Without(PhotoCredits.Without(line)).Trim(' ', '/', '|', '[', ']', '<', '>', '•', '▶');
        if (text.Length > Longest)
        {
            return null;
        }

        if (Office().Match(text) is { Success: true } office)
        {
            return People(text, line, office, office.Groups["role"].Value);
        }

        if (Work().Match(text) is { Success: true } work)
        {
            return People(text, line, work, work.Groups["work"].Value);
        }

        // Behind a label or a role stand other words as well, so that only a surname tells: 편집장 인사말.
        return RoleFirst().Match(text) is { Success: true } first && KoreanSurnames.IsUsualName(first.Groups["name"].Value)
            ? People(text, line, first, first.Groups["role"] is { Success: true } role ? role.Value : null) : null;
    }

    private static FoundAuthors? People(string printed, string line, Match match, string? role)
    {
        var names = match.Groups["name"].Captures.Select(capture => capture.Value).ToList();
        return names.Exists(name => KoreanRoles.IsNoName(name) || KoreanRoles.Desks.Contains(name[..^1])) ? null
            : FoundAuthors.People(printed, names, role, Emails.Find(line));
    }

    // Offices of those who write now and then, of whom texts speak as often: hence the whole line. A name has two to four syllables.
    [GeneratedRegex(@"^(?:기고|글|필자)?\s?[:=]?\s?(?<name>[가-힣]{2,4})\s?(?:\(|[,·]\s?|\s)(?<role>(?:[가-힣A-Za-z·]{1,12}\s)?[가-힣]{0,8}(?:부장|차장|국장|주간|팀장|칼럼니스트|평론가|시인|작가|소설가|연구원|대표|위원|회장|인턴|PD|아나운서|변호사|학생|동문))\)?$")]
    private static partial Regex Office();

    [GeneratedRegex(@"^(?:(?:" + KoreanRoles.WriterLabels + @")(?:\s?[:=]?\s|[:=]\s?)|(?:[가-힣]{1,8}[과부팀국]\s)?(?<role>[가-힣]{0,4}(?:기자|편집장|국장|교수|논설위원|특파원|부장|주간))\s)(?<name>[가-힣]{3})(?:\s?[|/].{0,30})?$")]
    private static partial Regex RoleFirst();

    [GeneratedRegex(@"^(?<work>글\s?[·ㆍ/,]\s?사진|사진\s?[·ㆍ/,]\s?글|글과 사진|글|정리|취재|대담|번역|인터뷰)(?:\s?[=:]\s?|\s)(?<name>[가-힣]{2,4})(?:\s?[·ㆍ,]\s?(?<name>[가-힣]{2,4}))*$")]
    private static partial Regex Work();
}
