using CampusJournal.Articles;
using CampusJournal.Ingest;
using CampusJournal.Ingest.Archives;
using CampusJournal.Ingest.Export;
using Microsoft.Data.Sqlite;

namespace CampusJournal.Tests.Ingest;

public class ResumeTests
{
    private const int PageCount = 12;

    private static readonly string Sha256 = new('a', 64);

    public static TheoryData<string> Targets =>
        ["x.jsonl", "x.csv", "x.tsv", "x.json", "x.db", "x.csv x.json", "x.json x.csv", "x.csv x.jsonl x.tsv", "x.json x.db x.jsonl", "x.db y.db"];

    [Theory]
    [MemberData(nameof(Targets))]
    public async Task Gives_the_bytes_of_an_uninterrupted_run_and_does_nothing_twice(string targets)
    {
        using var whole = Folder();
        using var stopped = Folder();
        await RunAsync(whole, targets);

        var written = 0L;
        for (var stop = 1; stop <= PageCount; stop += 3)
        {
            written += (await StopAfterAsync(stopped, targets, stop)).Records;
        }

        var last = await RunAsync(stopped, targets);

        Assert.Equal(PageCount, written + last.Records);
        Assert.Equal(PageCount, last.Seen);
        Assert.All(targets.Split(' '), target => Assert.Equal(Content(whole[target]), Content(stopped[target])));
        Assert.Equal(Names(whole), Names(stopped));
    }

    [Theory]
    [MemberData(nameof(Targets))]
    public async Task Leaves_every_target_as_it_is_when_run_again(string targets)
    {
        using var folder = Folder();
        await RunAsync(folder, targets);
        var before = targets.Split(' ').Select(target => Content(folder[target])).ToList();

        var again = await RunAsync(folder, targets);

        Assert.True(again.IsComplete);
        Assert.Equal(before, targets.Split(' ').Select(target => Content(folder[target])));
    }

    [Theory]
    [InlineData("x.jsonl", "x.jsonl.journal")]
    [InlineData("x.jsonl", "x.jsonl.tmp")]
    [InlineData("x.csv", "x.csv.journal")]
    [InlineData("x.csv", "x.csv.tmp")]
    [InlineData("x.json", "x.json.journal")]
    public async Task Goes_on_wherever_a_power_cut_tore_a_file(string target, string torn)
    {
        using var whole = Folder();
        await RunAsync(whole, target);
        using var stopped = Folder();
        await StopAfterAsync(stopped, target, 3);
        var files = Directory.GetFiles(stopped.Root).ToDictionary(path => path, File.ReadAllBytes);
        var length = files[stopped[torn]].Length;

        for (var kept = 0; kept < length; kept += Math.Max(1, length / 60))
        {
            Array.ForEach(Directory.GetFiles(stopped.Root), File.Delete);
            foreach (var (path, bytes) in files)
            {
                File.WriteAllBytes(path, path == stopped[torn] ? bytes[..kept] : bytes);
            }

            await RunAsync(stopped, target);
            Assert.Equal(Content(whole[target]), Content(stopped[target]));
        }
    }

    [Fact]
    public async Task Goes_on_behind_a_journal_whose_last_line_is_garbage()
    {
        using var whole = Folder();
        await RunAsync(whole, "x.jsonl");
        using var stopped = Folder();
        await StopAfterAsync(stopped, "x.jsonl", 3);
        File.AppendAllText(stopped["x.jsonl.journal"], "\0\0\0\n");

        await RunAsync(stopped, "x.jsonl");

        Assert.Equal(Content(whole["x.jsonl"]), Content(stopped["x.jsonl"]));
    }

    [Theory]
    [InlineData("x.jsonl")]
    [InlineData("x.csv")]
    public async Task Adds_new_pages_to_a_whole_target(string target)
    {
        using var folder = Folder();
        await RunAsync(folder, target);
        var before = Content(folder[target]);
        folder.With("pages/99.html", Pages.Html("새 기사", "덧붙인 글이다."));

        var report = await RunAsync(folder, target);

        Assert.Equal(1, report.Records);
        Assert.StartsWith(before, Content(folder[target]), StringComparison.Ordinal);
        Assert.Equal(before.Length < Content(folder[target]).Length, before.Split('\n').Length < Content(folder[target]).Split('\n').Length);
        Assert.False(File.Exists(folder[target + ".tmp"]));
    }

