using System.Text.RegularExpressions;
using CampusJournal.Articles.Html;

namespace CampusJournal.Articles.Bylines;

/// <summary>
/// Reads lines whose form as a whole proves a writer: names in other letters before a Korean role (John Smith 기자, 王小明 기자), and
/// contributors with what they are (홍길동 / 국문과 교수) or study (홍길동(국문 4)).
/// </summary>
internal static partial class SignedLine
{
    private const int Longest = 40;
    private const int LongestPart = 24;

    // What the last character of a paper, a desk or a course is and a name's is not.
    private const string OtherHanjaEnds = "部社報紙派局學科";

    // The parts of the patterns below.
    private const string LatinName = @"[A-Z][A-Za-z'’-]+(?:\s[A-Z][A-Za-z.'’-]*){1,3}";
    private const string HanjaName = @"[\u4e00-\u9fff]{3}";
    private const string ReporterRole = @"(?:객원|수습|인턴|학생|선임)?\s?(?:기자|특파원|통신원|논설위원)|記者|特派員|論說委員";
    internal const string Word = "[가-힣A-Za-z·ㆍ]";
    private const string OfficeBehindStroke = "(?:" + Word + @"{1,14}\s){0,2}" + Word + "{0,8}(?:" + KoreanRoles.Contributors + "|학생|박사)";

    // 국문 4, 국문·03학번; the number in 홍길동(서울 45) is an age.
    internal const string CourseAndYear = Word + @"{2,14}[\s·ㆍ,/]{0,2}(?:[1-6](?:학년|년)?|[0-9]{2}학번|[089][0-9])";

    /// <summary>Reads a reporter's or a contributor's line; null when it is anything else.</summary>
    public static FoundAuthors? Read(string line) => OfReporter(line) ?? OfContributor(line);

    /// <summary>Reads a name in Latin letters or in Hanja with the role of a reporter.</summary>
    public static FoundAuthors? OfReporter(string line)
    {
        var text = BylineParser.Printed(line);
        if (text.Length > Longest || Reporter().Match(text) is not { Success: true } match)
        {
            return null;
        }

        var name = match.Groups["name"].Value;
        var isName = Spaces.IsEastAsian(name[0]) ? !OtherHanjaEnds.Contains(name[^1])
            : EnglishByline.NameLength(name) == name.Length && Organisations.KindOf(name) == "person" && name.Any(char.IsLower);
        return isName ? FoundAuthors.People(text, [name], match.Groups["role"].Value, Emails.Find(line)) : null;
    }

    /// <summary>Reads a contributor's line; such lines name speakers and winners as well, so that their place must tell.</summary>
    public static FoundAuthors? OfContributor(string line)
    {
        var text = BylineParser.Printed(line);
        return text.Length <= Longest && Contributor().Match(text) is { Success: true } match && KoreanSurnames.IsUsualName(match.Groups["name"].Value)
            ? FoundAuthors.People(text, [match.Groups["name"].Value], match.Groups["role"].Value, Emails.Find(line)) : null;
    }

    /// <summary>Whether a line is what a contributor is, which the name stands above: 국문과 교수.</summary>
    public static bool IsOffice(ReadOnlySpan<char> line) => line.Length <= LongestPart && Office().IsMatch(line);

    [GeneratedRegex("^(?<name>" + LatinName + "|" + HanjaName + @")\s?(?<role>" + ReporterRole + ")$")]
    private static partial Regex Reporter();

    [GeneratedRegex(@"^(?<name>[가-힣]{3})(?:\s?\(\s?(?<role>" + CourseAndYear + @")\s?\)|\s?[/／|]\s?(?<role>" + OfficeBehindStroke + "))$")]
    private static partial Regex Contributor();

    [GeneratedRegex(@"^[(]?(?:" + Word + @"{1,14}[\s·ㆍ,]){0,2}" + Word + "{0,10}(?:" + KoreanRoles.Contributors + ")[)]?$")]
    private static partial Regex Office();
}
