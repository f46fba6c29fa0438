using System.Text;
using CampusJournal.Ingest.Verify;
using CampusJournal.Tests.Ingest.Warc;

namespace CampusJournal.Tests.Ingest.Fetch;

public sealed class FetchedArchiveTests : IDisposable
{
    private readonly FetchBed bed = new();

    public void Dispose() => bed.Dispose();

    [Theory]
    [InlineData("X-Nothing")]
    [InlineData("서버: 학보사")]
    [InlineData("X Odd: 1\r\n folded: on")]
    [InlineData(": no name")]
    public async Task A_line_of_the_head_that_is_no_field_is_kept_and_passed_over(string line)
    {
        var answer = $"HTTP/1.1 103 Early Hints\r\n{line}\r\n\r\nHTTP/1.1 200 OK\r\n{line}\r\nContent-Type : text/html\r\n{line}\r\nContent-Length: 13\r\n\r\n<p>상단</p>";
        bed.Site.On("/1", SiteAnswer.Raw(answer)).On("/2", SiteAnswer.Page("기사"));

        var report = await bed.RunAsync("/1", "/2");

        Assert.Equal((2, 0), (report.Pages, report.Failures));
        var kept = Encoding.UTF8.GetBytes(answer[answer.IndexOf("HTTP/1.1 200", StringComparison.Ordinal)..]);
        Assert.Equal(Encoding.Latin1.GetString(kept), bed.Answers()[0].Text);
    }

    [Fact]
    public async Task Keeps_request_and_response_as_they_were_on_the_wire()
    {
        bed.Site.On("/news/articleView.html?idxno=1", SiteAnswer.Raw("HTTP/1.1 200 Fine\r\ncontent-TYPE:text/html\r\nX-Odd:  two spaces\r\nContent-Length: 13\r\n\r\n<p>상단</p>"));

        var report = await bed.RunAsync("/news/articleView.html?idxno=1");

        Assert.Equal(1, report.Pages);
        Assert.True(report.IsComplete);
        var records = bed.Records();
        Assert.Equal(["request", "response"], records.Select(record => record.Type));
        Assert.Equal(bed.Site.Requests[^1].Head, records[0].Text);
        Assert.StartsWith("HTTP/1.1 200 Fine\r\ncontent-TYPE:text/html\r\nX-Odd:  two spaces\r\n", records[1].Text, StringComparison.Ordinal);
        Assert.Equal("<p>상단</p>", Encoding.UTF8.GetString(records[1].Payload));
        Assert.Equal(bed.Site.Root + "/news/articleView.html?idxno=1", records[1]["WARC-Target-URI"]);
        Assert.Equal("127.0.0.1", records[1]["WARC-IP-Address"]);
        Assert.Equal(records[1]["WARC-Record-ID"], records[0]["WARC-Concurrent-To"]);
    }

    [Theory]
    [InlineData("Content-Type: text/html; charset=euc-kr")]
    [InlineData("Content-Type: text/html; charset=utf-8")]
    [InlineData("X-None: 1")]
    public async Task Keeps_pages_byte_for_byte_whatever_charset_they_declare(string fields)
    {
        var page = CodePagesEncodingProvider.Instance.GetEncoding(949)!.GetBytes("<title>버려진 온실, 똠양꿍</title>");
        bed.Site.On("/1", SiteAnswer.Page(page, fields));

        await bed.RunAsync("/1");

        Assert.Equal(page, Assert.Single(bed.Answers()).Payload);
    }

    [Fact]
    public async Task Keeps_chunks_and_digests_the_page_without_them()
    {
        bed.Site.On("/1", SiteAnswer.Chunked("<p>첫 ", "조각</p>"));

        await bed.RunAsync("/1");

        var answer = Assert.Single(bed.Answers());
        Assert.Contains("\r\n\r\n7\r\n<p>", answer.Text, StringComparison.Ordinal);
        Assert.EndsWith("\r\n0\r\n\r\n", answer.Text, StringComparison.Ordinal);
        Assert.Equal("<p>첫 조각</p>", Encoding.UTF8.GetString(answer.Payload));
    }

    [Fact]
    public async Task Keeps_compressed_pages_compressed()
    {
        bed.Site.On("/1", SiteAnswer.Gzip("<p>압축</p>"));

        await bed.RunAsync("/1");

        Assert.Equal([0x1F, 0x8B], Assert.Single(bed.Answers()).Payload[..2]);
    }

    [Fact]
    public async Task Leaves_interim_answers_out()
    {
        bed.Site.On("/1", SiteAnswer.Raw("HTTP/1.1 103 Early Hints\r\nLink: </a.css>\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nab"));

        await bed.RunAsync("/1");

        Assert.Equal("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nab", Assert.Single(bed.Answers()).Text);
    }

    [Fact]
    public async Task Keeps_every_redirect_and_where_it_led()
    {
        bed.Site.On("/old", SiteAnswer.Redirect("/newer", 302)).On("/newer", SiteAnswer.Redirect("new?id=1")).On("/new?id=1", SiteAnswer.Page("기사"));

        var report = await bed.RunAsync("/old");

        Assert.Equal(["/old", "/newer", "/new?id=1"], bed.Paths());
        Assert.Equal((1, 0), (report.Pages, report.Failures));
    }

