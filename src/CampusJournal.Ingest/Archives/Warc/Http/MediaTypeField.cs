using System.Collections.Frozen;

namespace CampusJournal.Ingest.Archives.Warc.Http;

/// <summary>The two parts of a Content-Type that matter here.</summary>
/// <param name="Name">The media type in lower case; empty when there is none.</param>
/// <param name="Charset">The charset label, or null.</param>
internal sealed record MediaTypeField(string Name, string? Charset)
{
    // What servers say of a script that they run, of a file that they have no name for, or to make browsers save it.
    private static readonly FrozenSet<string> TypesOfAnything = FrozenSet.ToFrozenSet(
    [
        "application/octet-stream", "unknown/unknown", "no-type/no-type", "application/unknown", "application/x-unknown", "application/binary", "application/force-download",
        "application/x-force-download", "application/download", "application/x-download", "application/x-php", "text/x-server-parsed-html", "text/htm", "text/x-html", "text/unknown", "*/*",
    ]);

    /// <summary>Gets a value indicating whether the type is one that pages have.</summary>
    public bool IsPage => Name is "text/html" or "application/xhtml+xml" or "text/plain";

    /// <summary>Gets a value indicating whether the type says nothing, so that the bytes must.</summary>
    public bool IsUnknown => !Name.Contains('/', StringComparison.Ordinal) || TypesOfAnything.Contains(Name) || Name.StartsWith("application/x-httpd", StringComparison.Ordinal);

    /// <summary>Reads a field: <c>text/html; charset="euc-kr"</c>.</summary>
    public static MediaTypeField Parse(string? field)
    {
        var parts = (field ?? "").Split(';', ',');
        string? charset = null;
        foreach (var part in parts.Skip(1))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            if (equals > 0 && charset is null && part[..equals].Trim().Equals("charset", StringComparison.OrdinalIgnoreCase))
            {
                charset = part[(equals + 1)..].Trim(' ', '"', '\'', '\t');
            }
        }

        return new(parts[0].Trim().ToLowerInvariant(), string.IsNullOrEmpty(charset) ? null : charset);
    }
}
