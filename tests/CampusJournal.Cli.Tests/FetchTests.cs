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
    public void The_same_command_again_asks_only_for_what_is_missing()
    {
        Assert.Equal(0, Fetch("--template", site.Root + "/v?no={1..3}").ExitCode);
        var second = Fetch("--template", site.Root + "/v?no={1..4}");

        Assert.Equal(0, second.ExitCode);
        Assert.Contains("1 page fetched", second.Error, StringComparison.Ordinal);
        Assert.Contains("3 skipped (already-fetched 3)", second.Error, StringComparison.Ordinal);
        Assert.Equal(4, site.Paths.Count);
    }

    [Fact]
    public void Reads_urls_from_standard_input_and_lists_them_without_asking()
    {
        var result = Cjt.RunIn(folder.Root, System.Text.Encoding.UTF8.GetBytes($"# pages\n{site.Root}/v?no=7\r\n\n {site.Root}/v?no=8 "), "fetch", "--urls-from", "-", "-o", "site.warc.gz", "--dry-run");

        Assert.Equal(0, result.ExitCode);
        Assert.Equal([$"{site.Root}/v?no=7", $"{site.Root}/v?no=8"], result.Lines);
        Assert.Empty(site.Requests);
        Assert.False(File.Exists(folder["site.warc.gz"]));
    }

    [Fact]
    public void Nothing_to_fetch_is_the_short_help_and_exit_2()
    {
        var result = Fetch();
        Assert.Equal(2, result.ExitCode);
        Assert.StartsWith("Examples:", result.Error, StringComparison.Ordinal);
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
    public void A_file_that_is_no_archive_is_refused()
    {
        File.WriteAllText(folder["site.warc.gz"], "hello\n");
        var result = Fetch($"{site.Root}/v?no=1");

        Assert.Equal((2, "hello\n"), (result.ExitCode, File.ReadAllText(folder["site.warc.gz"])));
        Assert.Equal("cjt: site.warc.gz: It is no gzipped WARC file, so nothing is appended to it; choose another name.", Assert.Single(result.ErrorLines));
    }

    [Fact]
    public async Task Of_two_runs_on_one_archive_the_second_is_refused()
    {
        site.On("/v?no=3", SiteAnswer.Raw("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n<") with { Hangs = true });
        using var process = Cjt.Start(folder.Root, "fetch", site.Root + "/v?no=3", "-o", "site.warc.gz");
        await site.AskedAsync("/v?no=3").WaitAsync(TestContext.Current.CancellationToken);

        var second = Fetch($"{site.Root}/v?no=1");
        process.Kill();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(2, second.ExitCode);
        Assert.Equal("cjt: site.warc.gz: Another run is writing this archive now; wait for it or choose another name.", Assert.Single(second.ErrorLines));
    }

    [Fact]
    public void A_list_without_urls_is_nothing_to_fetch()
    {
        File.WriteAllText(folder["urls.txt"], "# none yet\n");
        var result = Fetch("--urls-from", "urls.txt");

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

            // What a kill leaves is read as far as it is whole.
            Assert.InRange(Cjt.RunIn(folder.Root, [], "ingest", "site.warc.gz", "-o", "-").ExitCode, 0, 1);
        }

        Assert.Equal(0, Cjt.RunIn(folder.Root, [], arguments).ExitCode);
        Assert.Equal(0, Cjt.RunIn(folder.Root, [], "verify", "site.warc.gz").ExitCode);
        Assert.Equal(
            Enumerable.Range(1, pages).Select(number => $"{site.Root}/v?no={number}").Order(StringComparer.Ordinal), Fetched().Order(StringComparer.Ordinal));
        Assert.Equal(pages, Content().Split("\r\n\r\n<h1>").Length - 1);
    }

    [Fact]
    public void One_command_fetches_and_ingests_and_the_archive_is_whole()
    {
        var result = Fetch("--template", site.Root + "/v?no={1..3}", "--ingest", "-o", "articles.jsonl", "-o", "articles.db");

        Assert.Equal(0, result.ExitCode);
        Assert.Equal(
            Enumerable.Range(1, 3).Select(number => $"{site.Root}/v?no={number}"),
            File.ReadLines(folder["articles.jsonl"]).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("source").GetProperty("url").GetString()).Order(StringComparer.Ordinal));
        var verified = Cjt.RunIn(folder.Root, [], "verify", "site.warc.gz", "articles.jsonl", "articles.db");
        Assert.Equal((0, ""), (verified.ExitCode, verified.Output));
    }

    [Fact]
    public void A_dry_run_with_ingest_asks_nobody_and_writes_nothing()
    {
        var result = Fetch($"{site.Root}/v?no=1", "--ingest", "-o", "articles.db", "--dry-run");

        Assert.Equal((0, $"{site.Root}/v?no=1\n"), (result.ExitCode, result.Output));
        Assert.Empty(site.Requests);
        Assert.Empty(Directory.GetFileSystemEntries(folder.Root));
    }

    [Fact]
    public void Records_go_to_standard_output_as_those_of_ingest_do()
    {
        var result = Fetch($"{site.Root}/v?no=1", "--ingest", "-o", "-");

        Assert.Equal(0, result.ExitCode);
        Assert.Equal(Cjt.RunIn(folder.Root, [], "ingest", "site.warc.gz", "-o", "-").Output, result.Output);
    }

    [Theory]
    [InlineData("cjt: -o 'a.xyz': The target's suffix is not known; known are ", "-o", "a.xyz")]
    [InlineData("cjt: -o '-': this target is named twice.", "-o", "-", "-o", "-")]
    [InlineData("cjt: -o 'a.db': --errors names this file, too.", "-o", "a.db", "--errors", "a.db")]
    [InlineData("cjt: nofolder/a.db: cannot be written: its folder does not exist.", "-o", "nofolder/a.db")]
    [InlineData("cjt: notes.db: ", "-o", "notes.db")]
    public void A_target_that_ingest_would_refuse_is_refused_before_anything_is_fetched(string start, params string[] targets)
    {
        File.WriteAllText(folder["notes.db"], "my notes\n");
        var result = Fetch([$"{site.Root}/v?no=1", "--ingest", .. targets]);

        Assert.Equal(2, result.ExitCode);
        Assert.StartsWith(start, Assert.Single(result.ErrorLines), StringComparison.Ordinal);
        Assert.Empty(site.Requests);
        Assert.Equal([folder["notes.db"]], Directory.GetFileSystemEntries(folder.Root));
    }

    [Theory]
    [InlineData("cjt: no archive is named; fetch needs an -o that ends in .warc.gz, as -o site.warc.gz.", "-o", "f.db", "--ingest")]
    [InlineData("cjt: no archive is named; fetch needs an -o that ends in .warc.gz, as -o site.warc.gz.", "-o", "-")]
    [InlineData("cjt: more than one archive is named; only one -o may end in .warc.gz.", "-o", "a.warc.gz", "-o", "b.warc.gz", "--ingest")]
    [InlineData("cjt: a second -o needs --ingest.", "-o", "a.warc.gz", "-o", "b.db")]
    [InlineData("cjt: --ingest needs a second -o, as articles.db.", "-o", "a.warc.gz", "--ingest")]
    public void What_is_wrong_with_the_targets_is_said_in_one_sentence(string sentence, params string[] targets)
    {
        var result = Cjt.RunIn(folder.Root, [], ["fetch", $"{site.Root}/v?no=1", .. targets]);

        Assert.Equal((2, sentence), (result.ExitCode, Assert.Single(result.ErrorLines)));
    }

    [Fact]
    public void A_pipe_in_the_place_of_the_archive_is_refused()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There are no named pipes in folders.");
        Process.Start("mkfifo", [folder["site.warc.gz"]])!.WaitForExit();
        var result = Fetch($"{site.Root}/v?no=1");

        Assert.Equal((2, "cjt: site.warc.gz: refused: is a pipe, socket or device, not a file; nothing was changed."), (result.ExitCode, Assert.Single(result.ErrorLines)));
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

    [Fact]
    public void Rotated_files_are_named_and_ingested_together()
    {
        var result = Fetch("--template", site.Root + "/v?no={1..6}", "--rotate-size", "2000", "--ingest", "-o", "articles.jsonl");

        Assert.Equal(0, result.ExitCode);
        Assert.Equal(6, File.ReadLines(folder["articles.jsonl"]).Count());
        Assert.Matches(@"^cjt: site\.warc\.gz goes on in site-00001\.warc\.gz", result.ErrorLines[0]);
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
