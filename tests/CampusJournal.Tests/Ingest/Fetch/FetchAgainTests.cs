using System.IO.Compression;
using System.Text;
using CampusJournal.Ingest.Export;
using CampusJournal.Ingest.Fetch;

namespace CampusJournal.Tests.Ingest.Fetch;

/// <summary>The same command again.</summary>
public sealed class FetchAgainTests : IDisposable
{
    private readonly FetchBed bed = new();

    public FetchAgainTests() => bed.Site.Default = path => path == "/robots.txt" ? SiteAnswer.Text("") : SiteAnswer.Page("기사 " + path);

    public void Dispose() => bed.Dispose();

    [Fact]
    public async Task Asks_only_for_what_is_missing()
    {
        bed.Site.On("/2", SiteAnswer.Error(404, "Not Found"), SiteAnswer.Page("이제 있다"));
        await bed.RunAsync("/1", "/2", "/3");

        var second = await bed.RunAsync("/1", "/2", "/3", "/4");

        Assert.Equal(["/1", "/2", "/3", "/2", "/4"], bed.Site.Paths);
        Assert.Equal((2, 2), (second.Pages, second.SkippedByReason["already-fetched"]));
        Assert.Equal(["/1", "/3", "/2", "/4"], bed.Paths());
    }

    [Fact]
    public async Task Asks_nobody_when_nothing_is_missing()
    {
        await bed.RunAsync("/1", "/2");
        var before = bed.Site.Requests.Count;

        var second = await bed.RunAsync("/1", "/2");

        Assert.Equal(before, bed.Site.Requests.Count);
        Assert.Equal((0, 0, true), (second.Pages, second.Failures, second.IsComplete));
    }

    [Fact]
    public async Task A_redirect_that_is_there_leads_on()
    {
        bed.Site.On("/old", SiteAnswer.Redirect("/new")).On("/new", SiteAnswer.Error(404, "Not Found"), SiteAnswer.Page("기사"));
        await bed.RunAsync("/old");

        var second = await bed.RunAsync("/old");
        var third = await bed.RunAsync("/old");

        Assert.Equal(["/old", "/new", "/new"], bed.Site.Paths);
        Assert.Equal(1, second.Pages);
        Assert.Equal((0, 1), (third.Pages, third.SkippedByReason["already-fetched"]));
    }

    [Fact]
    public async Task A_page_that_was_cut_off_is_asked_for_again()
    {
        bed.Site.On("/1", SiteAnswer.Raw("HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n<p>") with { Closes = true }, SiteAnswer.Page("ganz"));
        await bed.RunAsync(bed.Options with { Retries = 0 }, "/1");

        Assert.Equal(1, (await bed.RunAsync("/1")).Pages);
        Assert.Equal(2, bed.Answers().Count);
    }

    [Fact]
    public async Task A_page_that_was_longer_than_wanted_is_there_until_it_is_refreshed()
    {
        bed.Site.On("/1", SiteAnswer.Page("0123456789", "ETag: \"x\""));
        await bed.RunAsync(bed.Options with { MaxBytes = 5 }, "/1");

        var second = await bed.RunAsync(bed.Options with { MaxBytes = 5 }, "/1");
        var third = await bed.RunAsync(bed.Options with { Refresh = true }, "/1");

        Assert.Equal((0, 1), (second.Pages, third.Pages));
        Assert.DoesNotContain("If-None-Match", bed.Site.Requests[^1].Head, StringComparison.Ordinal);
        Assert.Equal(["01234", "0123456789"], bed.Answers().Select(answer => Encoding.UTF8.GetString(answer.Payload)));
    }

    [Fact]
    public async Task Follows_the_links_of_a_page_that_is_there()
    {
        bed.Site.On("/list", SiteAnswer.Chunked("<a href='/v?idxno=1'>하나</a>"));
        await bed.RunAsync("/list");

        await bed.RunAsync(bed.Options with { Follow = true }, "/list");

        Assert.Equal(["/list", "/v?idxno=1"], bed.Site.Paths);
    }

    [Fact]
    public async Task Follows_the_links_of_a_list_that_has_not_changed()
    {
        bed.Site.On("/list", SiteAnswer.Page("<a href='/v?idxno=1'>하나</a>", "Content-Type: text/html\r\nETag: \"x\""), new SiteAnswer("HTTP/1.1 304 Not Modified\r\nETag: \"x\"\r\n\r\n"u8.ToArray()));
        await bed.RunAsync("/list");

        await bed.RunAsync(bed.Options with { Follow = true, Refresh = true }, "/list");

        Assert.Equal(["/list", "/list", "/v?idxno=1"], bed.Site.Paths);
    }

