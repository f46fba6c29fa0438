using System.Globalization;
using CampusJournal.Articles;
using CampusJournal.Text;

namespace CampusJournal.Ingest.Archives.Warc;

/// <summary>The name of a record as <c>source.member</c> has it: <c>crawl.warc.gz/2010-03-02T00:00:00Z/http://...</c>.</summary>
internal static class WarcName
{
    /// <summary>Gives the name.</summary>
    public static string Of(PageOrigin archive, DateTimeOffset? date, string? url)
    {
        var name = archive.Member ?? UnicodeNormalization.ToNfc(archive.Path[(archive.Path.LastIndexOf('/') + 1)..]);
        return $"{name}/{Time(date)}/{url}";
    }

    /// <summary>Gives the end of the name of a record whose archive is not known; null when neither time nor URL is.</summary>
    public static string? Of(DateTimeOffset? date, string? url) => date is null ? url : $"{Time(date)}/{url}";

    /// <summary>Gives a time of capture as archives write it.</summary>
    public static string? Time(DateTimeOffset? date) => date?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
