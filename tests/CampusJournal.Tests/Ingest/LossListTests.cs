using CampusJournal.Articles;
using CampusJournal.Ingest;
using CampusJournal.Ingest.Archives;
using CampusJournal.Ingest.Export;
using Microsoft.Data.Sqlite;

namespace CampusJournal.Tests.Ingest;

/// <summary>What was lost is told by every run, also of pages that an earlier run has done: by <c>--errors</c>, the table and the balance alike.</summary>
public class LossListTests
{
    private static readonly SourceItem[] Items =
    [
        Failure("a.zip", "bad-directory"),
        Page("a.zip", 0, null),
        Page("a.zip", 90, Failure("a.zip", "truncated", 90)),
        Failure("a.zip", "bad-crc"),
        Page("b.warc", 7, Failure("b.warc", "truncated", 7)),
        Failure("b.warc", "bad-record", 7),
    ];

    [Theory]
    [InlineData("x.jsonl")]
    [InlineData("x.csv")]
    [InlineData("x.json")]
    [InlineData("x.db")]
    public async Task A_run_over_pages_that_are_done_tells_the_same_losses(string target)
    {
        using var folder = new TemporaryFolder();
        var first = await RunAsync(folder, target);
        var told = await File.ReadAllTextAsync(folder["e.jsonl"], TestContext.Current.CancellationToken);

        var again = await RunAsync(folder, target);

        Assert.Equal((2, 3), (first.Faults, first.Failures));
        Assert.Equal((2, 3), (again.Faults, again.Failures));
        Assert.Equal(told, await File.ReadAllTextAsync(folder["e.jsonl"], TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task The_table_of_failures_holds_what_the_list_of_the_last_run_does_however_many_runs_there_were()
    {
        using var folder = new TemporaryFolder();
        for (var run = 0; run < 3; run++)
        {
            await RunAsync(folder, "x.db");
            var told = await File.ReadAllLinesAsync(folder["e.jsonl"], TestContext.Current.CancellationToken);
            Assert.Equal(5, told.Length);
            Assert.Equal(told.Select(line => PageFailure.Parse(line)!).Select(failure => $"{failure.Source} {failure.Offset} {failure.Code}"), Rows(folder["x.db"]));
        }
    }

    [Fact]
    public async Task A_source_that_a_run_does_not_come_to_keeps_its_rows()
    {
        using var folder = new TemporaryFolder();
        await RunAsync(folder, "x.db");
        await RunAsync(folder, "x.db", new ListSource([Page("b.warc", 8, null)]));
        Assert.Equal(["a.zip  bad-directory", "a.zip 90 truncated", "a.zip  bad-crc"], Rows(folder["x.db"]));
    }

    [Fact]
    public async Task A_dry_run_tells_them_too()
    {
        using var folder = new TemporaryFolder();
        await RunAsync(folder, "x.jsonl");
        using var earlier = RecordSinks.ReadEarlier([folder["x.jsonl"]]);

        var report = await new IngestLine(new ArticleExtractor()).DryRunAsync(
            [new ListSource(Items)], earlier, TestContext.Current.CancellationToken);

        Assert.Equal((3, 2, 3), (report.Skipped, report.Faults, report.Failures));
    }

    private static async Task<IngestReport> RunAsync(TemporaryFolder folder, string target, IPageSource? source = null)
    {
        IRecordSink[] sinks = [.. await RecordSinks.OpenAllAsync([folder[target]], null), RecordSinks.OpenFailures(folder["e.jsonl"])];
        try
        {
            return await new IngestLine(new ArticleExtractor()).RunAsync([source ?? new ListSource(Items)], sinks, TestContext.Current.CancellationToken);
        }
        finally
        {
            foreach (var sink in sinks)
            {
                await sink.DisposeAsync();
            }
        }
    }

    private static PageFailure Failure(string source, string code, long? offset = null) => new(source, offset, "read", code, "m");

    private static SourcePage Page(string path, long offset, PageFailure? fault)
    {
        byte[] content = [.. System.Text.Encoding.UTF8.GetBytes(Pages.Html("제목", $"{path} {offset}"))];
        var digest = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(content));
        return new(content, new() { Path = path, Member = $"{path}!{offset}.html", Offset = offset, Sha256 = digest }) { Fault = fault };
    }

    private static List<string> Rows(string path)
    {
        using var connection = new SqliteConnection($"Data Source={path};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT source || ' ' || coalesce(offset, '') || ' ' || code FROM failures ORDER BY rowid";
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
        {
            rows.Add(reader.GetString(0));
        }

        return rows;
    }
}
