using CampusJournal.Articles;
using CampusJournal.Ingest;
using CampusJournal.Ingest.Archives;
using CampusJournal.Ingest.Export;
using CampusJournal.Ingest.Shards;

namespace CampusJournal.Tests.Ingest;

public class ShardTests
{
    [Theory]
    [InlineData("0/1", 0, 1)]
    [InlineData("3/64", 3, 64)]
    public void Reads_a_part_and_the_number_of_parts(string text, int index, int count) => Assert.Equal(new Shard(index, count), Shard.Parse(text));

    [Theory]
    [InlineData("")]
    [InlineData("3")]
    [InlineData("64/64")]
    [InlineData("-1/4")]
    [InlineData("1/0")]
    [InlineData("1/2/3")]
    [InlineData("1/100001")]
    [InlineData("a/b")]
    public void Reads_nothing_else(string text) => Assert.Null(Shard.Parse(text));

    [Theory]
    [InlineData("3", "64", "0", true)]
    [InlineData("3", "64", null, true)]
    [InlineData("3", null, null, false)]
    [InlineData(null, "64", null, false)]
    [InlineData("7", "2", "1", false)]
    [InlineData("1", "2", "1", false)]
    public void Takes_the_part_of_a_Slurm_task_only_when_the_whole_pair_is_set(string? id, string? count, string? first, bool isPart)
    {
        var environment = new Dictionary<string, string?> { ["SLURM_ARRAY_TASK_ID"] = id, ["SLURM_ARRAY_TASK_COUNT"] = count, ["SLURM_ARRAY_TASK_MIN"] = first };

        var fault = Shard.FromSlurm(environment.GetValueOrDefault, out var shard);

        Assert.Equal(isPart, fault is null);
        Assert.Equal(isPart, shard is not null);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(7)]
    [InlineData(40)]
    public async Task Merges_to_the_bytes_of_one_run(int parts)
    {
        using var folder = Folder();
        await IngestAsync(folder, new(0, 1), "single");

        for (var i = parts - 1; i >= 0; i--)
        {
            await IngestAsync(folder, new(i, parts), "parts");
        }

        var merge = new ShardMerge(folder["parts"], parts);
        Assert.Empty(merge.FindMissing(TestContext.Current.CancellationToken));
        await MergeAsync(merge, folder["merged.jsonl"]);
        Assert.Equal(File.ReadAllText(Path.Combine(folder["single"], new Shard(0, 1).PartName)), File.ReadAllText(folder["merged.jsonl"]));
        Assert.Equal(22, File.ReadAllLines(folder["merged.jsonl"]).Length);
    }

    [Fact]
    public async Task Cuts_the_input_by_its_bytes_and_keeps_its_order()
    {
        using var folder = new TemporaryFolder().With("pages/a", "<p>" + new string('x', 10_000)).With("pages/b", "<p>b").With("pages/c", "<p>c").With("pages/d", "<p>" + new string('y', 9_000));

        await IngestAsync(folder, new(0, 2), "parts");
        await IngestAsync(folder, new(1, 2), "parts");

        Assert.Equal(["pages/a"], Sources(folder, new(0, 2)));
        Assert.Equal(["pages/b", "pages/c", "pages/d"], Sources(folder, new(1, 2)));
    }