    [Fact]
    public async Task A_page_that_is_there_under_another_address_becomes_a_revisit()
    {
        bed.Site.On("/1", SiteAnswer.Page("같은 기사")).On("/2", SiteAnswer.Page("같은 기사")).On("/3", SiteAnswer.Page("다른 기사"));

        var report = await bed.RunAsync("/1", "/2", "/3");

        var answers = bed.Answers();
        Assert.Equal(["response", "revisit", "response"], answers.Select(record => record.Type));
        Assert.Equal((3, 1), (report.Pages, report.Repeated));
        var revisit = answers[1];
        Assert.Equal("http://netpreserve.org/warc/1.1/revisit/identical-payload-digest", revisit["WARC-Profile"]);
        Assert.Equal(bed.Site.Root + "/1", revisit["WARC-Refers-To-Target-URI"]);
        Assert.Equal(answers[0]["WARC-Date"], revisit["WARC-Refers-To-Date"]);
        Assert.Equal(answers[0]["WARC-Payload-Digest"], revisit["WARC-Payload-Digest"]);
        Assert.EndsWith("\r\n\r\n", revisit.Text, StringComparison.Ordinal);
        Assert.Contains("\"mime\":\"warc/revisit\"", File.ReadAllText(bed.Folder["site.cdxj"]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_site_that_answers_everything_alike_has_a_page_all_the_same()
    {
        bed.Site.Default = _ => SiteAnswer.Page("<h1>해오름신문</h1>");

        await bed.RunAsync("/");
        await bed.RunAsync("/", "/2");

        Assert.Equal(["response", "revisit"], bed.Answers().Select(record => record.Type));
        Assert.Equal(bed.Site.Root + "/", bed.Answers()[1]["WARC-Refers-To-Target-URI"]);
    }

    [Theory]
    [InlineData("Content-Type: application/octet-stream")]
    [InlineData("Content-Type: text/html; charset=utf-8")]
    [InlineData("Content-Type: text/html\r\nContent-Encoding: gzip")]
    public async Task The_same_payload_that_is_to_be_read_otherwise_is_another_page(string fields)
    {
        bed.Site.On("/1", SiteAnswer.Page("기사", fields)).On("/2", SiteAnswer.Page("기사", "Content-Type: text/html"));

        await bed.RunAsync("/1", "/2");

        Assert.Equal(["response", "response"], bed.Answers().Select(record => record.Type));
    }

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nsmuggled!", "<p>")]
    [InlineData("<p>counted wrongly</p>", "<p><p>counted wrongly</p>")]
    public async Task A_second_answer_behind_a_page_is_no_part_of_it(string surplus, string page)
    {
        bed.Site.On("/1", SiteAnswer.Raw($"HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\n<p>{surplus}")).On("/2", SiteAnswer.Page("둘"));

        await bed.RunAsync("/1", "/2");

        Assert.Equal([page, "둘"], bed.Answers().Select(answer => Encoding.UTF8.GetString(answer.Payload)));
    }

    [Fact]
    public async Task A_page_that_is_not_there_is_a_failure_and_kept_only_when_asked()
    {
        var report = await bed.RunAsync("/gone");

        Assert.Equal(("http-404", "The host answered 404 Not Found."), (bed.Failures[0].Code, bed.Failures[0].Message));
        Assert.Equal(bed.Site.Root + "/gone", bed.Failures[0].Source);
        Assert.Equal((0, 1), (report.Pages, report.Failures));
        Assert.False(File.Exists(bed.Archive));

        await bed.RunAsync(bed.Options with { KeepStatus = [404] }, "/gone");

        Assert.StartsWith("HTTP/1.1 404", Assert.Single(bed.Answers()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_without_end_is_cut_at_the_limit_and_says_so()
    {
        bed.Site.On("/big", SiteAnswer.Raw("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n") with { IsEndless = true }).On("/1", SiteAnswer.Page("기사"));

        var report = await bed.RunAsync(bed.Options with { MaxBytes = 3_000_000 }, "/big", "/1");

        var answer = bed.Answers()[0];
        Assert.Equal("length", answer["WARC-Truncated"]);
        Assert.Equal(3_000_000, answer.Payload.Length);
        Assert.Equal("truncated", Assert.Single(bed.Failures).Code);
        Assert.Equal(2, report.Pages);
    }

    [Fact]
    public async Task A_body_that_breaks_off_is_asked_for_again_and_then_kept_as_far_as_it_came()
    {
        bed.Site.On("/cut", SiteAnswer.Raw("HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n<p>절반") with { Closes = true });

        await bed.RunAsync(bed.Options with { Retries = 2 }, "/cut");

        Assert.Equal(3, bed.Site.Paths.Count);
        var answer = Assert.Single(bed.Answers());
        Assert.Equal("disconnect", answer["WARC-Truncated"]);
        Assert.Equal("<p>절반", Encoding.UTF8.GetString(answer.Payload));
        Assert.Equal("truncated", Assert.Single(bed.Failures).Code);
    }

    [Theory]
    [InlineData("5\r\n<p>ab\r\nZZ\r\n")]
    [InlineData("5\r\n<p>ab\r\n20\r\ncut")]
    [InlineData("5\r\n<p>abcdef\r\n0\r\n\r\n")]
    public async Task Chunks_that_break_off_are_kept_without_a_digest_that_nobody_can_check(string body)
    {
        bed.Site.On("/cut", SiteAnswer.Raw("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n" + body) with { Closes = true });

        await bed.RunAsync(bed.Options with { Retries = 0 }, "/cut");

        var answer = Assert.Single(bed.Answers());
        Assert.EndsWith("\r\n\r\n" + body, answer.Text, StringComparison.Ordinal);
        Assert.Equal(("disconnect", null), (answer["WARC-Truncated"], answer["WARC-Payload-Digest"]));
        var verified = await new Verification().ReadAsync(bed.Archive, TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken);
        var faults = Assert.Single(verified).Faults.Select(fault => fault.Code).ToList();
        Assert.Contains("truncated", faults);
        Assert.DoesNotContain("digest-mismatch", faults);
    }

    [Fact]
    public async Task A_host_that_stops_sending_is_given_up()
    {
        bed.Site.On("/slow", SiteAnswer.Raw("HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n<p>") with { Hangs = true }).On("/robots.txt", SiteAnswer.Text(""));

        await bed.RunAsync(bed.Options with { Timeout = TimeSpan.FromSeconds(1500), Retries = 0 }, "/slow");

        Assert.Equal("time", Assert.Single(bed.Answers())["WARC-Truncated"]);
    }

    [Fact]
    public async Task Names_itself_in_each_request_and_in_the_archive()
    {
        bed.Site.On("/1", SiteAnswer.Page("기사"));

        await bed.RunAsync(bed.Options with { Contact = "archive@library.example" }, "/1");

        Assert.All(bed.Site.Requests, request => Assert.Matches(@"\r\nUser-Agent: cjt/[0-9.]+ \(\+archive@library\.example\)\r\n", request.Head));
        var info = WrittenRecord.ReadAll(bed.Archive)[0].Text;
        Assert.Contains("robots: obey\r\nhttp-header-user-agent: cjt/", info, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_a_page_about_itself_when_nobody_can_be_written_to()
    {
        await bed.RunAsync("/1");

        Assert.All(bed.Site.Requests, request => Assert.Matches(@"\r\nUser-Agent: cjt/[0-9.]+ \(\+https://\S+\)\r\n", request.Head));
    }

    [Fact]
    public async Task Cookies_that_a_server_sets_are_kept_in_the_archive_and_never_sent_back()
    {
        bed.Site.On("/1", SiteAnswer.Page("기사", "Set-Cookie: SESSION=1; Path=/")).On("/2", SiteAnswer.Page("둘"));

        await bed.RunAsync("/1", "/2");

        Assert.All(bed.Site.Requests, request => Assert.DoesNotContain("Cookie", request.Head, StringComparison.Ordinal));
        Assert.Contains("\r\nSet-Cookie: SESSION=1; Path=/\r\n", bed.Answers()[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_that_goes_out_again_on_a_fresh_connection_is_kept_once()
    {
        bed.Site.On("/1", SiteAnswer.Page("기사") with { Closes = true }).On("/2", SiteAnswer.Page("둘"));

        await bed.RunAsync(bed.Options with { Retries = 0 }, "/1", "/2");

        Assert.Equal(["request", "response", "request", "response"], bed.Records().Select(record => record.Type));
        Assert.Equal(bed.Site.Requests[^1].Head, bed.Records()[2].Text);
    }

    [Fact]
    public async Task Sends_credentials_and_cookies_and_archives_neither()
    {
        var cookies = new System.Net.CookieContainer();
        cookies.Add(new Uri(bed.Site.Root), new System.Net.Cookie("SESSION", "hush"));
        bed.Site.On("/1", SiteAnswer.Page("기사"));
        var url = bed.Site.Root.Replace("://", "://reader:s%20cret@", StringComparison.Ordinal) + "/1";

        await bed.RunAsync(bed.Options with { Cookies = cookies }, url);

        var sent = bed.Site.Requests[^1].Head;
        Assert.Contains("Authorization: Basic " + Convert.ToBase64String("reader:s cret"u8), sent, StringComparison.Ordinal);
        Assert.Contains("Cookie: SESSION=hush", sent, StringComparison.Ordinal);
        var all = string.Concat(WrittenRecord.ReadAll(bed.Archive).Select(record => string.Join('\n', record.Fields) + record.Text));
        Assert.DoesNotContain("hush", all, StringComparison.Ordinal);
        Assert.DoesNotContain("Authorization", all, StringComparison.Ordinal);
        Assert.DoesNotContain("reader", all, StringComparison.Ordinal);
        Assert.DoesNotContain("reader", File.ReadAllText(bed.Folder["site.cdxj"]), StringComparison.Ordinal);
    }
}