    [Fact]
    public async Task Gives_a_changed_page_a_new_record_that_supersedes_the_old_one()
    {
        using var folder = new TemporaryFolder().With("pages/a.html", Pages.Html("처음", "본문"));
        await RunAsync(folder, "x.jsonl");
        folder.With("pages/a.html", Pages.Html("나중", "본문"));

        await RunAsync(folder, "x.jsonl");

        var records = File.ReadAllLines(folder["x.jsonl"]).Select(ArticleJson.Read).ToList();
        Assert.Equal(["처음", "나중"], records.Select(record => record.Title));
        Assert.Equal(records[0].Id, records[1].Supersedes);
    }

    [Theory]
    [InlineData("x.jsonl")]
    [InlineData("x.db")]
    [InlineData("x.json")]
    public async Task Refuses_other_options_and_names_them(string target)
    {
        using var folder = Folder();
        var options = new SinkOptions { Run = new() { Options = new Dictionary<string, string> { ["charset"] = "cp949" } } };
        await RunAsync(folder, target, options);

        var refused = await Assert.ThrowsAsync<TargetRefusedException>(() => RunAsync(folder, target));

        Assert.Equal("It was begun with charset cp949, this run is without charset.", refused.Message);
        Assert.True(refused.IsReplaceable);
        Assert.Equal(PageCount, (await RunAsync(folder, target, new() { Fresh = true })).Records);
    }

    [Fact]
    public async Task Refuses_a_target_that_another_version_began()
    {
        using var folder = Folder();
        await StopAfterAsync(folder, "x.jsonl", 3);
        var journal = File.ReadAllText(folder["x.jsonl.journal"]);
        File.WriteAllText(folder["x.jsonl.journal"], journal.Replace(ToolVersion.Name, "cjt/0.0.1", StringComparison.Ordinal));

        var refused = await Assert.ThrowsAsync<TargetRefusedException>(() => RunAsync(folder, "x.jsonl"));

        Assert.Equal($"It was begun by cjt/0.0.1, this is {ToolVersion.Name}.", refused.Message);
    }

    [Theory]
    [InlineData("x.jsonl")]
    [InlineData("x.db")]
    [InlineData("x.json")]
    public async Task Lets_one_of_two_first_runs_win(string target)
    {
        using var folder = Folder();
        var first = await RecordSinks.OpenAllAsync([folder[target]]);

        var refused = await Assert.ThrowsAsync<TargetRefusedException>(() => RunAsync(folder, target));
        await CloseAsync(first);

        Assert.StartsWith("Another run is writing this target now", refused.Message, StringComparison.Ordinal);
        Assert.Equal(PageCount, (await RunAsync(folder, target)).Records);
    }

    [Fact]
    public async Task Does_not_replace_the_target_of_a_run_of_its_own_by_one_beside_a_database()
    {
        using var folder = Folder();
        await RunAsync(folder, "x.jsonl");
        var before = Content(folder["x.jsonl"]);

        await Assert.ThrowsAsync<TargetRefusedException>(() => RunAsync(folder, "new.db x.jsonl"));

        Assert.Equal(before, Content(folder["x.jsonl"]));
    }

    [Fact]
    public async Task Keeps_the_old_target_when_a_fresh_run_finds_nothing()
    {
        using var folder = Folder();
        await RunAsync(folder, "x.jsonl");
        var before = Content(folder["x.jsonl"]);

        await Pages.RunAsync(PageSources.Open(folder["mistyped"]), [folder["x.jsonl"]], new() { Fresh = true });

        Assert.Equal(before, Content(folder["x.jsonl"]));
        Assert.Equal(0, (await RunAsync(folder, "x.jsonl")).Records);
    }

