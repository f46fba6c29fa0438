using System.Text;
using CampusJournal.Ingest.Archives;

namespace CampusJournal.Tests.Ingest.Warc;

public class RevisitHeaderTests
{
    private const string Html = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n";

    [Fact]
    public void The_coding_of_the_content_is_told_by_the_revisit()
    {
        var packed = WarcBuilder.Gzip(WarcBuilder.Page(1));

        var items = Archives.Read(Twice(packed, "HTTP/1.1 200 OK\r\nContent-Type: application/gzip\r\n", Html + "Content-Encoding: gzip\r\n"));

        Assert.Equal("skip:not-a-page 9", items.Describe());
        Assert.Equal(WarcBuilder.Page(1), ((SourcePage)items[1]).Content.ToArray());
    }

    [Fact]
    public void The_chunks_and_the_length_are_told_by_the_original()
    {
        var page = WarcBuilder.Page(1);
        byte[] chunked = [.. Encoding.ASCII.GetBytes($"{page.Length:x}\r\n"), .. page, .. "\r\n0\r\n\r\n"u8];

        var sentWhole = Archives.Read(Twice(chunked, Html + "Transfer-Encoding: chunked\r\n", Html + $"Content-Length: {page.Length}\r\n"));
        var sentInChunks = Archives.Read(Twice(page, Html + $"Content-Length: {page.Length}\r\n", Html + "Transfer-Encoding: chunked\r\n"));

        foreach (var items in new[] { sentWhole, sentInChunks })
        {
            Assert.Equal("1 9", items.Describe());
            Assert.Equal(page, ((SourcePage)items[1]).Content.ToArray());
        }
    }

    [Fact]
    public void A_revisit_that_says_nothing_of_a_body_has_the_header_of_its_original()
    {
        var items = Archives.Read(Twice(WarcBuilder.Page(1), Html, "HTTP/1.1 200 OK\r\n"));

        Assert.Equal("1 9", items.Describe());
        Assert.Equal("utf-8", ((SourcePage)items[1]).Origin.HttpCharset);
    }

    private static byte[] Twice(byte[] body, string first, string second) => WarcBuilder.Join(
        WarcBuilder.Record("response", WarcBuilder.Url(1), WarcBuilder.Http(body, first)),
        WarcBuilder.Record("revisit", WarcBuilder.Url(9), WarcBuilder.Http([], second), $"WARC-Refers-To: {WarcBuilder.Id(1)}\r\n", 9));
}
