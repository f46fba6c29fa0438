namespace CampusJournal.Ingest.Fetch;

/// <summary>Brings URLs into one form, so that a page is asked for once: names in small letters and ASCII, no default port, no fragment, no empty query, no credentials.</summary>
internal static class UrlForm
{
    private const int LongestUrl = 8192;
    private const string SchemeEnd = "://";

    /// <summary>Reads an absolute URL; null when it is none that can be fetched.</summary>
    public static Uri? Read(string text) => Uri.TryCreate(text.Trim(), UriKind.Absolute, out var url) ? Of(url) : null;

    /// <summary>Reads a link on a page; null when it leads nowhere that can be fetched.</summary>
    public static Uri? Read(Uri page, string link) => Uri.TryCreate(page, link.Trim(), out var url) ? Of(url) : null;

    /// <summary>Gives a text that is no URL as it may be shown and kept: <c>***</c> in place of what may be credentials.</summary>
    public static string WithoutCredentials(string text)
    {
        var scheme = text.IndexOf(SchemeEnd, StringComparison.Ordinal);
        var start = scheme < 0 ? 0 : scheme + SchemeEnd.Length;
        var path = text.AsSpan(start).IndexOfAny("/?#\\");
        var authority = path < 0 ? text.AsSpan(start) : text.AsSpan(start, path);
        var at = authority.LastIndexOf('@');
        if (at < 0 && authority.Contains(':'))
        {
            // A password with a slash in it: the rest of it stands where a path would.
            at = text.AsSpan(start).LastIndexOf('@');
        }

        return at < 0 ? text : $"{text[..start]}***{text[(start + at)..]}";
    }

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
