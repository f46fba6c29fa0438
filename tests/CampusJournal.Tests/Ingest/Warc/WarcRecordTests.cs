using System.IO.Compression;
using System.Text;
using CampusJournal.Ingest;
using CampusJournal.Ingest.Archives;

namespace CampusJournal.Tests.Ingest.Warc;

public class WarcRecordTests
{
    private const string Html = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n";

    [Fact]
    public void A_page_knows_where_it_comes_from()
    {
        var first = WarcBuilder.Gzip(WarcBuilder.Response(1));
        var archive = WarcBuilder.Join(first, WarcBuilder.Gzip(WarcBuilder.Response(2, "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=\"EUC-KR\"\r\n")));

        var origin = ((SourcePage)Archives.Read(archive)[1]).Origin;

        Assert.Equal($"crawl.warc.gz/2010-03-02T00:00:02Z/{WarcBuilder.Url(2)}", origin.Member);
        Assert.Equal((first.Length, WarcBuilder.Url(2), "EUC-KR"), (origin.Offset, origin.Url, origin.HttpCharset));
        Assert.Equal("urn:uuid:00000000-0000-0000-0000-000000000002", origin.RecordId);
        Assert.Equal(new DateTimeOffset(2010, 3, 2, 0, 0, 2, TimeSpan.Zero), origin.CapturedAt);
    }

    [Fact]
    public void Only_pages_become_records_and_the_rest_is_counted_by_reason()
    {
        byte[] block = [.. "x"u8];
        var archive = WarcBuilder.Join(
            WarcBuilder.Record("warcinfo", null, block),
            WarcBuilder.Record("request", WarcBuilder.Url(1), block),
            WarcBuilder.Response(1),
            WarcBuilder.Record("metadata", WarcBuilder.Url(1), block),
            WarcBuilder.Record("response", "dns:news.example.ac.kr", block),
            WarcBuilder.Response(2, "HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n"),
            WarcBuilder.Response(3, "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n", [0x89, 0x50]),
            WarcBuilder.Record("response", "http://news.example.ac.kr/robots.txt", WarcBuilder.Http([.. "User-agent: *"u8], "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n")),
            WarcBuilder.Record("resource", WarcBuilder.Url(4), WarcBuilder.Page(4), "Content-Type: text/html\r\n"),
            WarcBuilder.Record("conversion", WarcBuilder.Url(5), [.. "본문 다섯"u8], "Content-Type: text/plain\r\n"),
            WarcBuilder.Record("resource", "metadata://gnu.org/software/wget/warc/wget.log", block, "Content-Type: text/plain\r\n"),
            WarcBuilder.Record("strange", WarcBuilder.Url(6), block));

        Assert.Equal(
            "skip:warcinfo skip:request 1 skip:metadata skip:not-a-page skip:http-status skip:not-a-page skip:robots-txt 4 5 skip:metadata skip:other-record",
            Archives.Read(archive).Describe());
    }

    [Theory]
    [InlineData("HTTP/1.0 200\r\nContent-Type: text/html\r\n")]
    [InlineData("\r\nHTTP/1.1  200 OK\r\ncontent-type : TEXT/HTML\r\nno colon here\r\n")]
    [InlineData("HTTP/1.1 200 OK\nContent-Type: text/html\n")]
    [InlineData("ICY 200 OK\r\n")]
    public void Headers_with_mistakes_are_read(string header) =>
        Assert.Equal(WarcBuilder.Page(1), Content(WarcBuilder.Response(1, header)));

    [Theory]
    [InlineData("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nContent-Type: text/html\r\n")]
    [InlineData("HTTP/1.1 100 Continue\r\nServer: x\r\n\r\nHTTP/1.1 103 Early Hints\r\n\r\nHTTP/1.1 200 OK\r\nContent-Type: text/html\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: application/x-httpd-php\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: application/force-download\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: text/htm\r\n")]
    public void An_answer_is_read_behind_interim_ones_and_under_types_that_say_nothing(string header) =>
        Assert.Equal(WarcBuilder.Page(1), Content(WarcBuilder.Response(1, header)));

