using System.Globalization;

namespace CampusJournal.Ingest.Export.Xml;

/// <summary>A record's date as a moment, for forms that know no other.</summary>
internal static class PublicationTime
{
    private static readonly string[] Forms = ["yyyy-MM-dd'T'HH:mm:sszzz", "yyyy-MM-dd'T'HH:mmzzz"];

    /// <summary>Reads a date of a record; a day alone is its midnight in Korea. Null when there is none that can be read.</summary>
    public static DateTimeOffset? Of(string? date)
    {
        var full = date?.Length == "yyyy-MM-dd".Length ? date + "T00:00+09:00" : date;
        return DateTimeOffset.TryParseExact(full, Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;
    }

    /// <summary>Writes a moment as RSS does: <c>Mon, 15 Jun 2015 00:00:00 +0900</c>.</summary>
    public static string Rfc822(DateTimeOffset time)
    {
        var offset = time.ToString("zzz", CultureInfo.InvariantCulture).Replace(":", "", StringComparison.Ordinal);
        return time.ToString("ddd, dd MMM yyyy HH:mm:ss ", CultureInfo.InvariantCulture) + offset;
    }
}
