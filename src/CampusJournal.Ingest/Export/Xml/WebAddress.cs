namespace CampusJournal.Ingest.Export.Xml;

/// <summary>Addresses of pages: what may stand as a link in a file that browsers and importers follow.</summary>
internal static class WebAddress
{
    /// <summary>Gives an address whose scheme is http or https, escaped as links are; null for any other.</summary>
    public static string? Of(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
            ? address.AbsoluteUri
            : null;
}
