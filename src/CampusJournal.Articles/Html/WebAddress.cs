namespace CampusJournal.Articles.Html;

/// <summary>Addresses of pages on the web: what else a link may hold (scripts, mail, files) is none.</summary>
internal static class WebAddress
{
    private const int Longest = 2000;

    /// <summary>Makes a link's address absolute; null when it is not http or https, or its page is not known.</summary>
    public static string? Resolve(string? page, string? address)
    {
        if (string.IsNullOrWhiteSpace(address) || address.Length > Longest || address[0] == '#')
        {
            return null;
        }

        var isKnown = Uri.TryCreate(page, UriKind.Absolute, out var root) && Of(root) is not null
            ? Uri.TryCreate(root, address.Trim(), out var resolved)
            : Uri.TryCreate(address.Trim(), UriKind.Absolute, out resolved);
        return isKnown ? Of(resolved!) : null;
    }

    private static string? Of(Uri address) => address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps ? address.AbsoluteUri : null;
}
