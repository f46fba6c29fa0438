namespace CampusJournal.Articles.Dates;

/// <summary>The years that figures are taken for, and what makes a day of three of them.</summary>
internal static class CalendarDays
{
    /// <summary>The years that are taken for years; figures of other numbers look like dates too.</summary>
    public const int EarliestYear = 1900;
    public const int LatestYear = 2099;

    /// <summary>The first Korean newspapers; a year that 년 follows is one for certain.</summary>
    public const int EarliestNamedYear = 1880;

    /// <summary>Year 1 of the Dangun era is 2333 BC.</summary>
    public const int DangunEra = 2333;

    /// <summary>Gives a day of the calendar; null when there is none such.</summary>
    public static DateOnly? Day(int year, int month, int day) =>
        year is >= EarliestNamedYear and <= LatestYear && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new(year, month, day) : null;

    /// <summary>Reads a year of two figures: 69 is 2069, 70 is 1970.</summary>
    public static int Century(int year) => year + (year < 70 ? 2000 : 1900);

    /// <summary>Makes the date that a reader stands behind, with the time that follows; null when the calendar has no such day.</summary>
    public static FoundDate? Make(in DateCursor reader, int year, int month, int day)
    {
        // The first of January 1970 is a clock that was never set.
        if (Day(year, month, day) is not { } date || date == DateOnly.FromDateTime(DateTime.UnixEpoch))
        {
            return null;
        }

        return TimeForms.ReadAfter(reader.Text, reader.Position) is { } time
            ? new(reader.Start, time.End, date, time.Clock, time.HasSeconds, time.Offset)
            : new(reader.Start, reader.Position, date, null, false, null);
    }
}
