using System.Buffers;
using System.Text.RegularExpressions;
using CampusJournal.Articles.Dates;
using CampusJournal.Articles.Html;

namespace CampusJournal.Articles.Bylines;

/// <summary>
/// Tells a Korean line that names its writers from one that speaks of somebody with a role (심사위원 홍길동 교수, 기자상 홍길동 기자): like a line
/// of information it holds nothing but what stands beside a byline.
/// </summary>
internal static partial class BylineLine
{
    private const int Longest = 120;
    private const int MostWordsOfEmployer = 3;

    private static readonly SearchValues<char> Separators = SearchValues.Create(" \t\u00a0\u3000|ㅣ/·ㆍ・,.:：;()[]（）<>〈〉「」【】{}=*-–—_'\"•∙▶▷■□◇◆○●+&#");

    // What a paper calls a piece, by its end: 독자기고, 동행취재.
    private static readonly string[] Genres = ["기고", "취재", "취재팀", "칼럼", "수첩", "해설", "논단", "시론", "사설", "서평", "르포", "특집", "단독", "속보", "종합"];

    // Beside a professor they tell of others' work: 인터뷰 홍길동 교수.
    private static readonly string[] Work = ["본지", "사진", "기획", "인터뷰", "번역", "공동", "현장", "외"];
    private static readonly string[] CourseEndings = ["과", "학부", "대학", "대학교", "대학원", "전공", "학번", "학년", "계열"];
    private static readonly string[] Correspondents = ["통신원", "특파원"];

    /// <summary>Whether a line holds writers with their roles and nothing but their paper, place, desk, course and labels, dates and counters.</summary>
    public static bool Is(string line)
    {
        if (line.Length > Longest)
        {
            return false;
        }

        var text = WithoutDates(Emails.Without(PhotoCredits.Without(line)), out var hasFigures);
        var from = 0;
        for (var match = KoreanByline.Find(text); match is not null; match = KoreanByline.Find(text, from))
        {
            var before = WithoutPlace(text[from..match.Start], match.Role);
            if (SpokenWriters.Are(text, match.Start, match.End) || !MayStandBeside(WithoutEmployer(before), match.Role, hasFigures))
            {
                return false;
            }

            from = match.End;
        }

        return from > 0 && MayStandBeside(PlaceBehind().Replace(Course().Replace(text[from..], ""), ""), "", hasFigures);
    }

    // (서울=새벽통신), 부산=, but not 그림=, which tells who made what else; a correspondent's place has no sign: 파리 홍길동 통신원.
    private static string WithoutPlace(string text, string role) =>
        EndsWithAny(role, Correspondents) && !text.AsSpan().Trim().Contains(' ') ? "" : Place().Replace(text, "");

    /// <summary>An open bracket names the employer: [새벽일보 홍길동 기자].</summary>
    private static string WithoutEmployer(string text)
    {
        var open = text.AsSpan().LastIndexOfAny("[(<");
        return open >= 0 && text.AsSpan(open + 1) is var employer && !employer.ContainsAny("])>:=") && employer.Trim().Count(' ') < MostWordsOfEmployer ? text[..open] : text;
    }

    private static bool MayStandBeside(ReadOnlySpan<char> text, string role, bool hasFigures)
    {
        var isProfessor = role.EndsWith("교수", StringComparison.Ordinal);
        foreach (var range in text.SplitAny(Separators))
        {
            var word = text[range].ToString();
            var isBeside = word.Length == 0 || IsOfWriter(word) || (!isProfessor && Array.IndexOf(Work, word) >= 0) || (hasFigures && InfoWords.IsBesideDay(word));
            if (!isBeside)
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsOfWriter(string word) => InfoWords.IsPaper(word) || KoreanRoles.IsDesk(word) || EndsWithAny(word, Genres)
        || (InfoWords.IsOfWriter(word) && !word.EndsWith("교수", StringComparison.Ordinal)) || !word.Any(char.IsLetterOrDigit)
        || (word.Length > 1 && EndsWithAny(word, CourseEndings)) || (word.Length > 2 && word[^1] == '대' && word.All(Spaces.IsHangul));

    private static bool EndsWithAny(string word, string[] endings) => Array.Exists(endings, ending => word.EndsWith(ending, StringComparison.Ordinal));

    private static string WithoutDates(string text, out bool hasFigures)
    {
        hasFigures = text.AsSpan().ContainsAnyInRange('0', '9');
        while (DateForms.Find(text, DateOrder.YearFirst) is { } date)
        {
            text = $"{text.AsSpan(0, date.Index)} {text.AsSpan(date.End)}";
        }

        return text;
    }

    [GeneratedRegex(@"[(\[<]\s?[가-힣·ㆍ]{2,8}\s?=\s?[가-힣A-Za-z ]{2,12}[)\]>]|(?<![가-힣])(?!그림|삽화|만화|만평|일러스트|인포|그래픽|디자인|자료|제공|출처|사회|자문|감수|심사|진행)[가-힣·ㆍ]{2,6}\s?=\s?$")]
    private static partial Regex Place();

    // 홍길동 기자 = 창원
    [GeneratedRegex(@"^\s?=\s?(?!사진|그림|삽화|자료|제공|출처)[가-힣]{2,6}\s?$")]
    private static partial Regex PlaceBehind();

    // A course and a year (국문 4, 국문·03학번), a subject.
    [GeneratedRegex(@"^\s?\(\s?[가-힣A-Za-z·ㆍ]{2,14}[\s·ㆍ,/]{0,2}(?:[1-6](?:학년)?|[0-9]{2}학번|[089][0-9])\s?\)|^\s?\([가-힣]{1,8}학\)")]
    private static partial Regex Course();
}
