using System.Formats.Tar;
using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace CampusJournal.Soak;

/// <summary>Small whole files of every form that is read: what the fuzzing begins with.</summary>
public static class FuzzSeeds
{
    private const string Page = "<!doctype html><html><head><meta charset=utf-8><title>기사</title></head><body><h1>기사</h1><p>본문 한 문단이다.</p></body></html>";

    /// <summary>Gives each seed with the name of its reader.</summary>
    public static IReadOnlyList<(string Reader, byte[] Content)> All { get; } =
    [
        ("warc", Warc()),
        ("warc", [.. Gzip(Record(1)), .. Gzip(Record(2)), .. Gzip(Record(3))]),
        ("warc", Gzip(Warc())),
        ("arc", Arc()),
        ("arc", [.. Arc()[..^40], .. Arc()]),
        ("arc", Gzip(Arc())),
        ("gzip", Gzip(Bytes(Page))),
        ("gzip", [.. Gzip(Bytes(Page)), .. Gzip(Bytes(Page))]),
        ("gzip", Gzip(Tar())),
        ("mhtml", Mhtml()),
        ("mhtml", Bytes("From a Tue Mar  2 10:00:00 2010\nFrom: a@b\nMIME-Version: 1.0\n\n본문\n\nFrom a Tue Mar  2 10:00:00 2010\nFrom: a@b\nMIME-Version: 1.0\n\n>From\n")),
        ("csv", Bytes("id,url,text\r\n1,http://x.example/1,\"본문, \"\"인용\"\"\r\n둘째 줄\"\r\n2,,짧은 글\r\n")),
        ("csv", Bytes("id,text\r1,\"본문\r둘째 줄\"\r2,짧은 글\r")),
        ("csv", Bytes("{\"id\":1,\"text\":\"본문 \\uD55C\",\"url\":\"http://x.example/1\"}\n{\"text\":\"둘\"}\n")),
        ("zip", Zip()),
        ("tar", Tar()),
        ("feed", Bytes("<?xml version=\"1.0\"?><rss><channel><item><title>제목</title><link>http://x.example/1</link><description><![CDATA[<p>글]]></description></item></channel></rss>")),
    ];

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static byte[] Warc() => [.. Record(1), .. Record(2), .. Record(3)];

    private static byte[] Arc()
    {
        const string version = "1 0 Archive\nURL IP-address Archive-date Content-type Archive-length\n";
        var http = $"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n{Page}";
        var records = Enumerable.Range(1, 3).Select(number => string.Create(
            CultureInfo.InvariantCulture, $"http://x.example/?u=http://y.example/{number} 192.0.2.7 2010030200000{number} text/html {Bytes(http).Length}\n{http}\n"));
        return Bytes($"filedesc://x.arc 0.0.0.0 20100302000000 text/plain {version.Length}\n{version}\n{string.Concat(records)}");
    }

    private static byte[] Record(int number)
    {
        var page = Bytes(Page);
        var http = number == 2
            ? $"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n{page.Length:x}\r\n{Page}\r\n0\r\n\r\n"
            : $"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: {page.Length}\r\n\r\n{Page}";
        var head = string.Create(
            CultureInfo.InvariantCulture,
            $"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://x.example/{number}\r\nWARC-Date: 2010-03-02T00:00:0{number}Z\r\nContent-Type: application/http\r\nContent-Length: {Bytes(http).Length}\r\n\r\n");
        return Bytes($"{head}{http}\r\n\r\n");
    }

    private static byte[] Mhtml() => Bytes(
        "From: <Saved>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n--b\r\nContent-Type: text/html; charset=\"ks_c_5601-1987\"\r\n"
        + "Content-Transfer-Encoding: quoted-printable\r\n\r\n<p>=C7=D1=B1=DB</p>\r\n--b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\nPHA+MTwvcD4=\r\n--b--\r\n");

    private static byte[] Gzip(byte[] content)
    {
        using var stream = new MemoryStream();
        using (var gzip = new GZipStream(stream, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(content);
        }

        return stream.ToArray();
    }

    private static byte[] Zip()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var name in new[] { "a.html", "나.html" })
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(Bytes(Page));
            }
        }

        return stream.ToArray();
    }

    private static byte[] Tar()
    {
        using var stream = new MemoryStream();
        using (var tar = new TarWriter(stream, leaveOpen: true))
        {
            tar.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, "가.html") { DataStream = new MemoryStream(Bytes(Page)) });
            tar.WriteEntry(new GnuTarEntry(TarEntryType.RegularFile, new string('n', 200)) { DataStream = new MemoryStream(Bytes(Page)) });
        }

        return stream.ToArray();
    }
}
