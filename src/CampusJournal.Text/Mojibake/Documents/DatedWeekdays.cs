using System.Globalization;

namespace CampusJournal.Text.Mojibake.Documents;

/// <summary>
/// The one syllable that needs no neighbours: a weekday in brackets after its date. <c>2023. 07.21(±Ý)</c> is 금, because that day was a
/// Friday; where date and weekday do not agree nothing is done.
/// </summary>
internal static class DatedWeekdays
{
    /// <summary>Signs in brackets that would read as a weekday, right behind a date of that very day: nothing else was meant.</summary>
    private const double Confidence = 0.99;

    /// <summary>How far before the bracket a date may begin: <c>2023년 07월 21일 </c>, with spaces to spare.</summary>
    private const int LongestDate = 24;

    private const int FirstYear = 1900;
    private const int LastYear = 2099;

    private static readonly (string Shown, DayOfWeek Day, string Weekday, bool HasLoss)[] Weekdays =
    [
        ("ÀÏ", DayOfWeek.Sunday, "일", false),
        ("¿ù", DayOfWeek.Monday, "월", false),
        ("È\u00AD", DayOfWeek.Tuesday, "화", false),
        ("È", DayOfWeek.Tuesday, "화", true),
        ("¼ö", DayOfWeek.Wednesday, "수", false),
        ("¸ñ", DayOfWeek.Thursday, "목", false),
        ("±Ý", DayOfWeek.Friday, "금", false),
        ("Åä", DayOfWeek.Saturday, "토", false),
    ];

    private static readonly string[] Chain = ["cp949", "latin-1"];
    private static readonly string[] ChainWithLoss = ["cp949", "latin-1", "lost-ad"];

    /// <summary>Lists the steps that repair the weekdays of a text.</summary>
    /// <param name="text">The text.</param>
    public static List<RepairStep> In(string text)
    {
        var steps = new List<RepairStep>();
        for (var i = 0; i < text.Length; i++)
        {
            var bracket = text.AsSpan(i).IndexOf('(');
            if (bracket < 0)
            {
                break;
            }

            i += bracket;
            foreach (var (shown, day, weekday, hasLoss) in Weekdays)
            {
                var rest = text.AsSpan(i + 1);
                if (rest.StartsWith(shown) && rest.Length > shown.Length && rest[shown.Length] == ')'
                    && DateBefore(text, i)?.DayOfWeek == day)
                {
                    steps.Add(Step(i + 1, shown, weekday, hasLoss));
                }
            }
        }

        return steps;
    }

    private static RepairStep Step(int start, string shown, string weekday, bool hasLoss) => new()
    {
        Start = start,
        End = start + shown.Length,
        Before = shown,
        After = weekday,
        Chain = hasLoss ? ChainWithLoss : Chain,
        Confidence = Confidence,
        Proven = true,
    };

    /// <summary>Reads the date that ends at an offset: year, month and day with anything but digits, letters and line ends between.</summary>
    private static DateOnly? DateBefore(string text, int end)
    {
        var window = text.AsSpan(Math.Max(0, end - LongestDate)..end);
        if (!TakeNumber(ref window, 2, out var day) || !TakeNumber(ref window, 2, out var month) || !TakeNumber(ref window, 4, out var year))
        {
            return null;
        }

        return year is >= FirstYear and <= LastYear && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;
    }

    /// <summary>Takes the last number, and what separates it from the next, off the end of a text.</summary>
    private static bool TakeNumber(ref ReadOnlySpan<char> text, int mostDigits, out int number)
    {
        var end = text.Length;
        while (end > 0 && IsSeparator(text[end - 1]))
        {
            end--;
        }

        var start = end;
        while (start > 0 && char.IsAsciiDigit(text[start - 1]))
        {
            start--;
        }

        number = 0;
        var digits = text[start..end];
        text = text[..start];
        return digits.Length > 0 && digits.Length <= mostDigits && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }

    /// <summary>년, 월 and 일 may themselves be damaged, so every character outside ASCII separates.</summary>
    private static bool IsSeparator(char c) => c is ' ' or '.' or '-' or '/' or ',' or >= '\u0080';
}