    [Fact]
    public void A_record_that_does_not_state_its_type_is_the_response_that_it_holds()
    {
        var record = Encoding.Latin1.GetString(WarcBuilder.Response(1)).Replace("WARC-Type: response\r\n", "", StringComparison.Ordinal);

        var items = Archives.Read(Encoding.Latin1.GetBytes(record));

        Assert.Equal(WarcBuilder.Page(1), Assert.IsType<SourcePage>(items[0]).Content.ToArray());
        Assert.Equal("no-type", Assert.IsType<SourceNotice>(items[1]).Code);
    }

    [Fact]
    public void A_body_without_any_header_is_read() =>
        Assert.Equal(WarcBuilder.Page(1), Content(WarcBuilder.Record("response", WarcBuilder.Url(1), WarcBuilder.Page(1))));

    [Theory]
    [InlineData("gzip")]
    [InlineData("x-gzip")]
    [InlineData("deflate")]
    [InlineData("raw deflate")]
    [InlineData("br")]
    [InlineData("identity")]
    public void Codings_are_undone(string coding) =>
        Assert.Equal(WarcBuilder.Page(1), Content(WarcBuilder.Response(1, $"{Html}Content-Encoding: {coding.Split(' ')[^1]}\r\n", Coded(WarcBuilder.Page(1), coding))));

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    [InlineData("br")]
    [InlineData("x-unknown")]
    public void A_header_that_names_a_coding_that_is_not_there_is_passed_over(string coding) =>
        Assert.Equal(WarcBuilder.Page(1), Content(WarcBuilder.Response(1, $"{Html}Content-Encoding: {coding}\r\nContent-Length: 99999\r\n")));

    [Fact]
    public void A_coding_that_no_header_names_is_undone() =>
        Assert.Equal(WarcBuilder.Page(1), Content(WarcBuilder.Response(1, Html, WarcBuilder.Gzip(WarcBuilder.Page(1)))));

    [Fact]
    public void A_coded_body_that_is_cut_is_kept_and_flagged()
    {
        var coded = WarcBuilder.Gzip(WarcBuilder.Page(1));
        Assert.Equal("1(truncated)", Archives.Read(WarcBuilder.Response(1, $"{Html}Content-Encoding: gzip\r\n", coded[..(coded.Length * 3 / 4)])).Describe());
    }

    [Fact]
    public void All_gzip_members_of_a_body_are_one_page()
    {
        byte[] coded = [.. WarcBuilder.Page(1).Chunk(40).SelectMany(WarcBuilder.Gzip)];

        Assert.Equal(WarcBuilder.Page(1), Content(WarcBuilder.Response(1, $"{Html}Content-Encoding: gzip\r\n", coded)));
    }

    [Theory]
    [InlineData("gzip", 6)]
    [InlineData("deflate", 2)]
    public void A_coded_body_whose_checksum_is_wrong_is_kept_and_flagged(string coding, int fromEnd)
    {
        var coded = Coded(WarcBuilder.Page(1), coding);
        coded[^fromEnd] ^= 1;

        Assert.Equal("1(bad-crc)", Archives.Read(WarcBuilder.Response(1, $"{Html}Content-Encoding: {coding}\r\n", coded)).Describe());
    }

    [Fact]
    public void A_deflate_body_that_is_cut_is_kept_and_flagged()
    {
        var coded = Coded(WarcBuilder.Page(1), "deflate");

        Assert.Equal("1(truncated)", Archives.Read(WarcBuilder.Response(1, $"{Html}Content-Encoding: deflate\r\n", coded[..(coded.Length * 3 / 4)])).Describe());
    }

    [Fact]
    public void A_deflate_body_that_cannot_be_decoded_is_a_failure_and_no_page() =>
        Assert.Equal("failure:bad-encoding@0", Archives.Read(WarcBuilder.Response(1, $"{Html}Content-Encoding: deflate\r\n", [0x78, 0x9C, 0xFF, 0, 1, 2, 3, 4])).Describe());

    [Fact]
    public void A_body_that_unfolds_to_more_than_the_limit_is_a_failure()
    {
        var bomb = WarcBuilder.Response(1, $"{Html}Content-Encoding: gzip\r\n", WarcBuilder.Gzip(new byte[20_000_000]));
        Assert.Equal("failure:too-large@0", Archives.Read(bomb, new() { MaxRecordSize = 1_000_000 }).Describe());
    }

