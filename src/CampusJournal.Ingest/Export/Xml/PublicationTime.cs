using System.Globalization;
using CampusJournal.Articles;

namespace CampusJournal.Ingest.Export.Xml;

/// <summary>A record's date as a moment, for forms that know no other.</summary>
internal static class PublicationTime
{
    private const string Form = "yyyy-MM-dd'T'HH:mm:sszzz";

    /// <summary>Reads a date of a record with its time; null when it has none.</summary>
    public static DateTimeOffset? Of(string? date) => Read(RecordDates.WithSeconds(date));

    /// <summary>Reads a date of a record; a day alone is its midnight in Korea. Null when there is none that can be read, and for a month alone.</summary>
    public static DateTimeOffset? OrMidnight(string? date) => IsDay(date) ? Read(date + "T00:00:00+09:00") : Of(date);

    /// <summary>Tells whether a date is a day without a time.</summary>
    public static bool IsDay(string? date) => DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    /// <summary>Tells whether a date has a time to the second.</summary>
    public static bool StatesSeconds(string? date) => Read(date) is not null;

    /// <summary>Writes a moment as RSS does: <c>Mon, 15 Jun 2015 00:00:00 +0900</c>.</summary>
    public static string Rfc822(DateTimeOffset time)
    {
        var offset = time.ToString("zzz", CultureInfo.InvariantCulture).Replace(":", "", StringComparison.Ordinal);
        return time.ToString("ddd, dd MMM yyyy HH:mm:ss ", CultureInfo.InvariantCulture) + offset;
    }

    private static DateTimeOffset? Read(string? full) =>
        DateTimeOffset.TryParseExact(full, Form, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;
}
