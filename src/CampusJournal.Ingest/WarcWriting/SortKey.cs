using System.Globalization;
using System.Text;

namespace CampusJournal.Ingest.WarcWriting;

/// <summary>
/// The key by which indexes sort URLs (SURT): the host's labels from the end, then path and query. What rarely tells pages apart is left
/// out: <c>www</c>, case, the last slash, the order of the parameters. So replay tools find a page by any spelling of its address.
/// </summary>
internal static class SortKey
{
    /// <summary>Gives the key, as <c>com,example)/path?a=1&amp;b=2</c>; a text that is no web address is its own key, without spaces.</summary>
    public static string Of(string url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var uri) || uri.Host.Length == 0)
        {
            return url.Replace(' ', '+');
        }

        var key = new StringBuilder(Host(uri));
        if (!uri.IsDefaultPort)
        {
            key.Append(':').Append(uri.Port.ToString(CultureInfo.InvariantCulture));
        }

        var path = uri.AbsolutePath.Length > 1 ? uri.AbsolutePath.TrimEnd('/') : uri.AbsolutePath;
        key.Append(')').Append(path.Length == 0 ? "/" : path.ToLowerInvariant());
        var query = uri.Query.TrimStart('?');
        if (query.Length > 0)
        {
            key.Append('?').AppendJoin('&', query.ToLowerInvariant().Split('&').Order(StringComparer.Ordinal));
        }

        return key.ToString();
    }

    private static string Host(Uri uri)
    {
        var host = uri.IdnHost.ToLowerInvariant();
        var first = host.IndexOf('.', StringComparison.Ordinal);
        if (first > 0 && host.StartsWith("www", StringComparison.Ordinal) && host.AsSpan(3, first - 3).TrimStart("0123456789").IsEmpty)
        {
            host = host[(first + 1)..];
        }

        return string.Join(',', host.Split('.').Reverse());
    }
}