    [Fact]
    public void A_body_shorter_than_the_server_said_is_kept_and_flagged() =>
        Assert.Equal("1(truncated)", Archives.Read(WarcBuilder.Response(1, $"{Html}Content-Length: 99999\r\n")).Describe());

    [Theory]
    [InlineData(0, 0, "1")]
    [InlineData(3, 3, "1 notice:wrong-chunks")]
    [InlineData(-3, -3, "1 notice:wrong-chunks")]
    [InlineData(100000, 0, "1 notice:wrong-chunks")]
    [InlineData(0, 100000, "1 notice:wrong-chunks")]
    public void Chunks_are_put_together_even_when_their_lengths_are_wrong(int error, int restError, string expected)
    {
        var page = WarcBuilder.Page(1);
        var (half, rest) = (page[..500], page[500..]);
        byte[] body = [.. WarcBuilder.Chunk(half, error), .. WarcBuilder.Chunk(rest, restError), .. "0\r\n\r\n"u8];

        var items = Archives.Read(WarcBuilder.Response(1, $"{Html}Transfer-Encoding: chunked\r\n", body));

        Assert.Equal(expected, items.Describe());
        Assert.Equal(page, ((SourcePage)items[0]).Content.ToArray());
    }

    [Fact]
    public void Chunks_without_their_last_are_kept_and_flagged() =>
        Assert.Equal("1(truncated)", Archives.Read(WarcBuilder.Response(1, $"{Html}Transfer-Encoding: chunked\r\n", WarcBuilder.Chunk(WarcBuilder.Page(1), 0))).Describe());

    [Fact]
    public void A_body_that_a_tool_took_apart_already_is_read_as_it_is() =>
        Assert.Equal("1 notice:wrong-chunks", Archives.Read(WarcBuilder.Response(1, $"{Html}Transfer-Encoding: chunked\r\n")).Describe());

    [Theory]
    [InlineData("text/html 1000")]
    [InlineData("text/html 200 ABCDEF - 4711 crawl.arc 1000")]
    public void ARC_of_both_versions_is_read(string rest)
    {
        byte[] Arc(string url, byte[] block) =>
            [.. Encoding.UTF8.GetBytes($"{url} 192.0.2.7 20040510123456 {rest.Replace("1000", $"{block.Length}", StringComparison.Ordinal)}\n"), .. block, .. "\n"u8];
        byte[] version = [.. "1 0 Archive\nURL IP-address Archive-date Content-type Archive-length\n"u8];
        byte[][] records =
        [
            [.. Encoding.UTF8.GetBytes($"filedesc://crawl.arc 0.0.0.0 20040510123456 text/plain {version.Length}\n"), .. version, .. "\n"u8],
            Arc(WarcBuilder.Url(1), WarcBuilder.Http(WarcBuilder.Page(1))),
            Arc("http://news.example.ac.kr/a b=2", WarcBuilder.Http(WarcBuilder.Page(2))),
        ];

        foreach (var archive in new[] { WarcBuilder.Join(records), WarcBuilder.Join(records.Select(WarcBuilder.Gzip)) })
        {
            var items = Archives.Read(archive, name: "crawl.arc.gz");
            Assert.Equal("skip:filedesc 1 2", items.Describe());
            Assert.Equal(new DateTimeOffset(2004, 5, 10, 12, 34, 56, TimeSpan.Zero), ((SourcePage)items[1]).Origin.CapturedAt);
        }
    }

    private static byte[] Content(byte[] archive) => ((SourcePage)Assert.Single(Archives.Read(archive))).Content.ToArray();

    private static byte[] Coded(byte[] bytes, string coding)
    {
        using var packed = new MemoryStream();
        Stream? stream = coding switch
        {
            "gzip" or "x-gzip" => new GZipStream(packed, CompressionLevel.Optimal),
            "deflate" => new ZLibStream(packed, CompressionLevel.Optimal),
            "raw deflate" => new DeflateStream(packed, CompressionLevel.Optimal),
            "br" => new BrotliStream(packed, CompressionLevel.Optimal),
            _ => null,
        };
        if (stream is null)
        {
            return bytes;
        }

        using (stream)
        {
            stream.Write(bytes);
        }

        return packed.ToArray();
    }
}
