using System.Globalization;
using System.Text;

namespace CampusJournal.Ingest.WarcWriting;

/// <summary>What the first bytes of a record of ours say; used to make a lost index again.</summary>
internal static class WarcRecordHead
{
    private const string Separator = "\r\n\r\n";

    private static readonly string[] Indexed = [WarcTypes.Response, WarcTypes.Revisit, WarcTypes.Resource, WarcTypes.Conversion];

    /// <summary>Gives the entry of a record; null for one that the index leaves out.</summary>
    /// <param name="head">The first bytes of the record.</param>
    /// <param name="offset">The offset of its member.</param>
    /// <param name="length">The length of its member.</param>
    /// <param name="file">The name of its file.</param>
    public static WarcIndexEntry? Read(ReadOnlySpan<byte> head, long offset, long length, string file)
    {
        var text = Encoding.UTF8.GetString(head);
        var end = text.IndexOf(Separator, StringComparison.Ordinal);
        if (!text.StartsWith("WARC/", StringComparison.Ordinal) || end < 0)
        {
            return null;
        }

        var fields = Fields(text.AsSpan(0, end));
        if (!Indexed.Contains(fields.GetValueOrDefault("WARC-Type")) || !fields.TryGetValue("WARC-Target-URI", out var url)
            || !DateTimeOffset.TryParse(fields.GetValueOrDefault("WARC-Date"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date))
        {
            return null;
        }

        var block = text.AsSpan(end + Separator.Length);
        var isHttp = fields.GetValueOrDefault("Content-Type")?.StartsWith("application/http", StringComparison.OrdinalIgnoreCase) == true;
        return new WarcIndexEntry
        {
            Url = url,
            Date = date,
            MediaType = fields["WARC-Type"] == WarcTypes.Revisit
                ? WarcIndexEntry.RevisitMediaType
                : MediaType(isHttp ? Fields(HttpHeader(block)).GetValueOrDefault("Content-Type") : fields.GetValueOrDefault("Content-Type")),
            Status = isHttp ? HttpStatus(block) : null,
            Digest = fields.GetValueOrDefault("WARC-Payload-Digest"),
            Truncated = fields.GetValueOrDefault("WARC-Truncated"),
            Offset = offset,
            Length = length,
            File = file,
        };
    }

    /// <summary>Gives a media type without its parameters, in small letters; <c>unk</c>, as in other indexes, when there is none.</summary>
    public static string MediaType(string? contentType) =>
        contentType?.Split(';')[0].Trim().ToLowerInvariant() is { Length: > 0 } type ? type : "unk";

    private static ReadOnlySpan<char> HttpHeader(ReadOnlySpan<char> block)
    {
        var end = block.IndexOf(Separator, StringComparison.Ordinal);
        return end < 0 ? block : block[..end];
    }

    private static int? HttpStatus(ReadOnlySpan<char> block)
    {
        var space = block.IndexOf(' ');
        return space > 0 && block.Length >= space + 4
            && int.TryParse(block.Slice(space + 1, 3), NumberStyles.None, CultureInfo.InvariantCulture, out var status) ? status : null;
    }

    private static Dictionary<string, string> Fields(ReadOnlySpan<char> header)
    {
        var fields = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in header.EnumerateLines())
        {
            if (line.IndexOf(':') is var colon and > 0)
            {
                fields.TryAdd(line[..colon].ToString(), line[(colon + 1)..].Trim().ToString());
            }
        }

        return fields;
    }
}
