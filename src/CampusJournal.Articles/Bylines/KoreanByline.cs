using System.Buffers;
using System.Text.RegularExpressions;
using CampusJournal.Articles.Html;

namespace CampusJournal.Articles.Bylines;

/// <summary>Finds Korean names by the role that follows them: "홍길동 기자", "홍길동·김철수 수습기자", "[이데일리 김새미 기자]".</summary>
internal static partial class KoreanByline
{
    private const int MostNames = 5;
    private const int LongestForeign = 3;
    private const int LongestField = 4;

    // Two to four Hanja in brackets.
    private const int LongestHanja = 6;
    private const string Specialist = "전문";

    /// <summary>The length of three syllables with spaces between.</summary>
    private const int SpacedLength = 5;

    private static readonly SearchValues<char> RoleInitials = SearchValues.Create([.. KoreanRoles.Writers.Select(role => role[0])]);
    private static readonly string[] Ranks = ["대학생", "선임", "수습", "인턴", "객원", "전문", "학생", "시민", "명예", "수석", "정", "준"];

    /// <summary>Finds the first byline in a line; null when there is none.</summary>
    /// <param name="line">The line.</param>
    /// <param name="from">Where the byline before it ended; no name reaches over it.</param>
    public static KoreanBylineMatch? Find(string line, int from = 0)
    {
        for (var at = Next(line, from); at >= 0; at = Next(line, at + 1))
        {
            foreach (var role in KoreanRoles.Writers)
            {
                if (line[at] == role[0] && string.CompareOrdinal(line, at, role, 0, role.Length) == 0 && !IsHangulAt(line, at + role.Length)
                    && Before(line, from, at, RoleEnd(line, at + role.Length)) is { } match)
                {
                    return match;
                }
            }
        }

        return null;
    }

    // Where a role may begin; -1 when nowhere.
    private static int Next(string line, int from) => line.AsSpan(from).IndexOfAny(RoleInitials) is var ahead and >= 0 ? from + ahead : -1;

    // 대학생기자단 2기: the class of those whom a paper takes for a term.
    private static int RoleEnd(string line, int end) => Term().Match(line, end) is { Success: true } term ? end + term.Length : end;

    private static KoreanBylineMatch? Before(string line, int from, int roleStart, int roleEnd)
    {
        var end = WithoutHanja(line, SkipDesk(line, SkipRanks(line, ref roleStart), ref roleStart));
        if (SpacedName(line, from, end) is { } spaced)
        {
            return new(end - SpacedLength, roleEnd, [spaced], line[roleStart..roleEnd]);
        }

        var names = new List<string>();
        var start = end;
        while (names.Count < MostNames)
        {
            var nameStart = end;
            while (nameStart > from && Spaces.IsHangul(line[nameStart - 1]) && end - nameStart <= 4)
            {
                nameStart--;
            }

            var name = line[nameStart..end];
            if (name.Length is < 2 or > 4 || KoreanRoles.IsNoName(name))
            {
                break;
            }

            names.Insert(0, name);
            start = nameStart;
            var separator = line.AsSpan(0, nameStart).TrimEnd().Length;
            if (separator == 0 || (line[separator - 1] is not ('·' or ',' or 'ㆍ' or '・') && !IsStrokeBehindName(line, from, separator)))
            {
                start = WithWordBefore(line, from, start, names, ref roleStart);
                break;
            }

            end = line.AsSpan(0, separator - 1).TrimEnd().Length;
        }

        var isBounded = start == 0 || char.IsWhiteSpace(line[start - 1]) || "[(=·/|ㅣ•<>「【ㆍ▲,◆:.”\"".Contains(line[start - 1]);
        return names.Count > 0 && isBounded ? new(start, roleEnd, names, line[roleStart..roleEnd]) : null;
    }

    /// <summary>Whether a stroke parts two writers (홍길동/김보람 기자), and not a paper or a source from one.</summary>
    private static bool IsStrokeBehindName(string line, int from, int separator)
    {
        if (separator <= from || line[separator - 1] != '/')
        {
            return false;
        }

        var before = line.AsSpan(from, separator - 1 - from).TrimEnd();
        return KoreanSurnames.IsUsualName(before[^HangulRun(before)..]);
    }

