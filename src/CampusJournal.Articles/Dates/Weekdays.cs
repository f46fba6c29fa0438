namespace CampusJournal.Articles.Dates;

/// <summary>The names of weekdays as they stand beside dates, in Korean and English.</summary>
internal static class Weekdays
{
    private const int DaysOfWeek = 7;

    /// <summary>Gets the names, each week from Monday to Sunday; a longer one stands before the one that it begins with.</summary>
    public static string[] Names { get; } =
    [
        "월요일", "화요일", "수요일", "목요일", "금요일", "토요일", "일요일", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
        "mon", "tue", "wed", "thu", "fri", "sat", "sun", "월", "화", "수", "목", "금", "토", "일",
    ];

    /// <summary>Reads the weekday that ends a text before a date: "화, ", "Tue, "; null without one.</summary>
    public static DayOfWeek? Before(ReadOnlySpan<char> text)
    {
        text = text.TrimEnd(" ,.");
        for (var i = 0; i < Names.Length; i++)
        {
            if (text.EndsWith(Names[i], StringComparison.OrdinalIgnoreCase) && (text.Length == Names[i].Length || !char.IsLetter(text[^(Names[i].Length + 1)])))
            {
                return (DayOfWeek)((i + 1) % DaysOfWeek);
            }
        }

        return null;
    }
}
