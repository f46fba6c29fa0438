using System.Globalization;

namespace CampusJournal.Articles;

/// <summary>Dates of records for readers that are stricter than ISO 8601.</summary>
public static class RecordDates
{
    private const string ToTheMinute = "yyyy-MM-dd'T'HH:mmzzz";

    /// <summary>
    /// Gives a date whose time has seconds: <c>:00</c> where the page states none. Hugo and DuckDB know no time without them; a record says
    /// what its page says.
    /// </summary>
    /// <param name="date">A date of a record, or null.</param>
    /// <returns>The date; a day alone, null and what is no date of a record as they are.</returns>
    public static string? WithSeconds(string? date) =>
        DateTimeOffset.TryParseExact(date, ToTheMinute, CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
            ? date.Insert("yyyy-MM-ddTHH:mm".Length, ":00")
            : date;
}