    [Theory]
    [InlineData("x.jsonl")]
    [InlineData("x.db")]
    public async Task Tries_a_page_that_failed_again_only_when_asked_to(string target)
    {
        using var folder = new TemporaryFolder();
        using var bytes = new UnaffordableBytes();
        var origin = new PageOrigin { Path = "large", Sha256 = Sha256 };
        var good = new SourcePage("<p>good"u8.ToArray(), new() { Path = "good", Sha256 = new('b', 64) });
        var affordable = new ListSource([new SourcePage("<p>now"u8.ToArray(), origin), good]);
        await Pages.RunAsync(new ListSource([new SourcePage(bytes.Memory, origin), good]), [folder[target]]);

        var again = await Pages.RunAsync(affordable, [folder[target]]);
        var retried = await Pages.RunAsync(affordable, [folder[target]], options: new() { RetriesFailures = true });

        Assert.Equal((0, 1, 1), (again.Records, again.Failures, again.Skipped));
        Assert.Equal((1, 0, 1), (retried.Records, retried.Failures, retried.Skipped));
    }

    [Theory]
    [InlineData("x.jsonl")]
    [InlineData("x.db")]
    public async Task Marks_the_same_bytes_as_a_duplicate_of_the_first_in_input_order(string target)
    {
        using var folder = new TemporaryFolder().With("pages/a.html", "<p>same").With("pages/b.html", "<p>other").With("pages/c.html", "<p>same").With("pages/d.html", "<p>same");
        using var stopped = new TemporaryFolder().With("pages/a.html", "<p>same");
        await Pages.RunAsync(PageSources.Open(stopped["pages"]), [stopped[target]], options: new() { MarksDuplicates = true });
        Array.ForEach(["b", "c", "d"], name => stopped.With($"pages/{name}.html", name == "b" ? "<p>other" : "<p>same"));

        await Pages.RunAsync(PageSources.Open(folder["pages"]), [folder[target]], options: new() { MarksDuplicates = true });
        await Pages.RunAsync(PageSources.Open(stopped["pages"]), [stopped[target]], options: new() { MarksDuplicates = true });

        foreach (var records in new[] { folder, stopped }.Select(where => Content(where[target]).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(ArticleJson.Read).ToList()))
        {
            Assert.Equal([null, null, records[0].Id, records[0].Id], records.Select(record => record.DuplicateOf));
        }
    }

    private static TemporaryFolder Folder()
    {
        var folder = new TemporaryFolder();
        for (var i = 0; i < PageCount; i++)
        {
            folder.With($"pages/{i:00}.html", Pages.Html($"제목 {i}", $"본문 {i}, \"쉼표\""));
        }

        return folder;
    }

    private static Task<IngestReport> RunAsync(TemporaryFolder folder, string targets, SinkOptions? options = null) =>
        Pages.RunAsync(Source(folder), Paths(folder, targets), options);

    private static async Task<IngestReport> StopAfterAsync(TemporaryFolder folder, string targets, int records)
    {
        using var interrupt = new CancellationTokenSource();
        var progress = new StopAfter(records, interrupt);
        return await Pages.RunAsync(Source(folder), Paths(folder, targets), options: new() { Jobs = 1, MaxBytesInFlight = 1, Progress = progress }, cancel: interrupt.Token);
    }

    // The same names in any folder, so that the records are the same.
    private static RelativeSource Source(TemporaryFolder folder) => new(PageSources.Open(folder["pages"]), folder.Root);

    private static string[] Paths(TemporaryFolder folder, string targets) => [.. targets.Split(' ').Select(target => folder[target])];

    private static string Content(string target)
    {
        if (!target.EndsWith(".db", StringComparison.Ordinal))
        {
            return File.ReadAllText(target);
        }

        using var connection = new SqliteConnection($"Data Source={target};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT group_concat(record, char(10)) FROM (SELECT record FROM articles ORDER BY rowid)";
        return (string)command.ExecuteScalar()!;
    }

    private static IEnumerable<string?> Names(TemporaryFolder folder) => Directory.GetFiles(folder.Root).Select(Path.GetFileName).Order(StringComparer.Ordinal);

    private static async Task CloseAsync(IReadOnlyList<IRecordSink> sinks)
    {
        foreach (var sink in sinks)
        {
            await sink.DisposeAsync();
        }
    }
}
