using System.Buffers;
using CampusJournal.Articles.Bodies;

namespace CampusJournal.Articles.Bylines;

/// <summary>Tells a line that speaks of somebody with a role, 故 홍길동 기자, 문의 홍길동 기자, 홍길동 기자 결혼, from one that its writer signs.</summary>
internal static class SpokenWriters
{
    private const string Signs = " \u00a0=:：·,/|[]()<>";

    private const int LongestBefore = 20;

    private static readonly SearchValues<char> Separators = SearchValues.Create(Signs);

    private static readonly string[] Before =
        ["고", "故", "전", "前", "신임", "문의", "제보", "도움말", "도움", "연락처", "담당", "지도", "대담", "감수", "협찬", "축하", "주의", "이달의", "올해의", "다음", "지난", "이", "준"];

    /// <summary>Words that open a line about somebody with more between: 전 한겨레 홍길동 기자, 다음 주 홍길동 기자.</summary>
    private static readonly string[] Openings = ["전", "前", "고", "故", "신임", "다음", "지난", "이번", "문의", "제보", "축하", "도움말"];

    private static readonly string[] EndingsBefore = ["하는", "되는", "있는", "없는", "했던", "받은", "떠난", "맡은", "이끈", "만난"];

    private static readonly string[] Behind =
    [
        "결혼", "별세", "사망", "추모", "부친상", "모친상", "빙부상", "빙모상", "장남", "장녀", "차남", "취임", "퇴임", "정년", "은퇴", "승진", "임용", "선출", "당선", "수상", "시상", "초청",
        "특강", "강연", "인터뷰", "출판", "저서", "모집", "선발", "님",
    ];

    /// <summary>Whether a line is the paper's own imprint or leads to another article.</summary>
    public static bool OpensOtherThing(string line) =>
        line.Contains("발행인", StringComparison.Ordinal) || line.Contains("편집인", StringComparison.Ordinal)
        || LineKinds.StartsWithAny(line, "이전글", "다음글", "이전 글", "다음 글", "주간 ");

    /// <summary>Whether the words right before or behind a name with its role speak about whom it names.</summary>
    /// <param name="line">The line.</param>
    /// <param name="start">Where the name starts.</param>
    /// <param name="end">Where the role ends.</param>
    public static bool Are(string line, int start, int end)
    {
        var before = line.AsSpan(0, start).TrimEnd(Signs);
        var word = before[(before.LastIndexOfAny(Separators) + 1)..];
        var behind = line.AsSpan(end).TrimStart(Signs);
        foreach (var spoken in Behind)
        {
            if (behind.StartsWith(spoken, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return IsSpoken(word) || IsOpenedBySpoken(before);
    }

    private static bool IsOpenedBySpoken(ReadOnlySpan<char> before)
    {
        var line = before.TrimStart(Signs);
        var end = line.IndexOfAny(Separators);
        return before.Length <= LongestBefore && end > 0 && Array.IndexOf(Openings, line[..end].ToString()) >= 0;
    }

    /// <summary>Whether a word before a name is one by which others speak of somebody: 故, 도움말, 퇴임하는.</summary>
    public static bool IsSpoken(ReadOnlySpan<char> word)
    {
        foreach (var ending in EndingsBefore)
        {
            if (word.EndsWith(ending, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return word.Length > 0 && Array.IndexOf(Before, word.ToString()) >= 0;
    }
}
