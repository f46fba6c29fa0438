using System.Text;
using System.Text.Json;
using CampusJournal.Tests.Ingest.Fetch;

namespace CampusJournal.Cli.Tests;

/// <summary>Each option of <c>cjt fetch</c> does on the command line what it says.</summary>
public sealed class FetchOptionTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly LoopbackSite site = new(TimeProvider.System)
    {
        Default = path => path == "/robots.txt" ? SiteAnswer.Text("User-agent: *\nDisallow: /staff/") : SiteAnswer.Page("<h1>기사 " + path + "</h1>"),
    };

    public void Dispose()
    {
        site.Dispose();
        folder.Dispose();
    }

    [Fact]
    public void Urls_from_a_file_are_fetched()
    {
        folder.Write("urls.txt", $"# pages\n{site.Root}/1\n\n{site.Root}/2");

        Assert.Equal(0, Fetch("--urls-from", "urls.txt").ExitCode);
        Assert.Equal(["/1", "/2"], site.Paths);
    }

    [Fact]
    public void A_sitemap_and_a_feed_are_read()
    {
        site.On("/sitemap.xml", SiteAnswer.Page($"<urlset><url><loc>{site.Root}/1</loc></url></urlset>", "Content-Type: text/xml"))
            .On("/rss", SiteAnswer.Page("<rss><channel><item><link>/2</link></item></channel></rss>", "Content-Type: text/xml"));

        Assert.Equal(0, Fetch("--sitemap", site.Root + "/sitemap.xml", "--feed", site.Root + "/rss").ExitCode);
        Assert.Equal(["/1", "/2", "/rss", "/sitemap.xml"], site.Paths.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Article_links_are_followed()
    {
        site.On("/list", SiteAnswer.Page("<a href='/news/articleView.html?idxno=1'>하나</a><a href='/about'>소개</a>"));

        Assert.Equal(0, Fetch(site.Root + "/list", "--follow").ExitCode);
        Assert.Equal(["/list", "/news/articleView.html?idxno=1"], site.Paths);
    }

    [Fact]
    public void A_host_that_is_silent_for_the_timeout_is_given_up()
    {
        site.On("/1", SiteAnswer.Raw("") with { Hangs = true });

        Assert.Equal(["timeout"], Failures(site.Root + "/1", "--timeout", "0.3", "--retries", "0"));
        Assert.Equal(["/1"], site.Paths);
    }

    [Theory]
    [InlineData("0", 1)]
    [InlineData("1", 2)]
    public void A_failure_is_asked_for_again_as_often_as_told(string retries, int requests)
    {
        site.On("/1", SiteAnswer.Error(500, "Broken"));

        Assert.Equal(["http-500"], Failures(site.Root + "/1", "--retries", retries));
        Assert.Equal(requests, site.Paths.Count);
    }

    [Fact]
    public void Redirects_are_followed_as_far_as_told()
    {
        site.On("/1", SiteAnswer.Redirect("/2")).On("/2", SiteAnswer.Redirect("/3"));

        Assert.Equal(["too-many-redirects"], Failures(site.Root + "/1", "--max-redirects", "1"));
        Assert.Equal(["/1", "/2"], site.Paths);
    }

    [Fact]
    public void Longer_answers_are_cut()
    {
        site.On("/1", SiteAnswer.Page(new string('a', 5000)));

        Assert.Equal(["truncated"], Failures(site.Root + "/1", "--max-bytes", "1000"));
        Assert.Contains("WARC-Truncated: length", Content(), StringComparison.Ordinal);
        Assert.Contains(new string('a', 1000), Content(), StringComparison.Ordinal);
        Assert.DoesNotContain(new string('a', 1001), Content(), StringComparison.Ordinal);
    }

    [Fact]
    public void No_more_pages_are_asked_for_than_told()
    {
        Assert.Equal(0, Fetch("--template", site.Root + "/{1..9}", "--max-pages", "2").ExitCode);
        Assert.Equal(["/1", "/2"], site.Paths);
    }

    [Fact]
    public void Only_what_the_globs_let_through_is_asked_for()
    {
        Assert.Equal(0, Fetch("--template", site.Root + "/a/{1..3}", "--template", site.Root + "/b/{1..3}", "--include", "*/a/*", "--exclude", "*/2").ExitCode);
        Assert.Equal(["/a/1", "/a/3"], site.Paths);
    }

    [Fact]
    public void It_names_itself_and_whom_to_write_to()
    {
        Fetch(site.Root + "/1", "--contact", "archive@library.example");
        Fetch(site.Root + "/2", "--user-agent", "Library/1.0");

        Assert.Matches(@"\r\nUser-Agent: cjt/\S+ \(\+archive@library\.example\)\r\n", Asked("/1"));
        Assert.Contains("\r\nUser-Agent: Library/1.0\r\n", Asked("/2"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--contact")]
    [InlineData("--user-agent")]
    public void What_is_no_header_is_refused(string option)
    {
        var result = Fetch(site.Root + "/1", option, "도서관");

        Assert.Equal(2, result.ExitCode);
        Assert.Contains(option + " takes ASCII only.", Assert.Single(result.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public void Cookies_are_sent_and_not_archived()
    {
        folder.Write("cookies.txt", "# Netscape HTTP Cookie File\n127.0.0.1\tFALSE\t/\tFALSE\t0\tSESSION\thush\n");

        Assert.Equal(0, Fetch(site.Root + "/1", "--cookies", "cookies.txt").ExitCode);
        Assert.Contains("\r\nCookie: SESSION=hush\r\n", Asked("/1"), StringComparison.Ordinal);
        Assert.DoesNotContain("hush", Content(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_there_is_asked_for_again_when_told()
    {
        site.On("/1", SiteAnswer.Page("기사", "ETag: \"x\""), SiteAnswer.Status(304, "Not Modified", "ETag: \"x\"", []));

        Assert.Equal(0, Fetch(site.Root + "/1").ExitCode);
        Assert.Contains("1 unchanged", Fetch(site.Root + "/1", "--refresh").Error, StringComparison.Ordinal);
        Assert.Contains("\r\nIf-None-Match: \"x\"\r\n", site.Requests[^1].Head, StringComparison.Ordinal);
    }

    [Fact]
    public void Other_statuses_are_archived_when_told()
    {
        site.On("/gone", SiteAnswer.Error(404, "Not Found"));

        Fetch(site.Root + "/gone");
        Assert.DoesNotContain("HTTP/1.1 404", Content(), StringComparison.Ordinal);
        Fetch(site.Root + "/gone", "--keep-status", "304,404");
        Assert.Contains("HTTP/1.1 404", Content(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_leads_to_a_private_address_only_when_allowed()
    {
        using var inside = new LoopbackSite(TimeProvider.System) { Default = _ => SiteAnswer.Page("안") };
        site.On("/1", SiteAnswer.Redirect(inside.Root + "/secret"));

        Assert.Equal(["address-refused"], Failures(site.Root + "/1"));
        Assert.Empty(inside.Requests);
        Assert.Equal(0, Fetch(site.Root + "/1", "--allow-private").ExitCode);
        Assert.Equal(["/secret"], inside.Paths);
    }

    [Fact]
    public void Robots_are_heeded_unless_told_otherwise()
    {
        Assert.Equal(["robots"], Failures(site.Root + "/staff/1"));
        Assert.Empty(site.Paths);
        Assert.Equal(0, Fetch(site.Root + "/staff/1", "--ignore-robots").ExitCode);
        Assert.Equal(["/staff/1"], site.Paths);
    }

    [Fact]
    public void The_pause_between_requests_is_kept()
    {
        Cjt.RunIn(folder.Root, [], "fetch", "--template", site.Root + "/{1..3}", "--delay", "0.2", "-o", "site.warc.gz");

        Assert.All(site.Requests.Zip(site.Requests.Skip(1)), pair => Assert.True(pair.Second.Time - pair.First.Time >= TimeSpan.FromSeconds(0.2)));
        Assert.Equal(4, site.Requests.Count);
    }

    [Fact]
    public void Connections_are_as_many_as_told()
    {
        // Each page ends when the other one has been asked for.
        site.On("/1", SiteAnswer.Raw("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n") with { Rest = After(site.AskedAsync("/2")) })
            .On("/2", SiteAnswer.Raw("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n") with { Rest = After(site.AskedAsync("/1")) });

        Assert.Equal(0, Fetch("--template", site.Root + "/{1..2}", "--per-host", "2", "--retries", "0").ExitCode);
    }

    private static async IAsyncEnumerable<byte[]> After(Task task)
    {
        await task;
        yield return "ok"u8.ToArray();
    }

    private CjtResult Fetch(params string[] arguments) => Cjt.RunIn(folder.Root, [], ["fetch", "--delay", "0", "-o", "site.warc.gz", .. arguments]);

    // The codes of the failures of a run of which some URL gives no page.
    private List<string?> Failures(params string[] arguments)
    {
        var result = Fetch([.. arguments, "--errors", "-"]);
        Assert.Equal(1, result.ExitCode);
        return [.. result.Lines.Select(line => JsonDocument.Parse(line).RootElement.GetProperty("code").GetString())];
    }

    private string Asked(string path) => site.Requests.Single(request => request.Path == path).Head;

    private string Content()
    {
        using var gzip = new System.IO.Compression.GZipStream(File.OpenRead(folder["site.warc.gz"]), System.IO.Compression.CompressionMode.Decompress);
        using var reader = new StreamReader(gzip, Encoding.Latin1);
        return reader.ReadToEnd();
    }
}
