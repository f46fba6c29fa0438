namespace CampusJournal.Ingest.Fetch;

/// <summary>Brings URLs into one form, so that a page is asked for once: names in small letters and ASCII, no default port, no fragment, no empty query, no credentials.</summary>
internal static class UrlForm
{
    private const int LongestUrl = 8192;

    /// <summary>Reads an absolute URL; null when it is none that can be fetched.</summary>
    public static Uri? Read(string text) => Uri.TryCreate(text.Trim(), UriKind.Absolute, out var url) ? Of(url) : null;

    /// <summary>Reads a link on a page; null when it leads nowhere that can be fetched.</summary>
    public static Uri? Read(Uri page, string link) => Uri.TryCreate(page, link.Trim(), out var url) ? Of(url) : null;

    private static Uri? Of(Uri url)
    {
        if ((url.Scheme != Uri.UriSchemeHttp && url.Scheme != Uri.UriSchemeHttps) || url.Host.Length == 0 || url.OriginalString.Length > LongestUrl)
        {
            return null;
        }

        var host = url.HostNameType == UriHostNameType.IPv6 ? $"[{url.IdnHost}]" : url.IdnHost;
        return Uri.TryCreate($"{url.Scheme}://{host}:{url.Port}{url.PathAndQuery.TrimEnd('?')}", UriKind.Absolute, out var plain) ? plain : null;
    }
}