    /// <summary>
    /// Takes the only word before a name into it where no surname begins it (존 스미스), as one more writer where it is a name itself
    /// (홍길동 김보람 기자), and for the name where a place or a school stands between it and the role (홍길동 파리 통신원, 홍길동 새벽대 교수), which is of
    /// the role then. Returns where the names begin.
    /// </summary>
    private static int WithWordBefore(string line, int from, int start, List<string> names, ref int roleStart)
    {
        var word = line[from..start].Trim();
        if (word.Length == 0 || !char.IsWhiteSpace(line[start - 1]) || HangulRun(word) != word.Length || KoreanRoles.IsNoName(word) || SpokenWriters.IsSpoken(word))
        {
            return start;
        }

        if (KoreanSurnames.IsUsualName(word) && KoreanSurnames.IsUsualName(names[0]) && names[0][^1] != '대')
        {
            names.Insert(0, word);
        }
        else if (KoreanSurnames.IsUsualName(word) && (!KoreanSurnames.Begins(names[0]) || names[0][^1] == '대'))
        {
            roleStart = names.Count == 1 ? start : roleStart;
            names[0] = word;
        }
        else if (word.Length <= LongestForeign && names[0].Length > 2 && !KoreanSurnames.Begins(names[0]))
        {
            names[0] = $"{word} {names[0]}";
        }
        else
        {
            return start;
        }

        return line.IndexOf(word, from, StringComparison.Ordinal);
    }

    /// <summary>Takes ranks (수습, 선임 ...) into the role; returns where the name must end.</summary>
    private static int SkipRanks(string line, ref int roleStart)
    {
        var end = line.AsSpan(0, roleStart).TrimEnd().Length;
        foreach (var rank in Ranks)
        {
            var rankStart = end - rank.Length;
            if (rankStart <= 0 || string.CompareOrdinal(line, rankStart, rank, 0, rank.Length) != 0)
            {
                continue;
            }

            // A short rank is one only between spaces: 이정 기자 is a name.
            var isApart = char.IsWhiteSpace(line[rankStart - 1]);
            var before = line.AsSpan(0, rankStart).TrimEnd();
            if (before.Length == 0 || !Spaces.IsHangul(before[^1]) || (rank.Length == 1 && !(isApart && end == roleStart)) || (!isApart && HangulRun(before) < 2))
            {
                continue;
            }

            roleStart = rankStart;
            return before.Length;
        }

        return end;
    }

    /// <summary>Takes a desk or a field between name and rank into the role: 홍길동 사회부 기자, 홍길동 문화 전문기자, 홍길동 의학전문기자.</summary>
    private static int SkipDesk(string line, int end, ref int roleStart)
    {
        var start = end - HangulRun(line.AsSpan(0, end));
        var before = line.AsSpan(0, start).TrimEnd();
        var isSpecialist = end - start is >= 2 and <= LongestField && string.CompareOrdinal(line, roleStart, Specialist, 0, Specialist.Length) == 0
            && (end == roleStart || Array.IndexOf(KoreanRoles.Desks, line[start..end]) >= 0);
        if (!(isSpecialist || (end - start >= 3 && KoreanRoles.IsDesk(line[start..end]))) || before.Length == start || HangulRun(before) is < 2 or > 4)
        {
            return end;
        }

        roleStart = start;
        return before.Length;
    }

    /// <summary>Passes over a name's Hanja in brackets: 홍길동(洪吉童) 기자. Returns where the Hangul ends.</summary>
    private static int WithoutHanja(string line, int end)
    {
        var open = end > 0 && line[end - 1] == ')' ? line.LastIndexOf('(', end - 1, Math.Min(end, LongestHanja)) : -1;
        return open > 0 && end - open is >= 4 and <= LongestHanja && !line.AsSpan(open + 1, end - open - 2).ContainsAnyExceptInRange('\u4e00', '\u9fff')
            ? line.AsSpan(0, open).TrimEnd().Length : end;
    }

    /// <summary>Reads the syllables that old pages set apart, 홍 길 동 기자; null where they are none, or no surname begins them.</summary>
    private static string? SpacedName(string line, int from, int end)
    {
        var start = end - SpacedLength;
        if (start < from || (start > 0 && Spaces.IsHangul(line[start - 1])))
        {
            return null;
        }

        var isSpaced = Spaces.IsHangul(line[start]) && line[start + 1] == ' ' && Spaces.IsHangul(line[start + 2]) && line[start + 3] == ' ' && Spaces.IsHangul(line[start + 4]);
        var name = isSpaced ? $"{line[start]}{line[start + 2]}{line[start + 4]}" : "";
        return KoreanSurnames.IsUsualName(name) ? name : null;
    }

    private static int HangulRun(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && Spaces.IsHangul(text[^(length + 1)]))
        {
            length++;
        }

        return length;
    }

    private static bool IsHangulAt(string line, int at) => at < line.Length && Spaces.IsHangul(line[at]);

    [GeneratedRegex(@"\G(?<=기자단)\s?[0-9]{1,3}기(?![가-힣0-9])")]
    private static partial Regex Term();
}