    [Fact]
    public async Task Names_the_parts_that_are_missing_or_not_whole_or_of_another_run()
    {
        using var folder = Folder();
        for (var i = 0; i < 5; i++)
        {
            await IngestAsync(folder, new(i, 5), "parts");
        }

        File.Delete(Path.Combine(folder["parts"], new Shard(1, 5).PartName));
        File.Move(Path.Combine(folder["parts"], new Shard(2, 5).PartName), Path.Combine(folder["parts"], new Shard(2, 5).PartName + ".tmp"));
        File.AppendAllText(Path.Combine(folder["parts"], new Shard(4, 5).PartName), "{}\n");
        folder.With("pages/zz", "<p>grown");
        await IngestAsync(folder, new(3, 5), "parts", fresh: true);

        Assert.Equal([1, 2, 3, 4], new ShardMerge(folder["parts"], 5).FindMissing(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Writes_the_same_bytes_when_a_task_is_run_twice()
    {
        using var folder = Folder();
        await IngestAsync(folder, new(1, 3), "parts");
        var before = File.ReadAllText(Path.Combine(folder["parts"], new Shard(1, 3).PartName));

        await IngestAsync(folder, new(1, 3), "parts", fresh: true);
        await IngestAsync(folder, new(1, 3), "parts");

        Assert.Equal(before, File.ReadAllText(Path.Combine(folder["parts"], new Shard(1, 3).PartName)));
    }

    [Fact]
    public async Task Marks_duplicates_across_parts()
    {
        using var folder = new TemporaryFolder().With("pages/a", "<p>same").With("pages/b", "<p>same").With("pages/c", "<p>other");
        await IngestAsync(folder, new(0, 2), "parts");
        await IngestAsync(folder, new(1, 2), "parts");

        await new ShardMerge(folder["parts"], 2).MergeAsync(folder["x.jsonl"], new(), marksDuplicates: true, TestContext.Current.CancellationToken);

        var records = File.ReadAllLines(folder["x.jsonl"]).Select(ArticleJson.Read).ToList();
        Assert.Equal([null, records[0].Id, null], records.Select(record => record.DuplicateOf));
    }

    [Theory]
    [InlineData("x.jsonl")]
    [InlineData("x.csv")]
    [InlineData("x.json")]
    [InlineData("x.db")]
    public async Task A_page_that_two_parts_hold_is_one_record_and_told_as_one_run_tells_it(string target)
    {
        using var folder = new TemporaryFolder().With("pages/a/x.mht", SavedPage("같은 글")).With("pages/b/x.mht", SavedPage("다른 글")).With("pages/c/x.mht", SavedPage("같은 글"));
        for (var i = 0; i < 3; i++)
        {
            await IngestAsync(folder, new(i, 3), "parts");
        }

        var balance = await MergeAsync(new(folder["parts"], 3), folder[target]);

        Assert.Equal(2, balance.Records);
        Assert.Equal(new Dictionary<string, long> { ["same-page"] = 1 }, balance.SkippedByReason);
        await Pages.IngestAsync(folder["pages"], folder["one.jsonl"]);
        await MergeAsync(new(folder["parts"], 3), folder["all.jsonl"]);
        Assert.Equal(File.ReadAllText(folder["one.jsonl"]), File.ReadAllText(folder["all.jsonl"]));
    }

    [Fact]
    public async Task A_page_that_was_changed_back_keeps_its_records()
    {
        using var folder = new TemporaryFolder();
        foreach (var text in (string[])["<p>first", "<p>second", "<p>first"])
        {
            await IngestAsync(folder.With("pages/a", text), new(0, 1), "parts");
        }

        Assert.Equal(File.ReadAllLines(Path.Combine(folder["parts"], new Shard(0, 1).PartName)).Length, (await MergeAsync(new(folder["parts"], 1), folder["x.jsonl"])).Records);
    }

    [Fact]
    public async Task Replaces_its_own_merge_but_not_another_output()
    {
        using var folder = Folder();
        await IngestAsync(folder, new(0, 1), "parts");
        var merge = new ShardMerge(folder["parts"], 1);
        await MergeAsync(merge, folder["x.jsonl"]);
        await MergeAsync(merge, folder["x.jsonl"]);
        await Pages.IngestAsync(folder["pages"], folder["y.jsonl"]);

        await Assert.ThrowsAsync<TargetRefusedException>(() => MergeAsync(merge, folder["y.jsonl"]));
    }

    private static TemporaryFolder Folder()
    {
        var folder = new TemporaryFolder().With("pages/empty", "").With("pages/picture.gif", [1, 0, 2]);
        for (var i = 0; i < 21; i++)
        {
            folder.With($"pages/{i:00}.html", Pages.Html($"제목 {i}", string.Concat(Enumerable.Repeat($"본문 {i}. ", i % 5 * 40))));
        }

        return folder;
    }

    private static async Task IngestAsync(TemporaryFolder folder, Shard shard, string parts, bool fresh = false)
    {
        Directory.CreateDirectory(folder[parts]);
        var input = new InputList([folder["pages"]], SourceOptions.Default);
        var summary = input.Summarize(TestContext.Current.CancellationToken);
        var target = Path.Combine(folder[parts], shard.PartName);
        await Pages.RunAsync(
            new ShardSource(input, summary, shard, SourceOptions.Default),
            [target],
            new() { Fresh = fresh, Run = new() { InputSha256 = summary.Sha256, Shard = shard.ToString() } },
            new() { KeepsEmptyTargets = true });
    }

    // The same address and bytes are one page wherever they lie.
    private static string SavedPage(string text) =>
        $"From: <Saved>\nMIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\nContent-Location: http://press.example.ac.kr/1\n\n<p>{text}\n";

    private static async Task<IngestReport> MergeAsync(ShardMerge merge, string target) =>
        await merge.MergeAsync(target, SinkOptions.Default, cancellationToken: TestContext.Current.CancellationToken);

    private static IEnumerable<string> Sources(TemporaryFolder folder, Shard shard) =>
        File.ReadAllLines(Path.Combine(folder["parts"], shard.PartName)).Select(line => Path.GetRelativePath(folder.Root, ArticleJson.Read(line).Source.Path));
}
