using System.Globalization;
using System.Net;
using System.Text;

namespace CampusJournal.Ingest.Archives.Feeds;

/// <summary>An item of a feed as a page: HTML that says in its head what the feed says.</summary>
internal static class FeedPage
{
    /// <summary>Writes the page.</summary>
    /// <returns>The bytes in UTF-8.</returns>
    public static byte[] Write(FeedItem item)
    {
        var title = Encode(item.Title);
        var page = new StringBuilder("<!DOCTYPE html><html><head><meta charset=\"utf-8\">")
            .Append(CultureInfo.InvariantCulture, $"<title>{title}</title>");
        Append(page, "<meta property=\"article:published_time\" content=\"{0}\">", Time(item.Published));
        Append(page, "<meta property=\"article:modified_time\" content=\"{0}\">", Time(item.Updated));
        Append(page, "<meta name=\"author\" content=\"{0}\">", item.Author);
        page.Append(CultureInfo.InvariantCulture, $"</head><body><article><h1>{title}</h1><div>{item.Content ?? item.Description}</div></article></body></html>");
        return Encoding.UTF8.GetBytes(page.ToString());
    }

    private static void Append(StringBuilder page, string form, string? value)
    {
        if (!string.IsNullOrWhiteSpace(value))
        {
            page.Append(form.Replace("{0}", Encode(value), StringComparison.Ordinal));
        }
    }

    // Feeds have titles escaped once, twice or not at all.
    private static string Encode(string? text) => WebUtility.HtmlEncode(WebUtility.HtmlDecode(text?.Trim() ?? ""));

    // RFC 822 with the zone that Korean servers write, else as it is: the reader of pages knows more forms.
    private static string? Time(string? text) =>
        DateTimeOffset.TryParse(text?.Trim().Replace(" KST", " +0900", StringComparison.Ordinal), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
        && text!.Contains(':', StringComparison.Ordinal) && HasZone(text.Trim())
            ? time.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture)
            : text;

    private static bool HasZone(string text) =>
        text[^1] is 'Z' || text.EndsWith("GMT", StringComparison.Ordinal) || text.EndsWith("UT", StringComparison.Ordinal) || text.EndsWith("KST", StringComparison.Ordinal)
        || text.AsSpan(Math.Max(0, text.Length - 6)).IndexOfAny('+', '-') >= 0;
}
