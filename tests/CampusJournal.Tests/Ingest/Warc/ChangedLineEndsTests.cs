using System.Globalization;
using System.Text;
using CampusJournal.Ingest.Archives;

namespace CampusJournal.Tests.Ingest.Warc;

/// <summary>A file that a transfer in text mode gave other line ends has lengths that are too large by a few bytes each: no two pages become one.</summary>
public class ChangedLineEndsTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(7)]
    [InlineData(30)]
    public void Each_record_is_itself_however_many_line_ends_it_had(int fields)
    {
        var header = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n"
            + string.Concat(Enumerable.Range(1, fields).Select(number => string.Create(CultureInfo.InvariantCulture, $"X-Field-{number}: x\r\n")));
        var archive = WithoutReturns(WarcBuilder.Join(Enumerable.Range(1, 9).Select(number => WarcBuilder.Response(number, header))));

        var items = Archives.Read(archive, name: "crawl.warc");

        // Of the last nothing that follows tells whether it is whole.
        Assert.Equal("1 2 3 4 5 6 7 8 9(truncated) notice:wrong-length", items.Describe());
        Assert.Equal(Enumerable.Range(1, 8).Select(WarcBuilder.Page), items.OfType<SourcePage>().Take(8).Select(page => page.Content.ToArray()));
    }

    [Fact]
    public void A_page_keeps_the_line_end_that_it_ends_with()
    {
        byte[] page = [.. WarcBuilder.Page(1), (byte)'\n'];
        var archive = WithoutReturns(WarcBuilder.Join(WarcBuilder.Response(1, body: page), WarcBuilder.Response(2)));
        Assert.Equal(page, ((SourcePage)Archives.Read(archive, name: "crawl.warc")[0]).Content.ToArray());
    }

    [Fact]
    public void A_length_may_end_anywhere_in_the_sign_of_the_next_record()
    {
        var length = WarcBuilder.Http(WarcBuilder.Page(1)).Length;
        for (var error = 1; error < 300; error++)
        {
            var archive = WarcBuilder.Join(WarcBuilder.Response(1, length: $"Content-Length: {length + error}\r\n"), WarcBuilder.Response(2));
            var items = Archives.Read(archive, name: "crawl.warc");
            Assert.Equal((error, "1 2"), (error, items.OfType<SourcePage>().Describe()));
        }
    }

    private static byte[] WithoutReturns(byte[] archive) => Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(archive).Replace("\r\n", "\n", StringComparison.Ordinal));
}
