namespace CampusJournal.Cli.Tests;

public class ShardTests
{
    [Fact]
    public void Parts_merge_to_the_bytes_of_one_run_and_a_missing_one_is_named()
    {
        using var folder = new TemporaryFolder();
        for (var i = 0; i < 9; i++)
        {
            folder.Write($"pages/{i}", Texts.CleanPage + i);
        }

        Cjt.RunIn(folder.Root, [], "ingest", "pages", "-o", "single.jsonl");
        Cjt.RunIn(folder.Root, [], "ingest", "pages", "--shard", "0/2", "-o", "out/");
        var early = Cjt.RunIn(folder.Root, [], "merge", "out", "--expect", "2", "-o", "merged.jsonl");
        Assert.Equal((1, "cjt: missing: 1\n"), (early.ExitCode, early.Error));
        Assert.False(File.Exists(folder["merged.jsonl"]));

        Cjt.RunIn(folder.Root, [], "ingest", "pages", "--shard", "1/2", "-o", "out/");
        var merged = Cjt.RunIn(folder.Root, [], "merge", "out", "--expect", "2", "-o", "merged.jsonl");
        Assert.Equal((0, "cjt: merged.jsonl: 9 records of 2 parts.\n"), (merged.ExitCode, merged.Error));
        Assert.Equal(File.ReadAllBytes(folder["single.jsonl"]), File.ReadAllBytes(folder["merged.jsonl"]));

        var piped = Cjt.RunIn(folder.Root, [], "merge", "out", "--expect", "2", "-o", "-");
        Assert.Equal(File.ReadAllBytes(folder["single.jsonl"]), piped.Bytes);
        Assert.Equal("cjt: standard output: 9 records of 2 parts.\n", piped.Error);

        var pages = Cjt.RunIn(folder.Root, [], "merge", "out", "--expect", "2", "-o", "merged.md/");
        Assert.Equal((0, 9), (pages.ExitCode, Directory.GetFiles(folder["merged.md"]).Length));

        var bag = Cjt.RunIn(folder.Root, [], "merge", "out", "--expect", "2", "-o", "bag.md/", "--bag");
        Assert.Equal((0, 9), (bag.ExitCode, Directory.GetFiles(folder["bag.md/data"]).Length));

        var table = Cjt.RunIn(folder.Root, [], "merge", "out", "--expect", "2", "-o", "merged.csv", "--excel", "--fields", "kind,title");
        Assert.Equal(0, table.ExitCode);
        Assert.StartsWith("\uFEFFkind,title\r\n", System.Text.Encoding.UTF8.GetString(File.ReadAllBytes(folder["merged.csv"])), StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_that_two_parts_hold_is_written_once_and_the_other_is_told()
    {
        using var folder = new TemporaryFolder();
        foreach (var name in new[] { "a", "b" })
        {
            folder.Write($"pages/{name}/x.mht", $"From: <Saved>\nMIME-Version: 1.0\nContent-Type: text/html\nContent-Location: http://press.example.ac.kr/1\n\n{Texts.CleanPage}");
        }

        Cjt.RunIn(folder.Root, [], "ingest", "pages", "--shard", "0/2", "-o", "out/");
        Cjt.RunIn(folder.Root, [], "ingest", "pages", "--shard", "1/2", "-o", "out/");

        Assert.Equal("cjt: all.db: 1 record of 2 parts, 1 skipped (same-page 1).\n", Cjt.RunIn(folder.Root, [], "merge", "out", "--expect", "2", "-o", "all.db").Error);
    }

    [Fact]
    public void A_report_of_the_merge_tells_what_all_parts_hold_and_does_not_say_what_only_they_know()
    {
        using var folder = new TemporaryFolder();
        folder.Write("pages/a", Texts.CleanPage);
        folder.Write("pages/b", Texts.CleanPage + "<!-- b -->");
        foreach (var part in new[] { "0/2", "1/2" })
        {
            Cjt.RunIn(folder.Root, [], "ingest", "pages", "--shard", part, "-o", "out/");
        }

        var merged = Cjt.RunIn(folder.Root, [], "merge", "out/", "--expect", "2", "-o", "all.jsonl", "--report", "r.html");
        Assert.Equal((0, "cjt: all.jsonl: 2 records of 2 parts.\n"), (merged.ExitCode, merged.Error));
        var page = File.ReadAllText(folder["r.html"]);
        Assert.Contains("<h1>Merge report</h1>", page, StringComparison.Ordinal);
        Assert.Contains("2 records of 2 parts.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<i>failures</i>", page, StringComparison.Ordinal);

        var refused = Cjt.RunIn(folder.Root, [], "merge", "out/", "--expect", "2", "-o", "b.jsonl", "--report", "all.jsonl");
        Assert.Equal((2, "cjt: --report takes a name that ends in .html, as report.html, not 'all.jsonl'.\n"), (refused.ExitCode, refused.Error));
        Assert.False(File.Exists(folder["b.jsonl"]));
    }

    [Theory]
    [InlineData("--shard wants one -o, a folder with / at its end: -o DIR/.", "--shard", "0/2", "-o", "a.jsonl")]
    [InlineData("--shard takes a part and the number of parts as 3/64, counted from 0, or slurm, not '2/2'.", "--shard", "2/2", "-o", "out/")]
    [InlineData("--shard and --dedupe do not go together.", "--shard", "0/2", "-o", "out/", "--dedupe")]
    public void What_cannot_be_a_part_is_one_line(string message, params string[] arguments)
    {
        using var folder = new TemporaryFolder();
        folder.Write("page", Texts.CleanPage);
        var result = Cjt.RunIn(folder.Root, [], ["ingest", "page", .. arguments]);
        Assert.Equal((2, $"cjt: {message}\n"), (result.ExitCode, result.Error));
    }

    [Fact]
    public void Half_a_pair_of_Slurm_variables_is_an_error()
    {
        using var folder = new TemporaryFolder();
        var result = Cjt.RunWith([("SLURM_ARRAY_TASK_ID", "1"), ("SLURM_ARRAY_TASK_COUNT", "")], "ingest", folder.Root, "--shard", "slurm", "-o", folder["out/"]);
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("SLURM_ARRAY_TASK_COUNT is not set", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_part_without_a_page_is_whole()
    {
        using var folder = new TemporaryFolder();
        folder.Write("page", Texts.CleanPage);
        var results = new[] { "0/3", "1/3", "2/3" }.Select(part => Cjt.RunIn(folder.Root, [], "ingest", "page", "--shard", part, "-o", "out/").ExitCode);
        Assert.Equal([0, 0, 0], results);
        Assert.Equal(0, Cjt.RunIn(folder.Root, [], "merge", "out/", "--expect", "3", "-o", "x.csv").ExitCode);
    }
}
