using System.Text.RegularExpressions;
using CampusJournal.Articles.Html;

namespace CampusJournal.Articles.Bylines;

/// <summary>
/// Reads a text that is nothing but a byline, alike in all places where one stands: 홍길동 문화부장, 편집장 홍길동, 홍길동 새벽대 교수, 홍길동(국문 3),
/// 글·사진=홍길동, 홍길동 mail, Kim So-ha, reporter. Beside other words such names are those of whom a text speaks.
/// </summary>
internal static partial class WholeByline
{
    private const int Longest = 40;
    private const int MostWordsOfRole = 3;
    private const string Decoration = " /|[]<>「」【】•▶=\u00a0";

    // The parts of the patterns below. Old pages set the syllables apart; papers of Hanja print a name in both.
    private const string Name = @"(?<name>[가-힣]{2,4}|[가-힣]\s[가-힣]\s[가-힣])(?:\s?\([\u4e00-\u9fff]{2,4}\))?";

    private static readonly string[] Roles = [.. KoreanRoles.Writers, .. KoreanRoles.Contributors.Split('|'), .. KoreanRoles.Offices];

    /// <summary>Reads a text; null when it is anything else.</summary>
    /// <param name="line">The text, with the e-mail if there is one.</param>
    public static FoundAuthors? Read(string line)
    {
        var email = Emails.Find(line);
        var text = Emails.Without(PhotoCredits.Without(line)).AsSpan().Trim(Decoration).ToString();
        if (text.Length is < 2 or > Longest)
        {
            return null;
        }

        if (SignedLine.Read(line) is { } signed)
        {
            return signed;
        }

        return EnglishByline.WholeWithRole(text) is { } english
            ? FoundAuthors.People(BylineParser.Printed(line), [english.Name], english.Role, email) : OfKorean(text, email);
    }

    private static FoundAuthors? OfKorean(string text, string? email)
    {
        if (NameFirst().Match(text) is { Success: true } first && IsRole(first.Groups["role"].Value) && People(text, first, first.Groups["role"].Value, email) is { } named)
        {
            return named;
        }

        if (Work().Match(text) is { Success: true } work)
        {
            return People(text, work, work.Groups["work"].Value, email);
        }

        // Behind a label or a role stand other words as well, so that only a usual name tells: 편집장 인사말.
        if (Labelled().Match(text) is { Success: true } labelled && KoreanSurnames.IsUsualName(labelled.Groups["name"].Value))
        {
            return People(text, labelled, null, email);
        }

        if (RoleFirst().Match(text) is { Success: true } last && KoreanSurnames.IsUsualName(NameOf(last)) && IsRole(last.Groups["role"].Value))
        {
            return People(text, last, last.Groups["role"].Value, email);
        }

        return email is not null && Alone().Match(text) is { Success: true } alone && KoreanSurnames.IsUsualName(NameOf(alone)) ? People(text, alone, null, email) : null;
    }

    private static FoundAuthors? People(string printed, Match match, string? role, string? email)
    {
        var names = match.Groups["name"].Captures.Select(capture => capture.Value.Replace(" ", "", StringComparison.Ordinal)).ToList();
        return names.TrueForAll(IsName) ? FoundAuthors.People(printed, names, role, email) : null;
    }

    private static string NameOf(Match match) => match.Groups["name"].Value.Replace(" ", "", StringComparison.Ordinal);

    /// <summary>Whether a word is a name where nothing but its role or its work stands beside it: a desk's field and what ends as places do are none.</summary>
    public static bool IsName(string word) => KoreanSurnames.IsUsualName(word) || (word.Length != 3 && KoreanSurnames.MayBeName(word) && Array.IndexOf(KoreanRoles.Desks, word) < 0 && !SpokenWriters.IsSpoken(word));

    /// <summary>Whether words are what somebody is: the last one ends in a role, those before it tell where. A class may follow: 학생기자 2기.</summary>
    private static bool IsRole(string text)
    {
        var words = Term().Replace(text, "").Split(' ');
        return words.Length <= MostWordsOfRole && !(words.Length > 1 && KoreanSurnames.IsUsualName(words[0])) && !SpokenWriters.IsSpoken(words[0]) && words[^1].Length >= 2 && (Spaces.IsHangul(words[^1][0]) || words[^1] == "PD")
            && Array.Exists(Roles, role => words[^1].EndsWith(role, StringComparison.Ordinal));
    }

    [GeneratedRegex("^(?:(?:기고|글|필자)\\s?[:=/|]?\\s)?" + Name + @"(?:\s?[(,·/|]\s?|\s)(?<role>[가-힣A-Za-z·0-9 ]{2,24})\)?$")]
    private static partial Regex NameFirst();

    [GeneratedRegex("^(?<role>[가-힣A-Za-z· ]{2,24})\\s" + Name + "$")]
    private static partial Regex RoleFirst();

    [GeneratedRegex("^(?:" + KoreanRoles.WriterLabels + @")(?:\s?[:=]?\s|[:=]\s?)(?<name>[가-힣]{3})(?:\s?[|/].{0,30})?$")]
    private static partial Regex Labelled();

    [GeneratedRegex(@"^(?<work>글\s?[·ㆍ/,]\s?사진|사진\s?[·ㆍ/,]\s?글|글과 사진|글\s?[·ㆍ/,]\s?그림|그림\s?[·ㆍ/,]\s?글|글과 그림|글|정리|취재|대담|인터뷰)(?:\s?[=:]\s?|\s)(?<name>[가-힣]{2,4})(?:\s?[·ㆍ,]\s?(?<name>[가-힣]{2,4}))*$")]
    private static partial Regex Work();

    [GeneratedRegex("^" + Name + "$")]
    private static partial Regex Alone();

    [GeneratedRegex(@"\s?[0-9]{1,3}기$")]
    private static partial Regex Term();
}
