using System.Text;
using CampusJournal.Ingest;
using CampusJournal.Ingest.Archives;

namespace CampusJournal.Tests.Ingest;

public class SavedAnswerTests
{
    private const string Head = "HTTP/1.0 200 OK\r\nServer: Apache\r\nDate: Sat, 03 May 2003 01:20:33 GMT\r\nContent-Type: text/html; charset=euc-kr\r\n\r\n";
    private const string Page = "<html><title>기사</title><p>온실이 열렸다.";

    [Theory]
    [InlineData(Head)]
    [InlineData("HTTP/2 200\nx-folded: a\n b\n\n")]
    [InlineData("HTTP/1.1 301 Moved\r\nLocation: /a\r\n\r\n" + Head)]
    public async Task What_the_server_said_before_a_page_is_no_part_of_it(string head)
    {
        var page = Assert.IsType<SourcePage>(Assert.Single(await ReadAsync(head + Page)));

        Assert.Equal(Page, Text(page.Content.Span));
        Assert.Equal(((long?)Encoding.UTF8.GetByteCount(Page), null), (page.Origin.Length, page.Fault));
        Assert.Equal(head.Contains("euc-kr", StringComparison.Ordinal) ? "euc-kr" : null, page.Origin.HttpCharset);
    }

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: image/gif\r\n\r\n<p>", "skipped not-a-page")]
    [InlineData("HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n<p>", "skipped http-status")]
    public async Task What_a_WARC_gives_no_record_of_gives_none_here(string file, string expected)
    {
        using var folder = new TemporaryFolder().With("p/a.html", file);

        Assert.Equal([expected], await PageSources.Open(folder["p"]).DescribeAsync());
    }

    [Fact]
    public async Task A_body_shorter_than_its_length_is_flagged()
    {
        var page = Assert.IsType<SourcePage>(Assert.Single(await ReadAsync("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 999\r\n\r\n<p>기사")));

        Assert.Equal(("truncated", "<p>기사"), (page.Fault?.Code, Text(page.Content.Span)));
    }

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\n\r\n이렇게 서버가 답하면 된다.")]
    [InlineData("HTTP/1.1 200 OK\r\n서버가 이렇게 답한다.\r\n\r\n<p>그러면 된다.")]
    [InlineData("HTTP/1.1의 새 기능\r\n\r\n<p>본문")]
    [InlineData("HTTP/1.1 200 OK")]
    public async Task A_text_about_answers_is_a_text(string text)
    {
        var page = Assert.IsType<SourcePage>(Assert.Single(await ReadAsync(text)));

        Assert.Equal(text, Text(page.Content.Span));
    }

    private static string Text(ReadOnlySpan<byte> bytes) => Encoding.UTF8.GetString(bytes);

    private static async Task<List<SourceItem>> ReadAsync(string file)
    {
        using var folder = new TemporaryFolder().With("a.html", file);
        return await PageSources.Open(folder["a.html"]).ReadAllAsync();
    }
}
