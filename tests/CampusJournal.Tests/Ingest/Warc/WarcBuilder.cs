using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace CampusJournal.Tests.Ingest.Warc;

/// <summary>Writes the records of archives as crawlers do, and with the mistakes that crawlers made.</summary>
internal static class WarcBuilder
{
    public static byte[] Response(int number, string? httpHeader = null, byte[]? body = null, string extra = "", string? length = null) =>
        Record("response", Url(number), Http(body ?? Page(number), httpHeader), extra, number, length);

    public static string Url(int number) => $"http://news.example.ac.kr/view.html?idxno={number}";

    public static byte[] Page(int number) => Encoding.UTF8.GetBytes(
        Pages.Html($"기사 {number}", string.Concat(Enumerable.Range(0, 40).Select(i => $"본문 {number} 문단 {i * number % 97}. "))));

    public static byte[] Http(byte[] body, string? header = null) =>
        [.. Encoding.UTF8.GetBytes(header ?? "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n"), .. "\r\n"u8, .. body];

    public static byte[] Chunk(byte[] bytes, int error = 0) => [.. Encoding.ASCII.GetBytes($"{bytes.Length + error:x}\r\n"), .. bytes, .. "\r\n"u8];

    public static byte[] Record(string type, string? url, byte[] block, string extra = "", int number = 1, string? length = null, string version = "WARC/1.0")
    {
        var header = new StringBuilder($"{version}\r\nWARC-Type: {type}\r\n");
        if (url is not null)
        {
            header.Append(CultureInfo.InvariantCulture, $"WARC-Target-URI: {url}\r\n");
        }

        header.Append(CultureInfo.InvariantCulture, $"WARC-Date: 2010-03-02T00:00:{number % 60:00}Z\r\nWARC-Record-ID: {Id(number)}\r\n{extra}");
        header.Append(length ?? $"Content-Length: {block.Length}\r\n").Append("\r\n");
        return [.. Encoding.UTF8.GetBytes(header.ToString()), .. block, .. "\r\n\r\n"u8];
    }

    public static string Id(int number) => $"<urn:uuid:00000000-0000-0000-0000-{number:000000000000}>";

    public static byte[] Gzip(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal))
        {
            gzip.Write(bytes);
        }

        return packed.ToArray();
    }

#pragma warning disable CA5350 // The digest that archives state.
    public static string Sha1(byte[] bytes) => "sha1:" + Convert.ToHexStringLower(SHA1.HashData(bytes));
#pragma warning restore CA5350

    /// <summary>Six responses, a gzip member each.</summary>
    public static byte[][] SixMembers() => [.. Enumerable.Range(1, 6).Select(number => Gzip(Response(number)))];

    public static byte[] Join(params IEnumerable<byte[]> parts) => [.. parts.SelectMany(part => part)];
}
