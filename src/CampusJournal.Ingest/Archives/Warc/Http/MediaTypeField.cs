namespace CampusJournal.Ingest.Archives.Warc.Http;

/// <summary>The two parts of a Content-Type that matter here.</summary>
/// <param name="Name">The media type in lower case; empty when there is none.</param>
/// <param name="Charset">The charset label, or null.</param>
internal sealed record MediaTypeField(string Name, string? Charset)
{
    /// <summary>Gets a value indicating whether the type is one that pages have.</summary>
    public bool IsPage => Name is "text/html" or "application/xhtml+xml" or "text/plain";

    /// <summary>Gets a value indicating whether the type says nothing, so that the bytes must.</summary>
    public bool IsUnknown => !Name.Contains('/', StringComparison.Ordinal) || Name is "application/octet-stream" or "unknown/unknown" or "no-type/no-type";

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
