using System.Globalization;

namespace CampusJournal.Ingest.Archives.Warc.Http;

/// <summary>A response as a crawler kept it: the bytes from the wire, or what a tool made of them.</summary>
/// <param name="Status">The status code, or null when the line says none.</param>
/// <param name="Fields">The header.</param>
/// <param name="Body">The body as it was sent, with its codings; null when the header is cut.</param>
internal sealed record HttpResponse(int? Status, HeaderFields Fields, ReadOnlyMemory<byte>? Body)
{
    /// <summary>Gets the length that the server stated, or null.</summary>
    public long? ContentLength =>
        long.TryParse(Fields["Content-Length"], NumberStyles.None, CultureInfo.InvariantCulture, out var length) ? length : null;

    /// <summary>Reads a response: of several the one that is meant, as "100 Continue" stands before it (RFC 9110, 15.2).</summary>
    /// <param name="block">The bytes.</param>
    public static HttpResponse Parse(ReadOnlyMemory<byte> block)
    {
        var response = ParseFirst(block);
        while (response is { Status: >= 100 and < 200, Body: { } rest } && rest.Span.StartsWith("HTTP/"u8))
        {
            response = ParseFirst(rest);
        }

        return response;
    }

    private static HttpResponse ParseFirst(ReadOnlyMemory<byte> block)
    {
        var bytes = block.Span;
        var start = bytes.Length - bytes.TrimStart("\r\n "u8).Length;
        if (bytes.Length > start && bytes[start] == '<')
        {
            // HTTP/0.9, and tools that kept bodies only.
            return new(200, HeaderFields.Parse([]), block);
        }

        var line = bytes[start..].IndexOf((byte)'\n');
        if (line < 0)
        {
            return new(null, HeaderFields.Parse([]), null);
        }

        var status = Code(bytes.Slice(start, line));
        var afterLine = start + line + 1;
        var header = HeaderFields.Measure(bytes[start..]);
        return header < 0
            ? new(status, HeaderFields.Parse(bytes[afterLine..]), null)
            : new(status, HeaderFields.Parse(bytes[afterLine..(start + header)]), block[(start + header)..]);
    }

    /// <summary>Gives the response with another body, which has no chunks.</summary>
    /// <param name="payload">The body, with the codings that the header states.</param>
    public HttpResponse Around(ReadOnlyMemory<byte> payload) => new(Status, Fields.Without("Transfer-Encoding"), payload);

    // "HTTP/1.1 200 OK", "ICY 200", "HTTP/1.1  200", "Status: 200": the first word of three digits.
    private static int? Code(ReadOnlySpan<byte> line)
    {
        foreach (var range in line.SplitAny(" \t\r"u8))
        {
            var word = line[range];
            if (word.Length == 3 && RecordSigns.Number(word) is { } code)
            {
                return (int)code;
            }
        }

        return null;
    }
}
