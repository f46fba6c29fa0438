using System.Buffers;
using CampusJournal.Articles.Bylines;
using CampusJournal.Articles.Html;

namespace CampusJournal.Articles.Dates;

/// <summary>
/// Tells by the words right before a date that it is the day of something else: of a birth (출생 1958.11.05), a deadline, a print-out, a comment,
/// another article. A word that is not known to stand before a date of publication says so, since no date is a right answer and a wrong one is none.
/// </summary>
internal static class DateLead
{
    private const string Blanks = " \u00a0\u3000";
    private const string Marks = " \u00a0\u3000:：.,-–—=_*•·▶▷■□◆◇●○<'\"‘“";

    private const string Ends = Marks + "|ㅣ｜/[](){}";

    // Between these stand the facts of a line of information, each for itself.
    private static readonly SearchValues<char> Borders = SearchValues.Create("|ㅣ｜/[](){}【】<>〈〉\t•▶▷■□◆◇●○");

    private static readonly SearchValues<char> Separators = SearchValues.Create(Marks);

    // As one word, or the first of two: 이전글, 다음 글.
    private static readonly string[] OtherArticles = ["이전", "다음", "이전글", "다음글", "윗글", "아랫글", "관련글", "지난호", "다음호"];

    private static readonly string[] OtherDays = [.. Resources.Lines("Dates/other-days.txt").SelectMany(line => line.Split(' '))];

    // What a label of a day ends with, and no name: 마감일, 접수기간.
    private static readonly string[] DayEnds = ["일", "일시", "일자", "기간", "시각", "날짜"];

    /// <summary>Whether a date is of something else.</summary>
    /// <param name="before">What stands before it in the line, up to the date before.</param>
    /// <param name="date">The date as it is written.</param>
    /// <param name="isKorean">Whether the page is Korean; of another language some words are known, and no figures are numbers.</param>
    public static bool IsOfOther(ReadOnlySpan<char> before, ReadOnlySpan<char> date, bool isKorean)
    {
        var piece = before[(before.LastIndexOfAny(Borders) + 1)..].TrimEnd(Marks);
        var lead = LastWord(piece);
        if (lead.Length == 0 || InfoLine.IsRange(lead[^1]))
        {
            return lead.Length > 0 || before.TrimEnd(Blanks) is [.., '_'] || IsOfOtherBeyondBorder(before);
        }

        var rest = LastWord(piece[..^lead.Length].TrimEnd(Marks));
        return isKorean && IsFigure(date) ? DateLabels.Of(lead) != DateLabel.Published
            : Array.IndexOf(OtherArticles, lead.ToString()) >= 0 || Array.IndexOf(OtherArticles, rest.ToString()) >= 0 || !MayLead(lead.ToString(), rest.ToString());
    }

    // 댓글 | 2021.11.05, 대회일 | 2021.11.05.
    private static bool IsOfOtherBeyondBorder(ReadOnlySpan<char> before)
    {
        before = before.TrimEnd(Blanks);
        var word = before is [.., '|' or 'ㅣ' or '｜'] ? LastWord(before[..^1].TrimEnd(Marks)).ToString() : "";
        return IsOther(word);
    }

    /// <summary>Whether the text before a date ends in a word that is known to stand before other days: 마감일, 댓글, 다음글.</summary>
    public static bool EndsInOther(ReadOnlySpan<char> before) => LastWord(before.TrimEnd(Ends)).ToString() is var word
        && (IsOther(word) || Array.IndexOf(OtherDays, word) >= 0);

    private static bool IsOther(string word) => word.Length > 0 && (InfoWords.IsCounter(word) || InfoWords.IsOfTools(word) || Array.IndexOf(OtherArticles, word) >= 0
        || (EndsWithAny(word, DayEnds) && !InfoWords.IsBesideDay(word) && DateLabels.Of(word) == DateLabel.None));

    private static bool MayLead(string word, string wordBefore)
    {
        // A count stands behind its word, and before a deadline "by".
        if (InfoWords.IsCounter(word) || InfoWords.IsOfTools(word) || Array.IndexOf(ByWords.Prepositions, word.ToLowerInvariant()) >= 0)
        {
            return false;
        }

        // The label may be glued to what stands before it; another word in other letters says nothing here.
        if (!Spaces.IsHangul(word[^1]))
        {
            return true;
        }

        var isPerson = !EndsWithAny(word, DayEnds) && (InfoWords.IsName(word) || InfoWords.IsOfWriter(wordBefore) || (InfoWords.IsName(wordBefore) && InfoWords.IsOffice(word)));
        return isPerson || InfoWords.IsBesideDay(word) || InfoWords.IsPaper(word) || InfoWords.IsOfWriter(word) || KoreanRoles.IsNoName(word) || InfoWords.IsSection(word)
            || DateLabels.Of(word) != DateLabel.None;
    }

    // 20211105, 202111050123: the number of a record as well.
    private static bool IsFigure(ReadOnlySpan<char> date) => !date.ContainsAnyExceptInRange('0', '9');

    private static ReadOnlySpan<char> LastWord(ReadOnlySpan<char> text) => text[(text.LastIndexOfAny(Separators) + 1)..];

    private static bool EndsWithAny(string word, string[] endings) => Array.Exists(endings, ending => word.EndsWith(ending, StringComparison.Ordinal));
}
