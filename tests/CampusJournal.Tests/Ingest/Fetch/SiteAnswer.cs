using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace CampusJournal.Tests.Ingest.Fetch;

/// <summary>What the loopback site sends for a request, byte for byte.</summary>
/// <param name="Bytes">The bytes.</param>
internal sealed record SiteAnswer(byte[] Bytes)
{
    /// <summary>Whether the connection is closed behind them.</summary>
    public bool Closes { get; init; }

    /// <summary>Whether nothing more is sent and the connection stays open.</summary>
    public bool Hangs { get; init; }

    /// <summary>Whether the bytes of the body come again and again without end.</summary>
    public bool IsEndless { get; init; }

    /// <summary>What follows the bytes, piece by piece.</summary>
    public IAsyncEnumerable<byte[]> Rest { get; init; } = AsyncEnumerable.Empty<byte[]>();

    public static SiteAnswer Page(string text, string fields = "Content-Type: text/html; charset=utf-8") => Page(Encoding.UTF8.GetBytes(text), fields);

    public static SiteAnswer Page(byte[] body, string fields = "Content-Type: text/html") => Status(200, "OK", fields, body);

    public static SiteAnswer Text(string text) => Page(text, "Content-Type: text/plain");

    public static SiteAnswer Redirect(string location, int status = 301) => Status(status, "Moved", $"Location: {location}", []);

    public static SiteAnswer Error(int status, string reason, string fields = "X-Server: old") =>
        Status(status, reason, fields, Encoding.ASCII.GetBytes($"<h1>{reason}</h1>"));

    public static SiteAnswer Status(int status, string reason, string fields, byte[] body) =>
        new([.. Head(status, reason, $"{fields}\r\nContent-Length: {body.Length.ToString(CultureInfo.InvariantCulture)}"), .. body]);

    public static SiteAnswer Gzip(string text)
    {
        var body = new MemoryStream();
        using (var gzip = new GZipStream(body, CompressionLevel.Optimal))
        {
            gzip.Write(Encoding.UTF8.GetBytes(text));
        }

        return Page(body.ToArray(), "Content-Type: text/html; charset=utf-8\r\nContent-Encoding: gzip");
    }

    public static SiteAnswer Chunked(params string[] chunks)
    {
        var body = string.Concat(chunks.Append("").Select(chunk => $"{Encoding.UTF8.GetByteCount(chunk):x}\r\n{chunk}\r\n"));
        return Raw($"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nTransfer-Encoding: chunked\r\n\r\n{body}");
    }

    public static SiteAnswer Raw(string text) => new(Encoding.UTF8.GetBytes(text));

    private static byte[] Head(int status, string reason, string fields) => Encoding.ASCII.GetBytes($"HTTP/1.1 {status} {reason}\r\n{fields}\r\n\r\n");
}