    [Fact]
    public async Task Follows_the_links_of_a_list_that_is_there_as_a_revisit()
    {
        bed.Site.On("/list", SiteAnswer.Page("<a href='/v?idxno=1'>하나</a>"));
        await bed.RunAsync("/list");
        await bed.RunAsync(bed.Options with { Refresh = true }, "/list");

        await bed.RunAsync(bed.Options with { Follow = true }, "/list");

        Assert.Equal("revisit", bed.Answers()[1].Type);
        Assert.Equal(["/list", "/list", "/v?idxno=1"], bed.Site.Paths);
    }

    [Fact]
    public async Task Refresh_asks_with_what_the_server_gave_and_keeps_what_changed()
    {
        bed.Site.On("/same", SiteAnswer.Page("기사", "ETag: \"x1\"\r\nLast-Modified: Mon, 02 Mar 2015 00:00:00 GMT"), new SiteAnswer("HTTP/1.1 304 Not Modified\r\nETag: \"x1\"\r\n\r\n"u8.ToArray()))
            .On("/new", SiteAnswer.Page("하나"), SiteAnswer.Page("둘"))
            .On("/quiet", SiteAnswer.Page("변함없다"));
        await bed.RunAsync("/same", "/new", "/quiet");

        var second = await bed.RunAsync(bed.Options with { Refresh = true }, "/same", "/new", "/quiet");

        var asked = bed.Site.Requests.Last(request => request.Path == "/same").Head;
        Assert.Contains("If-None-Match: \"x1\"\r\n", asked, StringComparison.Ordinal);
        Assert.Contains("If-Modified-Since: Mon, 02 Mar 2015 00:00:00 GMT\r\n", asked, StringComparison.Ordinal);
        Assert.Equal((2, 1, 1), (second.Pages, second.Unchanged, second.Repeated));
        Assert.Equal(["response", "response", "response", "response", "revisit"], bed.Answers().Select(record => record.Type));
    }

