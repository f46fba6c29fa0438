using System.Collections.Frozen;
using CampusJournal.Articles.Bylines;
using CampusJournal.Articles.Html;

namespace CampusJournal.Articles.Dates;

/// <summary>
/// Tells a line of information, a date with its label, its counters and its writer, from a sentence or a note that speaks of a day: every word
/// of it is one that stands beside a date of publication.
/// </summary>
internal static class KoreanInfoLine
{
    private const int LongestLine = 90;
    private const int MostNames = 3;
    private const string Separators = " \t\u00a0\u3000|/·ㆍ,:：;()[]<>{}=*-–—_.'\"`~•∙▶▷■□◇◆○●+&#";
    private const string RangeSigns = "~∼～〜";

    private static readonly FrozenSet<string> Words = FrozenSet.ToFrozenSet(
    [
        "입력", "최초입력", "기사입력", "입력일", "입력일시", "입력시간", "입력날짜", "승인", "승인일", "승인시간", "기사승인", "등록", "최초등록", "기사등록", "등록일", "등록일시", "등록시간",
        "등록날짜", "작성", "기사작성", "작성일", "작성일자", "작성일시", "작성시간", "작성날짜", "송고", "송고일", "송고시간", "게재", "게재일", "게시", "게시일", "발행", "발행일", "발행일자",
        "발행호수", "보도", "보도일", "출고", "날짜", "일자", "기사", "최초", "시간", "온라인", "인터넷", "웹", "지면", "지면보기", "오프라인",
        "수정", "수정일", "수정일시", "수정시간", "최종", "최종수정", "최종수정일", "기사수정", "업데이트", "편집", "최종편집",
        "의견", "좋아요", "공감", "스크랩", "인쇄", "프린트", "글자크기", "크게", "작게", "공유", "첨부", "첨부파일",
        "번호", "글번호", "기사번호", "호수", "호", "면", "제", "건", "개", "회", "오전", "오후", "낮", "밤", "월", "화", "수", "목", "금", "토", "일", "월요일", "화요일", "수요일", "목요일", "금요일",
        "토요일", "일요일", "published", "posted", "post", "date", "created", "registered", "updated", "update", "modified", "last", "am", "pm", "mon", "tue", "wed", "thu", "fri", "sat", "sun",
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "kst", "gmt", "utc",
        "no", "vol", "by", "name", "writer", "e", "mail", "email", "http", "https", "www",
    ],
    StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Counters = FrozenSet.ToFrozenSet(
    [
        "조회", "조회수", "읽음", "추천", "추천수", "비추천", "댓글", "댓글수", "덧글", "hit", "hits", "view", "views", "read", "reads", "vote", "votes", "comment", "comments",
    ],
    StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> WriterLabels = FrozenSet.ToFrozenSet(
        ["기자명", "작성자", "글쓴이", "등록자", "게시자", "올린이", "이름", "필자", "글", "취재", "정리", "by", "name", "writer"], StringComparer.OrdinalIgnoreCase);

    private static readonly string[] PaperEndings = ["신문", "신문사", "일보", "뉴스", "학보", "학보사", "저널", "타임즈", "타임스", "방송", "편집국", "편집부", "취재부", "기자단", "통신", "미디어"];

    // The figures of issues, pages and counters: 제312호, 1면, 23건.
    private const string Units = "제호면건개회점명판년월일시분초";

    /// <summary>Whether a line holds dates and nothing but what stands beside one.</summary>
    public static bool Is(string line)
    {
        if (line.Length > LongestLine)
        {
            return false;
        }

        var text = Emails.Without(line);
        var from = 0;
        var names = 0;
        var isWritten = text.Length < line.Length || text.Contains('|', StringComparison.Ordinal);
        while (DateForms.Find(text, DateOrder.YearFirst, from) is { } date)
        {
            if (IsSpokenOf(text, date))
            {
                return false;
            }

            names += CountOthers(text.AsSpan(from, date.Index - from), ref isWritten);
            from = date.End;
        }

        names += CountOthers(text.AsSpan(from), ref isWritten);
        return from > 0 && (names == 0 || (isWritten && names <= MostNames));
    }

    /// <summary>Whether the text goes on about a date as no information line does: a particle or a noun is glued to it (3일에, 3일자), a span begins (3일 ~ 5일).</summary>
    public static bool IsSpokenOf(ReadOnlySpan<char> line, in FoundDate date)
    {
        var rest = line[date.End..];
        rest = rest is ['일' or '日', ..] ? rest[1..] : rest;
        if (rest.Length > 0 && Spaces.IsHangul(rest[0]) && !char.IsWhiteSpace(line[date.End - 1]))
        {
            return true;
        }

        rest = rest.TrimStart(" )]");
        return rest.Length > 0 && (RangeSigns.Contains(rest[0]) || (rest[0] is '-' or '–' && DateForms.Find(rest, DateOrder.YearFirst) is { Index: <= 2, Time: null }));
    }

    // Counts the words that are none of a line of information: names, where something tells that somebody is named.
    private static int CountOthers(ReadOnlySpan<char> text, ref bool isWritten)
    {
        var others = 0;
        foreach (var range in text.SplitAny(Separators))
        {
            var word = text[range].ToString();
            isWritten |= Counters.Contains(word);
            if (Words.Contains(word) || Counters.Contains(word) || IsFigure(word) || !word.Any(char.IsLetterOrDigit))
            {
                continue;
            }

            var names = WriterLabels.Contains(word) || Array.Exists(KoreanRoles.Writers, role => word.EndsWith(role, StringComparison.Ordinal));
            isWritten |= names;
            others += names || Array.Exists(PaperEndings, ending => word.EndsWith(ending, StringComparison.Ordinal)) ? 0 : 1;
        }

        return others;
    }

    private static bool IsFigure(string word) => word.Any(char.IsAsciiDigit) && word.All(sign => char.IsAsciiDigit(sign) || Units.Contains(sign));
}
