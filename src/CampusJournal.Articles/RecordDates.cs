using System.Globalization;

namespace CampusJournal.Articles;

/// <summary>Dates of records for readers that are stricter than ISO 8601.</summary>
public static class RecordDates
{
    private const string ToTheMonth = "yyyy-MM";
    private const string ToTheMinute = "yyyy-MM-dd'T'HH:mmzzz";

    /// <summary>
    /// Gives a date whose time has seconds: <c>:00</c> where the page states none. Hugo and DuckDB know no time without them; a record says
    /// what its page says.
    /// </summary>
    /// <param name="date">A date of a record, or null.</param>
    /// <returns>The date; a day or a month alone, null and what is no date of a record as they are.</returns>
    public static string? WithSeconds(string? date) =>
        DateTimeOffset.TryParseExact(date, ToTheMinute, CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
            ? date.Insert("yyyy-MM-ddTHH:mm".Length, ":00")
            : date;

    /// <summary>Tells whether a date is a month alone, as of a magazine's issue. Most readers of dates know none without a day, and some make it the first.</summary>
    /// <param name="date">A date of a record, or null.</param>
    /// <returns>Whether it is one, such as <c>2024-04</c>.</returns>
    public static bool IsMonth(string? date) => DateOnly.TryParseExact(date, ToTheMonth, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
}
