using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace CampusJournal.Cli.Tests;

public class IngestTests
{
    [Fact]
    public void Pages_go_into_every_target_and_the_last_line_is_the_balance()
    {
        using var folder = new TemporaryFolder();
        folder.Write("pages/a.html", Texts.CleanPage);
        folder.Write("pages/b", Texts.Cp949Page);
        folder.Write("pages/c.png", Texts.Junk);
        var result = Cjt.RunIn(folder.Root, [], "ingest", "pages", "-o", "a.jsonl", "-o", "a.csv", "-o", "a.db");
        Assert.Equal((0, ""), (result.ExitCode, result.Output));
        Assert.Equal("cjt: 3 seen = 2 records + 0 failures + 1 skipped (not-a-page 1)", result.ErrorLines[^1]);
        Assert.Equal(2, File.ReadAllLines(folder["a.jsonl"]).Length);
        Assert.Equal(2L, Count(folder["a.db"]));
    }

    [Theory]
    [InlineData("a.db")]
    [InlineData("a.jsonl")]
    [InlineData("a.csv")]
    public void A_second_run_skips_what_is_done(string target)
    {
        using var folder = new TemporaryFolder();
        folder.Write("pages/a.html", Texts.CleanPage);
        Cjt.RunIn(folder.Root, [], "ingest", "pages", "-o", target);
        var result = Cjt.RunIn(folder.Root, [], "ingest", "pages", "-o", target);
        Assert.Equal(0, result.ExitCode);
        Assert.Equal("cjt: 1 seen = 0 records + 0 failures + 1 skipped (already-ingested 1)", result.ErrorLines[^1]);
    }

    [Fact]
    public void The_same_page_in_two_folders_is_two_records_in_every_target_and_the_second_a_duplicate()
    {
        using var folder = new TemporaryFolder();
        folder.Write("2003/v.html", Texts.CleanPage);
        folder.Write("2004/v.html", Texts.CleanPage);
        var result = Cjt.RunIn(folder.Root, [], "ingest", "2003", "2004", "--dedupe", "-o", "a.jsonl", "-o", "a.db", "-o", "a.md/");
        var ids = Array.ConvertAll(File.ReadAllLines(folder["a.jsonl"]), line => JsonDocument.Parse(line).RootElement);
        Assert.Equal("cjt: 2 seen = 2 records + 0 failures + 0 skipped", result.ErrorLines[^1]);
        Assert.Equal(ids[0].GetProperty("id").GetString(), ids[1].GetProperty("duplicate_of").GetString());
        Assert.Equal((2L, 2), (Count(folder["a.db"]), Directory.GetFiles(folder["a.md"]).Length));
    }

    [Theory]
    [InlineData("jsonl")]
    [InlineData("json")]
    [InlineData("csv")]
    public void A_target_beside_a_database_that_holds_pages_already_is_as_complete_as_one_alone(string suffix)
    {
        using var folder = new TemporaryFolder();
        folder.Write("pages/b", Texts.Cp949Page);
        folder.Write("pages/d.html", Texts.CleanPage + "4");
        Cjt.RunIn(folder.Root, [], "ingest", "pages", "-o", "a.db");
        folder.Write("pages/a.html", Texts.CleanPage);
        folder.Write("pages/c.html", Texts.CleanPage + "3");
        var result = Cjt.RunIn(folder.Root, [], "ingest", "pages", "pages", "-o", $"beside.{suffix}", "-o", "a.db", "-o", "b.db", "--errors", "e.jsonl");
        Cjt.RunIn(folder.Root, [], "ingest", "pages", "-o", $"alone.{suffix}");
        Assert.Equal((0, "cjt: 8 seen = 2 records + 0 failures + 6 skipped (already-ingested 6)"), (result.ExitCode, result.ErrorLines[^1]));
        Assert.Equal(File.ReadAllText(folder[$"alone.{suffix}"]), File.ReadAllText(folder[$"beside.{suffix}"]));
        Assert.Equal((4L, 4L), (Count(folder["a.db"]), Count(folder["b.db"])));
    }

    [Fact]
    public void Failures_are_lines_in_their_own_file()
    {
        using var folder = new TemporaryFolder();
        folder.Write("page", Texts.CleanPage);
        var result = Cjt.RunIn(folder.Root, [], "ingest", "page", "missing", "-o", "-", "--errors", "failed.jsonl");
        Assert.Equal(1, result.ExitCode);
        Assert.Single(result.Lines);
        var failure = JsonDocument.Parse(Assert.Single(File.ReadAllLines(folder["failed.jsonl"]))).RootElement;
        Assert.Equal("not-found", failure.GetProperty("code").GetString());
        Assert.Equal("missing", failure.GetProperty("source").GetString());
    }

    [Fact]
    public void A_target_that_is_not_ours_is_refused()
    {
        using var folder = new TemporaryFolder();
        folder.Write("page", Texts.CleanPage);
        folder.Write("a.jsonl", "precious");
        var result = Cjt.RunIn(folder.Root, [], "ingest", "page", "-o", "a.jsonl", "--fresh");
        Assert.Equal(2, result.ExitCode);
        Assert.Single(result.ErrorLines);
        Assert.Equal("precious", File.ReadAllText(folder["a.jsonl"]));
    }