    [Fact]
    public async Task Keeps_not_modified_as_a_revisit_when_asked()
    {
        bed.Site.On("/1", SiteAnswer.Page("기사", "ETag: \"x\""), new SiteAnswer("HTTP/1.1 304 Not Modified\r\nETag: \"x\"\r\n\r\n"u8.ToArray()));
        await bed.RunAsync("/1");
        await bed.RunAsync(bed.Options with { Refresh = true, KeepStatus = [304] }, "/1");

        var revisit = bed.Answers()[^1];
        Assert.Equal(("revisit", "http://netpreserve.org/warc/1.1/revisit/server-not-modified"), (revisit.Type, revisit["WARC-Profile"]));
        Assert.StartsWith("HTTP/1.1 304", revisit.Text, StringComparison.Ordinal);
        Assert.Equal(bed.Answers()[0]["WARC-Payload-Digest"], revisit["WARC-Payload-Digest"]);
        Assert.Equal(0, (await bed.RunAsync("/1")).Pages);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Not_modified_where_nobody_asked_for_it_is_no_page(bool refresh)
    {
        bed.Site.On("/1", new SiteAnswer("HTTP/1.1 304 Not Modified\r\n\r\n"u8.ToArray()));

        var report = await bed.RunAsync(bed.Options with { Refresh = refresh }, "/1");

        Assert.Equal((0, 0), (report.Pages, report.Unchanged));
        Assert.Equal("http-304", Assert.Single(bed.Failures).Code);
    }

    [Fact]
    public async Task Payloads_of_earlier_runs_are_not_kept_twice()
    {
        bed.Site.On("/1", SiteAnswer.Page("같은 기사")).On("/2", SiteAnswer.Page("같은 기사"));
        await bed.RunAsync("/1");
        await bed.RunAsync("/2");

        Assert.Equal(["response", "revisit"], bed.Answers().Select(record => record.Type));
    }

    [Theory]
    [InlineData("hello\n")]
    [InlineData("WARC/1.1\r\nWARC-Type: warcinfo\r\n\r\n")]
    public async Task A_file_that_is_no_archive_is_left_alone(string content)
    {
        await File.WriteAllTextAsync(bed.Archive, content, TestContext.Current.CancellationToken);

        var refused = await Assert.ThrowsAsync<TargetRefusedException>(() => bed.RunAsync("/1"));

        Assert.Equal(bed.Archive, refused.Target);
        Assert.Equal(content, await File.ReadAllTextAsync(bed.Archive, TestContext.Current.CancellationToken));
        Assert.Equal([bed.Archive], Directory.GetFileSystemEntries(bed.Folder.Root));
        Assert.Empty(bed.Site.Requests);
    }

    [Fact]
    public async Task A_compressed_file_that_is_no_archive_is_left_alone()
    {
        var bytes = Gzip("a letter to WARC/ readers");
        await File.WriteAllBytesAsync(bed.Archive, bytes, TestContext.Current.CancellationToken);

        await Assert.ThrowsAsync<TargetRefusedException>(() => bed.RunAsync("/1"));

        Assert.Equal(bytes, await File.ReadAllBytesAsync(bed.Archive, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_file_in_the_place_of_the_index_is_left_alone()
    {
        await File.WriteAllTextAsync(bed.Folder["site.cdxj"], "my notes\n", TestContext.Current.CancellationToken);

        await Assert.ThrowsAsync<TargetRefusedException>(() => bed.RunAsync("/1"));

        Assert.Equal("my notes\n", await File.ReadAllTextAsync(bed.Folder["site.cdxj"], TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task An_archive_of_another_tool_is_gone_on_with()
    {
        var theirs = Gzip("WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Length: 0\r\n\r\n\r\n\r\n");
        await File.WriteAllBytesAsync(bed.Archive, theirs, TestContext.Current.CancellationToken);

        await bed.RunAsync("/1");

        var both = await File.ReadAllBytesAsync(bed.Archive, TestContext.Current.CancellationToken);
        Assert.Equal(theirs, both[..theirs.Length]);
        Assert.True(both.Length > theirs.Length);
    }

    [Fact]
    public async Task Less_than_a_first_record_is_a_torn_end()
    {
        await bed.RunAsync("/1");
        var whole = await File.ReadAllBytesAsync(bed.Archive, TestContext.Current.CancellationToken);
        foreach (var length in new[] { 0, 1, 5, 12, 40 })
        {
            await File.WriteAllBytesAsync(bed.Archive, whole[..length], TestContext.Current.CancellationToken);

            Assert.Equal(1, (await bed.RunAsync("/1")).Pages);
            Assert.Equal(["/1"], bed.Paths());
        }
    }

    [Fact]
    public async Task A_run_without_pages_leaves_nothing_behind()
    {
        await bed.RunAsync(bed.Options with { IgnoreRobots = true }, new FetchList { Urls = ["nonsense"] });

        Assert.Empty(Directory.GetFileSystemEntries(bed.Folder.Root));
    }

    [Fact]
    public async Task A_stopped_run_keeps_what_it_has_and_goes_on()
    {
        using var stop = new CancellationTokenSource();
        bed.Site.On("/3", SiteAnswer.Raw("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n<") with { Hangs = true }, SiteAnswer.Page("셋"));
        var urls = Enumerable.Range(1, 4).Select(number => $"{bed.Site.Root}/{number}").ToList();
        var running = new Fetcher(bed.Options).RunAsync(new FetchList { Urls = urls }, bed.Archive, stop.Token);
        await bed.Site.AskedAsync("/3");
        await stop.CancelAsync();
        var first = await running;
        var second = await bed.RunAsync(bed.Options, new FetchList { Urls = urls });

        Assert.False(first.IsComplete);
        Assert.Equal((2, 2), (first.Pages, second.Pages));
        Assert.Equal(["/1", "/2", "/3", "/4"], bed.Paths());
    }

    [Fact]
    public async Task A_preview_asks_nobody_and_says_what_would_become_of_each_url()
    {
        await bed.RunAsync("/1");
        var before = bed.Site.Requests.Count;
        var list = new FetchList
        {
            Urls = [.. new[] { "/1", "/2", "/2", "/print/2", "/3", "/4" }.Select(path => bed.Site.Root + path), "ftp://site.example/"],
            Sitemaps = [bed.Site.Root + "/s.xml"],
        };
        var asked = new List<string>();

        var report = new Fetcher(bed.Options with { MaxPages = 2, Exclude = ["/print/*"] }).Preview(list, bed.Archive, asked.Add);

        Assert.Equal(new[] { "/s.xml", "/2", "/3" }.Select(path => bed.Site.Root + path), asked);
        Assert.Equal((3, 1), (report.Pages, report.FailuresByCode["bad-url"]));
        Assert.Equal([("already-fetched", 1), ("excluded", 1), ("max-pages", 1)], report.SkippedByReason.Select(pair => (pair.Key, pair.Value)));
        Assert.Equal(before, bed.Site.Requests.Count);
    }

    [Fact]
    public async Task A_preview_of_a_refresh_asks_for_all()
    {
        await bed.RunAsync("/1");
        var asked = new List<string>();

        new Fetcher(bed.Options with { Refresh = true }).Preview(new FetchList { Urls = [bed.Site.Root + "/1"] }, bed.Archive, asked.Add);

        Assert.Equal([bed.Site.Root + "/1"], asked);
    }

    private static byte[] Gzip(string text)
    {
        var bytes = new MemoryStream();
        using (var gzip = new GZipStream(bytes, CompressionLevel.Optimal))
        {
            gzip.Write(Encoding.UTF8.GetBytes(text));
        }

        return bytes.ToArray();
    }
}
