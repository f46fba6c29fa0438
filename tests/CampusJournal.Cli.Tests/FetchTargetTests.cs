using System.Diagnostics;
using System.Text.Json;
using CampusJournal.Tests.Ingest.Fetch;

namespace CampusJournal.Cli.Tests;

/// <summary>The targets of <c>cjt fetch</c>: the archive, and with --ingest those of the records.</summary>
public sealed class FetchTargetTests : IDisposable
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
    public void Records_go_to_standard_output_as_those_of_ingest_do()
    {
        var result = Fetch($"{site.Root}/v?no=1", "--ingest", "-o", "-");

        Assert.Equal(0, result.ExitCode);
        Assert.Equal(Cjt.RunIn(folder.Root, [], "ingest", "site.warc.gz", "-o", "-").Output, result.Output);
    }

    [Fact]
    public void Rotated_files_are_named_and_ingested_together()
    {
        var result = Fetch("--template", site.Root + "/v?no={1..6}", "--rotate-size", "2000", "--ingest", "-o", "articles.jsonl");

        Assert.Equal(0, result.ExitCode);
        Assert.Equal(6, File.ReadLines(folder["articles.jsonl"]).Count());
        Assert.Matches(@"^cjt: site\.warc\.gz goes on in site-00001\.warc\.gz", result.ErrorLines[0]);
        Assert.Single(result.ErrorLines, line => line.Contains("goes on in", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("verify")]
    [InlineData("ingest", "-o", "-")]
    public void Who_reads_only_the_first_of_rotated_files_is_told_of_the_others(params string[] command)
    {
        Fetch("--template", site.Root + "/v?no={1..6}", "--rotate-size", "2000");

        var first = Cjt.RunIn(folder.Root, [], [.. command, "site.warc.gz"]);
        var all = Cjt.RunIn(folder.Root, [], [.. command, .. Directory.GetFiles(folder.Root, "*.warc.gz").Select(path => Path.GetFileName(path)!)]);

        Assert.Equal((0, 0), (first.ExitCode, all.ExitCode));
        Assert.Matches(@"^cjt: site\.warc\.gz goes on in site-00001\.warc\.gz", first.ErrorLines[0]);
        Assert.DoesNotContain("goes on in", all.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_dry_run_with_ingest_asks_nobody_and_writes_nothing()
    {
        var result = Fetch($"{site.Root}/v?no=1", "--ingest", "-o", "articles.db", "--dry-run");

        Assert.Equal((0, $"{site.Root}/v?no=1\n"), (result.ExitCode, result.Output));
        Assert.Empty(site.Requests);
        Assert.Empty(Directory.GetFileSystemEntries(folder.Root));
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
    public void A_file_that_is_no_archive_is_refused()
    {
        File.WriteAllText(folder["site.warc.gz"], "hello\n");
        var result = Fetch($"{site.Root}/v?no=1");

        Assert.Equal((2, "hello\n"), (result.ExitCode, File.ReadAllText(folder["site.warc.gz"])));
        Assert.Equal("cjt: site.warc.gz: It is no gzipped WARC file, so nothing is appended to it; choose another name.", Assert.Single(result.ErrorLines));
    }

    [Fact]
    public void A_pipe_in_the_place_of_the_archive_is_refused()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There are no named pipes in folders.");
        Process.Start("mkfifo", [folder["site.warc.gz"]])!.WaitForExit();
        var result = Fetch($"{site.Root}/v?no=1");

        Assert.Equal((2, "cjt: site.warc.gz: refused: is a pipe, socket or device, not a file; nothing was changed."), (result.ExitCode, Assert.Single(result.ErrorLines)));
    }

    private CjtResult Fetch(params string[] arguments) => Cjt.RunIn(folder.Root, [], ["fetch", "--delay", "0", "-o", "site.warc.gz", .. arguments]);
}