    [Fact]
    public void A_dry_run_writes_nothing()
    {
        using var folder = new TemporaryFolder();
        folder.Write("pages/a.html", Texts.CleanPage);
        folder.Write("pages/b.png", Texts.Junk);
        var result = Cjt.RunIn(folder.Root, [], "ingest", "pages", "-o", "a.db", "--dry-run");
        Assert.Equal(0, result.ExitCode);
        Assert.False(File.Exists(folder["a.db"]));
        Assert.Contains("pages/b.png: skipped: not-a-page.", result.Error, StringComparison.Ordinal);
        Assert.EndsWith("2 seen = 1 record + 0 failures + 1 skipped (not-a-page 1)\n", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a.db")]
    [InlineData("a.jsonl")]
    [InlineData("a.csv")]
    public void A_dry_run_knows_what_is_done_and_writes_nothing_to_the_target(string target)
    {
        using var folder = new TemporaryFolder();
        folder.Write("pages/a.html", Texts.CleanPage);
        folder.Write("pages/b.html", Texts.CleanPage);
        Assert.Equal(0, Cjt.RunIn(folder.Root, [], "ingest", "pages", "-o", target).ExitCode);
        folder.Write("pages/b.html", Texts.CleanPage + "<p>changed</p>");
        folder.Write("pages/c.html", Texts.CleanPage);
        var before = File.ReadAllBytes(folder[target]);
        var names = Directory.GetFiles(folder.Root);

        var result = Cjt.RunIn(folder.Root, [], "ingest", "pages", "-o", target, "--dry-run", "-v");

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("pages/a.html: skipped: already-ingested.", result.Error, StringComparison.Ordinal);
        Assert.Contains("pages/b.html: would become a record.", result.Error, StringComparison.Ordinal);
        Assert.Contains($"2 pages would go to {target}, 1 is there already; nothing was written.", result.Error, StringComparison.Ordinal);
        Assert.EndsWith("3 seen = 2 records + 0 failures + 1 skipped (already-ingested 1)\n", result.Error, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllBytes(folder[target]));
        Assert.Equal(names, Directory.GetFiles(folder.Root));
    }

    [Theory]
    [InlineData("a.db")]
    [InlineData("a.jsonl")]
    [InlineData("a.json")]
    public void A_dry_run_is_refused_where_the_run_would_be(string target)
    {
        using var folder = new TemporaryFolder();
        folder.Write("page.html", Texts.CleanPage);
        Assert.Equal(0, Cjt.RunIn(folder.Root, [], "ingest", "page.html", "-o", target).ExitCode);
        string[] other = ["ingest", "page.html", "-o", target, "--ignore-declared"];

        var run = Cjt.RunIn(folder.Root, [], other);
        var dry = Cjt.RunIn(folder.Root, [], [.. other, "--dry-run"]);

        Assert.Equal((2, run.Error), (dry.ExitCode, dry.Error));
    }

    [Fact]
    public void A_dry_run_refuses_a_folder_that_the_run_would_refuse()
    {
        using var folder = new TemporaryFolder();
        folder.Write("page.html", Texts.CleanPage);
        folder.Write("a.md/hand.html", "mine");
        var run = Cjt.RunIn(folder.Root, [], "ingest", "page.html", "-o", "a.md/");
        var dry = Cjt.RunIn(folder.Root, [], "ingest", "page.html", "-o", "a.md/", "--dry-run");

        Assert.Equal((2, run.Error), (dry.ExitCode, dry.Error));
        Assert.Equal(2, run.ExitCode);
    }

    [Fact]
    public void A_dry_run_looks_into_containers()
    {
        using var folder = new TemporaryFolder();
        folder.Write("pages/old.zip", Texts.Zip(("inner.zip", Texts.Zip(("page.html", Texts.Cp949Page)))));
        var result = Cjt.RunIn(folder.Root, [], "ingest", "pages", "-o", "a.db", "--dry-run", "-v");
        Assert.Contains("pages/old.zip!inner.zip!page.html: would become a record.", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_larger_than_allowed_fails_and_the_run_goes_on()
    {
        using var folder = new TemporaryFolder();
        folder.Write("pages/a", Texts.CleanPage + new string('x', 3000));
        folder.Write("pages/b", Texts.CleanPage);
        var result = Cjt.RunIn(folder.Root, [], "ingest", "pages", "-o", "-", "--max-record-size", "2K");
        Assert.Equal(1, result.ExitCode);
        Assert.Single(result.Lines);
        Assert.Contains("failure (too-large 1)", result.ErrorLines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_too_large_is_read_when_the_limit_is_raised()
    {
        using var folder = new TemporaryFolder();
        folder.Write("pages/a", Texts.CleanPage + new string('x', 3000));
        folder.Write("pages/b", Texts.CleanPage);
        Assert.Equal(1, Cjt.RunIn(folder.Root, [], "ingest", "pages", "-o", "a.jsonl", "--max-record-size", "2K").ExitCode);

        var result = Cjt.RunIn(folder.Root, [], "ingest", "pages", "-o", "a.jsonl", "--max-record-size", "1M");

        Assert.Equal((0, "cjt: 2 seen = 1 record + 0 failures + 1 skipped (already-ingested 1)"), (result.ExitCode, result.ErrorLines[^1]));
    }

    [Fact]
    public void On_error_stop_ends_the_run()
    {
        using var folder = new TemporaryFolder();
        folder.Write("page", Texts.CleanPage);
        var result = Cjt.RunIn(folder.Root, [], "ingest", "missing", "page", "-o", "a.jsonl", "--on-error", "stop");
        Assert.Equal(2, result.ExitCode);
        Assert.False(File.Exists(folder["a.jsonl"]));
    }

    [Fact]
    public void Too_many_failures_end_the_run_at_the_one_too_many()
    {
        using var folder = new TemporaryFolder();
        folder.Write("page", Texts.CleanPage);
        var result = Cjt.RunIn(folder.Root, [], "ingest", "page", "missing", "missing", "page", "-o", "a.jsonl", "--max-errors", "1");
        Assert.Equal(2, result.ExitCode);
        Assert.Equal("cjt: stopped: 2 of 3 pages failed, more than --max-errors allows.", result.ErrorLines[^2]);
        Assert.Equal("cjt: 3 seen = 1 record + 2 failures (not-found 2) + 0 skipped", result.ErrorLines[^1]);
    }

    [Fact]
    public void A_message_names_the_option_that_helps()
    {
        using var folder = new TemporaryFolder();
        folder.Write("page", Texts.CleanPage);
        Cjt.RunIn(folder.Root, [], "ingest", "page", "-o", "a.jsonl");
        var refused = Cjt.RunIn(folder.Root, [], "ingest", "page", "-o", "a.jsonl", "--charset", "cp949");
        var large = Cjt.RunIn(folder.Root, [], "ingest", "page", "-o", "-", "--max-record-size", "10");
        Assert.Equal(["cjt: a.jsonl: It was begun without --charset, this run is with --charset cp949. --fresh replaces it."], refused.ErrorLines);
        Assert.Equal("cjt: page: The page is larger than 10 bytes. --max-record-size raises the limit.", large.ErrorLines[0]);
    }

    [Fact]
    public void Any_number_of_workers_writes_the_same_bytes()
    {
        using var folder = new TemporaryFolder();
        for (var i = 0; i < 40; i++)
        {
            folder.Write($"pages/{i}", Texts.CleanPage + i);
        }

        Cjt.RunIn(folder.Root, [], "ingest", "pages", "-o", "one.jsonl", "--jobs", "1");
        Cjt.RunIn(folder.Root, [], "ingest", "pages", "-o", "many.jsonl", "--jobs", "8");
        Assert.Equal(File.ReadAllBytes(folder["one.jsonl"]), File.ReadAllBytes(folder["many.jsonl"]));
    }

    private static long Count(string database)
    {
        using var connection = new SqliteConnection($"Data Source={database};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM articles";
        return (long)command.ExecuteScalar()!;
    }

    [Theory]
    [InlineData("nowhere/a.db")]
    [InlineData("nowhere/a.jsonl")]
    [InlineData("a.jsonl", "--errors", "nowhere/e.jsonl")]
    public void A_target_in_a_folder_that_does_not_exist_is_named(params string[] targets)
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.html", Texts.CleanPage);
        var result = Cjt.RunIn(folder.Root, [], ["ingest", "a.html", "-o", .. targets]);
        Assert.Equal(2, result.ExitCode);
        Assert.Equal($"cjt: {targets[^1]}: cannot be written: its folder does not exist.", Assert.Single(result.ErrorLines));
    }

    [Fact]
    public void A_target_that_is_the_file_of_failures_too_is_told_so()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.html", Texts.CleanPage);
        var result = Cjt.RunIn(folder.Root, [], "ingest", "a.html", "-o", "x.jsonl", "--errors", "./x.jsonl");
        Assert.Equal(2, result.ExitCode);
        Assert.Equal("cjt: -o 'x.jsonl': --errors names this file, too.", Assert.Single(result.ErrorLines));
    }

    [Theory]
    [InlineData("a.jsonl")]
    [InlineData("a.csv")]
    public void A_target_that_is_the_only_source_is_named_and_stays_as_it_is(string target)
    {
        using var folder = new TemporaryFolder();
        folder.Write("page.html", Texts.CleanPage);
        Cjt.RunIn(folder.Root, [], "ingest", "page.html", "-o", target);
        var before = File.ReadAllText(folder[target]);
        var result = Cjt.RunIn(folder.Root, [], "ingest", target, "--text-field", "body", "-o", target, "--fresh");
        Assert.Equal((2, "cjt: nothing to read: there is no page in what was seen: 1 skipped (own-output 1)."), (result.ExitCode, result.ErrorLines.Single(line => line.StartsWith("cjt: nothing", StringComparison.Ordinal))));
        Assert.Equal(before, File.ReadAllText(folder[target]));
    }
}
