using System.Globalization;
using static CampusJournal.Articles.Dates.CalendarDays;

namespace CampusJournal.Articles.Dates;

/// <summary>
/// The month of a magazine's issue as a text has it: 2024년 4월호, 제45호(2024.4). A season (봄호) and two months in one issue (3·4월호) are none: a record
/// has one date, and the first of two months would be a choice that the page does not make.
/// </summary>
/// <param name="Index">Where it starts in the text.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Year">The year.</param>
/// <param name="Month">The month, from 1.</param>
internal readonly record struct IssueMonth(int Index, int End, int Year, int Month)
{
    private const string Figures = "0123456789";
    private const string Joints = "·ㆍ~∼～-–/,";

    /// <summary>Writes the month in the reduced form of ISO 8601: 2024-04. The page states no day, so none is written.</summary>
    public string Iso() => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Month:00}");

    /// <summary>Finds the first month of an issue at or after a position.</summary>
    public static IssueMonth? Find(ReadOnlySpan<char> text, int from = 0)
    {
        for (var i = from; i + 4 < text.Length; i++)
        {
            if (char.IsAsciiDigit(text[i]) && (i == 0 || !char.IsAsciiDigit(text[i - 1])) && ReadAt(text, i) is { } month)
            {
                return month;
            }
        }

        return null;
    }

    /// <summary>Reads a value of metadata that is a month and nothing else: 2024-04, 2024/04, 2024년 4월호.</summary>
    public static IssueMonth? Written(string? value)
    {
        var text = value.AsSpan().Trim();
        var reader = new DateCursor(text, 0);
        if (reader.DigitsAhead() != 4)
        {
            return null;
        }

        var year = reader.Number(4);
        var isFigures = (reader.Take('-') || reader.Take('/') || reader.Take('.')) && reader.DigitsAhead() == 2;
        var figure = isFigures ? reader.Number(2) : 0;
        var month = isFigures ? Of(reader, year, figure) : Find(text);
        return month is { Index: 0 } whole && whole.End == text.Length ? month : null;
    }

    private static IssueMonth? ReadAt(ReadOnlySpan<char> text, int at)
    {
        var reader = new DateCursor(text, at);
        if (reader.DigitsAhead() != 4 || IsBehindMonth(text[..at]))
        {
            return null;
        }

        var year = reader.Number(4);
        if (!reader.TakeAny(".년年") && !reader.SkipSpaces())
        {
            return null;
        }

        var month = reader.DigitsAhead() is 1 or 2 ? reader.Number(2) : 0;
        var isIssue = TakeIssue(ref reader) || (IsBehindNumber(text[..at]) && TakeClosing(ref reader));
        return isIssue && !IsBeforeNumber(text[reader.Position..]) ? Of(reader, year, month) : null;
    }

    // 2023년 12월·2024년 1월호 is one issue of two months; a joint behind another word or number parts facts: 특집 · 2024년 4월호, 제123호 · 2024년 4월호.
    private static bool IsBehindMonth(ReadOnlySpan<char> before)
    {
        before = before.TrimEnd();
        if (before is not [.., var joint] || !Joints.Contains(joint))
        {
            return false;
        }

        before = before[..^1].TrimEnd();
        before = before is [.., '호'] ? before[..^1].TrimEnd() : before;
        var isNamed = before is [.., '월'];
        before = isNamed ? before[..^1].TrimEnd() : before;
        var start = before.TrimEnd(Figures);
        return IsMonth(before[start.Length..]) && (isNamed || IsBehindYear(start));
    }

    // 2023년 12·2024년 1월호, 2023.12~2024.1월호
    private static bool IsBehindYear(ReadOnlySpan<char> before)
    {
        var year = before.TrimEnd(" .년年-/");
        return year.Length < before.Length && IsYear(year[year.TrimEnd(Figures).Length..]);
    }

    // 2023년 12월호 ~ 2024년 1월호, 2024년 4월호/5월호; pages and numbers are no months: 2024년 4월호, 32쪽.
    private static bool IsBeforeNumber(ReadOnlySpan<char> behind)
    {
        behind = behind.TrimStart();
        if (behind is not [var joint, ..] || !Joints.Contains(joint))
        {
            return false;
        }

        behind = behind[1..].TrimStart();
        var rest = behind.TrimStart(Figures);
        var figure = behind[..^rest.Length];
        return IsYear(figure) || (IsMonth(figure) && rest.TrimStart() is ['월', ..]);
    }

    private static bool IsMonth(ReadOnlySpan<char> figure) => figure.Length is 1 or 2 && int.Parse(figure, CultureInfo.InvariantCulture) is >= 1 and <= 12;

    private static bool IsYear(ReadOnlySpan<char> figure) => figure.Length == 4 && int.Parse(figure, CultureInfo.InvariantCulture) is >= EarliestYear and <= LatestYear;

    private static IssueMonth? Of(DateCursor reader, int year, int month) =>
        year is >= EarliestYear and <= LatestYear && month is >= 1 and <= 12 ? new(reader.Start, reader.Position, year, month) : null;

    // 4월호, 4월 호; a particle that follows speaks of it.
    private static bool TakeIssue(ref DateCursor reader)
    {
        var ahead = reader;
        ahead.SkipSpaces();
        if (!ahead.Take('월'))
        {
            return false;
        }

        ahead.SkipSpaces();
        if (!ahead.Take('호') || char.IsLetterOrDigit(ahead.At))
        {
            return false;
        }

        reader = ahead;
        return true;
    }

    // 제45호(, Vol. 45 (.
    private static bool IsBehindNumber(ReadOnlySpan<char> before)
    {
        before = before.TrimEnd();
        if (before is not [.., '(' or '[' or '〔'])
        {
            return false;
        }

        before = before[..^1].TrimEnd();
        var isNamed = before is [.., '호' or '號'];
        var number = (isNamed ? before[..^1] : before).TrimEnd();
        var name = number.TrimEnd(Figures);
        return name.Length < number.Length && (isNamed || IsNumberWord(name.TrimEnd(" .")));
    }

    private static bool IsNumberWord(ReadOnlySpan<char> text) => text.EndsWith("vol", StringComparison.OrdinalIgnoreCase) || text.EndsWith("no", StringComparison.OrdinalIgnoreCase);

    private static bool TakeClosing(ref DateCursor reader)
    {
        var ahead = reader;
        ahead.SkipSpaces();
        _ = ahead.Take('.') || ahead.Take('월');
        ahead.SkipSpaces();
        if (ahead.At is not (')' or ']' or '〕'))
        {
            return false;
        }

        reader = ahead;
        return true;
    }
}
