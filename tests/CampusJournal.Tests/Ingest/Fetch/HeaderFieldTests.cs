using System.Text;
using CampusJournal.Ingest.Fetch;

namespace CampusJournal.Tests.Ingest.Fetch;

/// <summary>Header fields as old servers send them, and what goes back to them.</summary>
public sealed class HeaderFieldTests : IDisposable
{
    private readonly FetchBed bed = new();
    private readonly Encoding korean = CodePagesEncodingProvider.Instance.GetEncoding(949)!;

    public HeaderFieldTests() => bed.Site.Default = path => path == "/robots.txt" ? SiteAnswer.Text("") : SiteAnswer.Page("기사 " + path);

    public void Dispose() => bed.Dispose();

    [Fact]
    public async Task A_line_that_goes_on_with_another_field_is_no_redirect()
    {
        bed.Site.On("/1", SiteAnswer.Raw("HTTP/1.1 301 Moved\r\nX-A: a\r\n Location: /evil\r\nLocation: /good\r\n\t?no=1\r\nContent-Length: 0\r\n\r\n"));

        await bed.RunAsync("/1");

        Assert.Equal(["/1", "/good%20?no=1"], bed.Site.Paths);
    }

    [Fact]
    public async Task Refresh_sends_validators_in_korean_back_as_they_came()
    {
        var fields = "ETag: \"가\"\r\nLast-Modified: 월, 02 3월 2015";
        bed.Site.On("/1", new SiteAnswer(korean.GetBytes($"HTTP/1.1 200 OK\r\n{fields}\r\nContent-Length: 2\r\n\r\nok")), SiteAnswer.Error(304, "Not Modified"));
        await bed.RunAsync("/1");

        var second = await bed.RunAsync(bed.Options with { Refresh = true }, "/1");

        Assert.Equal((1, 0), (second.Unchanged, second.Failures));
        var asked = korean.GetString(Encoding.Latin1.GetBytes(bed.Site.Requests[^1].Head));
        Assert.Contains("If-None-Match: \"가\"\r\nIf-Modified-Since: 월, 02 3월 2015\r\n", asked, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_validator_with_a_control_character_is_not_sent_back()
    {
        bed.Site.On("/1", SiteAnswer.Page("기사", "ETag: \"a\u0001b\"\r\nLast-Modified: Mon, 02 Mar 2015 00:00:00 GMT"));
        await bed.RunAsync("/1");

        await bed.RunAsync(bed.Options with { Refresh = true }, "/1");

        Assert.DoesNotContain("If-None-Match", bed.Site.Requests[^1].Head, StringComparison.Ordinal);
        Assert.Contains("If-Modified-Since: Mon, 02 Mar 2015 00:00:00 GMT\r\n", bed.Site.Requests[^1].Head, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cookie_in_korean_is_sent_as_browsers_send_it()
    {
        var cookies = CookieFile.Read(new StringReader("127.0.0.1\tFALSE\t/\tFALSE\t0\tname\t독자\n"), bed.Clock.GetUtcNow());

        var report = await bed.RunAsync(bed.Options with { Cookies = cookies }, "/1");

        Assert.Equal((1, 0), (report.Pages, report.Failures));
        Assert.Contains("Cookie: name=독자\r\n", Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(bed.Site.Requests[^1].Head)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_cookie_with_a_control_character_is_refused_with_its_line()
    {
        using var file = new StringReader("# one\n127.0.0.1\tFALSE\t/\tFALSE\t0\tname\ta\u0001b\n");

        Assert.StartsWith("line 2 ", Assert.Throws<FormatException>(() => CookieFile.Read(file, bed.Clock.GetUtcNow())).Message, StringComparison.Ordinal);
    }
}
