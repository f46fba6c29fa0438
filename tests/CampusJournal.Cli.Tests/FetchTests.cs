using System.Diagnostics;
using System.IO.Compression;
using System.Text.Json;
using CampusJournal.Tests.Ingest.Fetch;

namespace CampusJournal.Cli.Tests;

public sealed class FetchTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly LoopbackSite site = new(TimeProvider.System)
    {
        Default = path => path.StartsWith("/v?no=", StringComparison.Ordinal) ? SiteAnswer.Page("<h1>기사 " + path + "</h1>") : SiteAnswer.Error(404, "Not Found"),
    };

    public void Dispose()
    {
        site.Dispose();
        folder.Dispose();
    }

    [Fact]
    public void Fetches_and_says_what_became_of_each_url()
    {
        var result = Fetch($"{site.Root}/v?no=1", $"{site.Root}/gone", "--errors", "failed.jsonl");

        Assert.Equal(1, result.ExitCode);
        Assert.Empty(result.Output);
        Assert.Equal($"cjt: {site.Root}/gone: The host answered 404 Not Found.", result.ErrorLines[0]);
        Assert.Matches(@"^cjt: 1 page fetched, \d+ bytes received, 0 unchanged, 1 failure \(http-404 1\), 0 skipped$", result.ErrorLines[^1]);
        using var failure = JsonDocument.Parse(File.ReadAllText(folder["failed.jsonl"]));
        Assert.Equal($"{site.Root}/gone http-404", $"{failure.RootElement.GetProperty("source")} {failure.RootElement.GetProperty("code")}");
        Assert.Single(Fetched());
    }

    [Fact]
    public void Failures_go_to_standard_output_where_nothing_else_goes()
    {
        var result = Fetch($"{site.Root}/gone", "--errors", "-");

        Assert.Equal(1, result.ExitCode);
        Assert.Equal("http-404", JsonDocument.Parse(Assert.Single(result.Lines)).RootElement.GetProperty("code").GetString());
        Assert.False(File.Exists(folder["-"]));
    }

    [Fact]
    public void The_same_command_again_asks_only_for_what_is_missing()
    {
        Assert.Equal(0, Fetch("--template", site.Root + "/v?no={1..3}").ExitCode);
        var second = Fetch("--template", site.Root + "/v?no={1..4}");

        Assert.Equal(0, second.ExitCode);
        Assert.Contains("1 page fetched", second.Error, StringComparison.Ordinal);
        Assert.Contains("3 skipped (already-fetched 3)", second.Error, StringComparison.Ordinal);
        Assert.Equal(4, site.Paths.Count);
    }

    [Theory]
    [InlineData]
    [InlineData("-")]
    [InlineData("--urls-from", "-")]
    public void Reads_urls_from_standard_input_and_lists_them_without_asking(params string[] arguments)
    {
        var urls = System.Text.Encoding.UTF8.GetBytes($"# pages\n{site.Root}/v?no=7\r\n\n {site.Root}/v?no=8 ");
        var result = Cjt.RunIn(folder.Root, urls, ["fetch", .. arguments, "-o", "site.warc.gz", "--dry-run"]);

        Assert.Equal(0, result.ExitCode);
        Assert.Equal([$"{site.Root}/v?no=7", $"{site.Root}/v?no=8"], result.Lines);
        Assert.Empty(site.Requests);
        Assert.False(File.Exists(folder["site.warc.gz"]));
    }

    [Fact]
    public void Credentials_are_neither_shown_nor_archived()
    {
        var result = Fetch(site.Root.Replace("://", "://reader:hush@", StringComparison.Ordinal) + "/gone", "-v", "--keep-status", "404", "--errors", "failed.jsonl");

        Assert.DoesNotContain("hush", result.Error + File.ReadAllText(folder["failed.jsonl"]) + Content(), StringComparison.Ordinal);
        Assert.Contains("Authorization: Basic ", site.Requests[^1].Head, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://user:hush@127.0.0.1:99999/a")]
    [InlineData("ftp://user:hush@127.0.0.1/")]
    [InlineData("user:hush@127.0.0.1/")]
    public void Credentials_of_what_is_refused_are_not_shown_either(string url)
    {
        var result = Fetch(url, "--errors", "failed.jsonl", "--log-format", "json");
        var template = Fetch("--template", url);

        Assert.Equal((1, 2), (result.ExitCode, template.ExitCode));
        Assert.Contains("***@127.0.0.1", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("hush", result.Error + File.ReadAllText(folder["failed.jsonl"]) + template.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_runs_on_one_archive_the_second_is_refused()
    {
        site.On("/v?no=3", SiteAnswer.Raw("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n<") with { Hangs = true });
        using var process = Cjt.Start(folder.Root, "fetch", site.Root + "/v?no=3", "-o", "site.warc.gz");
        await site.AskedAsync("/v?no=3").WaitAsync(TestContext.Current.CancellationToken);

        var second = Fetch($"{site.Root}/v?no=1");
        var preview = Fetch($"{site.Root}/v?no=1", "--dry-run");
        process.Kill();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal((2, 2), (second.ExitCode, preview.ExitCode));
        Assert.Equal("cjt: site.warc.gz: Another run is writing this archive now; wait for it or choose another name.", Assert.Single(second.ErrorLines));
        Assert.Equal((second.Error, ""), (preview.Error, preview.Output));
    }

    [Theory]
    [InlineData]
    [InlineData("--dry-run")]
    [InlineData("--urls-from", "urls.txt")]
    public void A_list_without_urls_is_nothing_to_fetch(params string[] arguments)
    {
        File.WriteAllText(folder["urls.txt"], "# none yet\n");
        var result = Fetch(arguments);

        Assert.Equal(2, result.ExitCode);
        Assert.Equal("cjt: nothing to fetch: the list names no URL.", Assert.Single(result.ErrorLines));
        Assert.Equal([folder["urls.txt"]], Directory.GetFileSystemEntries(folder.Root));
    }

    [Theory]
    [InlineData("INT", 130)]
    [InlineData("TERM", 143)]
    public async Task A_signal_ends_the_run_and_says_how_to_go_on(string signal, int exitCode)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Signals are sent with kill.");
        Assert.SkipWhen(signal == "INT" && Cjt.IgnoresInterrupt, "Whoever runs the tests ignores SIGINT, and so do its children.");
        site.On("/v?no=3", SiteAnswer.Raw("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n<") with { Hangs = true }, SiteAnswer.Page("셋"));
        using var process = Cjt.Start(folder.Root, "fetch", "--template", site.Root + "/v?no={1..5}", "--delay", "0", "-o", "site.warc.gz");
        await site.AskedAsync("/v?no=3").WaitAsync(TestContext.Current.CancellationToken);

        Process.Start("kill", ["-" + signal, process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)])!.WaitForExit();
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();

        Assert.Equal(exitCode, process.ExitCode);
        Assert.Contains("The same command goes on from there.", error, StringComparison.Ordinal);
        Assert.Equal(2, Fetched().Count);
        Assert.Equal(0, Fetch("--template", site.Root + "/v?no={1..5}").ExitCode);
        Assert.Equal(5, Fetched().Count);
    }

    [Fact]
    public async Task A_signal_ends_a_run_that_waits_for_more_urls()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Signals are sent with kill.");
        using var process = Cjt.Start(folder.Root, "fetch", "--urls-from", "-", "--delay", "0", "-o", "site.warc.gz");
        process.StandardInput.WriteLine($"{site.Root}/v?no=1\n{site.Root}/v?no=2");
        process.StandardInput.Flush();
        await site.AskedAsync("/v?no=2").WaitAsync(TestContext.Current.CancellationToken);

        Process.Start("kill", ["-TERM", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)])!.WaitForExit();
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();

        Assert.Equal(143, process.ExitCode);
        Assert.Contains("The same command goes on from there.", error, StringComparison.Ordinal);
        Assert.Equal(0, Cjt.RunIn(folder.Root, [], "verify", "site.warc.gz").ExitCode);
    }

    [Fact]
    public async Task Killed_again_and_again_it_has_each_page_once_in_the_end()
    {
        const int pages = 120;
        string[] arguments = ["fetch", "--template", $"{site.Root}/v?no={{1..{pages}}}", "--delay", "0", "--per-host", "4", "-o", "site.warc.gz"];
        for (var kill = 1; kill <= 5; kill++)
        {
            using var process = Cjt.Start(folder.Root, arguments);
            await site.AskedAsync($"/v?no={kill * 20}").WaitAsync(TestContext.Current.CancellationToken);
            process.Kill();
            process.WaitForExit();

            // What a kill leaves is read as far as it is whole: all that came before the four in flight, each page once.
            var left = Cjt.RunIn(folder.Root, [], "ingest", "site.warc.gz", "-o", "-");
            var read = left.Lines.Select(line => JsonDocument.Parse(line).RootElement.GetProperty("source").GetProperty("url").GetString()).ToList();
            Assert.InRange(left.ExitCode, 0, 1);
            Assert.InRange(read.Count, (kill * 20) - 4, pages);
            Assert.Distinct(read);
        }

        Assert.Equal(0, Cjt.RunIn(folder.Root, [], arguments).ExitCode);
        Assert.Equal(0, Cjt.RunIn(folder.Root, [], "verify", "site.warc.gz").ExitCode);
        Assert.Equal(
            Enumerable.Range(1, pages).Select(number => $"{site.Root}/v?no={number}").Order(StringComparer.Ordinal), Fetched().Order(StringComparer.Ordinal));
        Assert.Equal(pages, Content().Split("\r\n\r\n<h1>").Length - 1);
    }

    [Fact]
    public void A_dry_run_tells_what_it_would_not_ask_for()
    {
        var result = Fetch("--template", site.Root + "/v?no={1..5}", "ftp://site.example/", "--max-pages", "3", "--exclude", "*no=2", "--dry-run");

        Assert.Equal(1, result.ExitCode);
        Assert.Equal([$"{site.Root}/v?no=1", $"{site.Root}/v?no=3", $"{site.Root}/v?no=4"], result.Lines);
        Assert.Equal(
            ["cjt: ftp://site.example/: This is no http or https URL.", "cjt: dry run: 3 URLs would be asked for, 1 failure (bad-url 1), 2 skipped (excluded 1, max-pages 1)"],
            result.ErrorLines);
        Assert.Empty(site.Requests);
    }

    [Fact]
    public void A_torn_end_goes_to_quarantine_and_its_page_is_asked_for_again()
    {
        Assert.Equal(0, Fetch("--template", site.Root + "/v?no={1..3}").ExitCode);
        using (var archive = File.OpenWrite(folder["site.warc.gz"]))
        {
            archive.SetLength(archive.Length - 5);
        }

        var second = Fetch("--template", site.Root + "/v?no={1..3}");

        Assert.Equal(0, second.ExitCode);
        Assert.Matches("^cjt: site.warc.gz: an earlier run was stopped within a record; its torn end is now site.warc.gz.quarantine/[0-9a-f]{64}, all before it is whole.$", second.ErrorLines[0]);
        Assert.Equal("/v?no=3", site.Paths[^1]);
        Assert.Equal(4, site.Paths.Count);
        Assert.Equal(3, Fetched().Count);
        Assert.Equal(0, Cjt.RunIn(folder.Root, [], "verify", "site.warc.gz").ExitCode);
    }

    [Fact]
    public void Each_message_is_a_line_of_json_when_asked()
    {
        var result = Fetch($"{site.Root}/v?no=1", $"{site.Root}/gone", "-v", "--log-format", "json");

        Assert.Equal(
            ["fetched", "http-404", "balance"],
            result.ErrorLines.Select(line => JsonDocument.Parse(line).RootElement.GetProperty("code").GetString()));
    }

    private CjtResult Fetch(params string[] arguments) => Cjt.RunIn(folder.Root, [], ["fetch", "--delay", "0", "-o", "site.warc.gz", .. arguments]);

    // The pages that the index lists.
    private List<string> Fetched() =>
    [
        .. from line in File.ReadLines(folder["site.cdxj"])
           let url = JsonDocument.Parse(line.Split(' ', 3)[2]).RootElement.GetProperty("url").GetString()!
           where !url.EndsWith("/robots.txt", StringComparison.Ordinal)
           select url,
    ];

    // Throws where a member is torn.
    private string Content()
    {
        using var gzip = new GZipStream(File.OpenRead(folder["site.warc.gz"]), CompressionMode.Decompress);
        using var reader = new StreamReader(gzip, System.Text.Encoding.Latin1);
        return reader.ReadToEnd();
    }
}
