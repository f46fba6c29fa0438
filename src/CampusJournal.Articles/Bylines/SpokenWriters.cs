using System.Buffers;
using CampusJournal.Articles.Html;
using CampusJournal.Articles.Lines;

namespace CampusJournal.Articles.Bylines;

/// <summary>Tells a line that speaks of somebody with a role, 故 홍길동 기자, 문의 홍길동 기자, 홍길동 기자 결혼, from one that its writer signs.</summary>
internal static class SpokenWriters
{
    private const string Signs = " \u00a0=:：·,/|[]()<>";

    private const int LongestBefore = 20;

    private static readonly SearchValues<char> Separators = SearchValues.Create(Signs);
    private static readonly Dictionary<string, string[]> Lists = Resources.WordLists("Bylines/spoken-writers.txt");

    private static readonly string[] Before = Lists["Before"];

    /// <summary>Words of the kind of 수상자, 토론자, 참석자, that are none of writers.</summary>
    private static readonly string[] WritingPersons = Lists["WritingPersons"];

    /// <summary>Labels that a colon parts from a writer; behind others stand guests: 사회: 김보람 교수.</summary>
    private static readonly string[] WriterLabels = [.. KoreanRoles.WriterLabels.Split('|'), .. Lists["WriterLabels"]];

    /// <summary>Words that open a line about somebody with more between: 전 한겨레 홍길동 기자, 다음 주 홍길동 기자.</summary>
    private static readonly string[] Openings = Lists["Openings"];

    private static readonly string[] EndingsBefore = Lists["EndingsBefore"];

    private static readonly string[] Behind = Lists["Behind"];

    /// <summary>Whether a line is the paper's own imprint or leads to another article.</summary>
    public static bool OpensOtherThing(string line) =>
        Colophon.HoldsImprint(line) || LineKinds.StartsWithAny(line, "이전글", "다음글", "이전 글", "다음 글", "주간 ");

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

        return IsSpoken(word) || IsOpenedBySpoken(before) || IsLabelled(line.AsSpan(0, start), word) || GoesOn(line, end);
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

        return word.Length > 0 && (Array.IndexOf(Before, word.ToString()) >= 0 || IsPersonOfOtherKind(word));
    }

    private static bool IsPersonOfOtherKind(ReadOnlySpan<char> word)
    {
        var isWriting = false;
        foreach (var writing in WritingPersons)
        {
            isWriting |= word.EndsWith(writing, StringComparison.Ordinal);
        }

        return word is [_, _, .., '자'] && Spaces.IsHangul(word[0]) && !isWriting && !KoreanSurnames.Begins(word);
    }

    /// <summary>Whether a colon parts the name from a label that is none of a writer's.</summary>
    private static bool IsLabelled(ReadOnlySpan<char> before, ReadOnlySpan<char> word)
    {
        if (word.Length == 0 || before.TrimEnd(" \u00a0") is not [.., ':' or '：'] || !Spaces.IsHangul(word[^1]))
        {
            return false;
        }

        foreach (var label in WriterLabels)
        {
            if (word.EndsWith(label, StringComparison.OrdinalIgnoreCase))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a professor goes on to do something: speaks behind a colon, has a team, retires.</summary>
    private static bool GoesOn(string line, int end)
    {
        var behind = line.AsSpan(end).TrimStart(' ');
        var close = behind is ['(', ..] ? behind.IndexOf(')') : -1;
        behind = behind[(close + 1)..].TrimStart(Signs);
        return line.AsSpan(0, end).EndsWith("교수") && behind.Length > 0 && Spaces.IsHangul(behind[0])
            && !LineKinds.StartsWithAny(behind.ToString(), "입력", "승인", "등록", "작성", "조회", "기고");
    }
}
