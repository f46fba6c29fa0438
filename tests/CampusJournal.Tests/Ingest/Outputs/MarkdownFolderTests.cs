using System.Text;
using System.Text.Json;
using CampusJournal.Ingest.Export;

namespace CampusJournal.Tests.Ingest.Outputs;

public class MarkdownFolderTests
{
    [Fact]
    public async Task A_record_is_a_file_named_by_date_title_and_id()
    {
        using var folder = new TemporaryFolder();

        await RecordSinks.Open(folder["a.md/"]).FillAsync(OutputRecords.Plain);

        var file = Assert.Single(Directory.GetFileSystemEntries(folder["a.md"]));
        Assert.Equal("2015-06-15-온실-다시-문-열다-0123456789abcdef0123456789abcdef.md", Path.GetFileName(file));
        Assert.StartsWith("---\ntitle: \"온실, 다시 문 열다\"\n", File.ReadAllText(file), StringComparison.Ordinal);
        Assert.Equal(["a.md", "a.md.manifest"], Directory.GetFileSystemEntries(folder.Root).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_site_publishes_each_article_once()
    {
        using var folder = new TemporaryFolder();
        var changed = OutputRecords.Titled("새", 2) with { Supersedes = OutputRecords.Titled("옛", 1).Id };

        await RecordSinks.Open(folder["a.md/"]).FillAsync(changed, OutputRecords.Titled("또", 3) with { DuplicateOf = changed.Id }, OutputRecords.Titled("옛", 1));

        // A draft to Hugo; what begins with a low line Jekyll passes over.
        var unpublished = Directory.GetFiles(folder["a.md"], "_*").Select(File.ReadAllText).ToList();
        Assert.Equal(2, unpublished.Count);
        Assert.Equal(unpublished, Directory.GetFiles(folder["a.md"]).Select(File.ReadAllText).Where(page => page.Contains("\ndraft: true\n---\n", StringComparison.Ordinal)));
        Assert.Single(unpublished, page => page.Contains($"\nduplicate_of: \"{changed.Id}\"\n", StringComparison.Ordinal));
        Assert.Single(unpublished, page => page.Contains($"\nsuperseded_by: \"{changed.Id}\"\n", StringComparison.Ordinal));
    }

    [Fact]
    public async Task No_title_can_choose_where_a_file_lies()
    {
        using var folder = new TemporaryFolder();

        await RecordSinks.Open(folder["a.md/"]).FillAsync(OutputRecords.HostileTitles.Select((title, i) => OutputRecords.Titled(title, i) with { Date = null }));

        var names = Directory.GetFileSystemEntries(folder["a.md"]).Select(path => Path.GetFileName(path)).ToList();
        Assert.Equal(OutputRecords.HostileTitles.Length, names.Count);
        Assert.All(names, name => Assert.Matches(@"^(?:[\p{Ll}\p{Lo}\p{Nd}]+-)*[0-9a-f]{32}\.md$", name));
        Assert.All(names, name => Assert.InRange(Encoding.UTF8.GetByteCount(name), 1, 150));
        Assert.Equal(2, Directory.GetFileSystemEntries(folder.Root).Length);
    }

    [Theory]
    [InlineData("../../x")]
    [InlineData("")]
    [InlineData("0123456789ABCDEF0123456789ABCDEF")]
    public async Task No_id_can_either(string id)
    {
        using var folder = new TemporaryFolder();

        await RecordSinks.Open(folder["a.md/"]).FillAsync(OutputRecords.Plain with { Id = id, Title = "x" });

        Assert.Matches("^2015-06-15-x-[0-9a-f]{32}[.]md$", Path.GetFileName(Assert.Single(Directory.GetFiles(folder["a.md"]))));
    }

    [Fact]
    public async Task Names_that_differ_by_case_or_by_form_only_stay_two_files_everywhere()
    {
        using var folder = new TemporaryFolder();

        await RecordSinks.Open(folder["a.md/"]).FillAsync(
            OutputRecords.Titled("Campus", 1), OutputRecords.Titled("CAMPUS", 2), OutputRecords.Titled("한", 3), OutputRecords.Titled("\u1112\u1161\u11AB", 4));

        var names = Directory.GetFiles(folder["a.md"]).Select(path => Path.GetFileName(path)).ToList();
        Assert.Equal(4, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.Equal(2, names.Count(name => name.StartsWith("2015-06-15-campus-", StringComparison.Ordinal)));
        Assert.Equal(2, names.Count(name => name.StartsWith("2015-06-15-한-", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_front_matter_reads_back_in_Python_whatever_the_title_is()
    {
        using var folder = new TemporaryFolder();
        var titles = OutputRecords.HostileTitles.Where(title => !title.Any(char.IsSurrogate)).ToArray();
        await RecordSinks.Open(folder["a.md/"]).FillAsync(titles.Select((title, i) => OutputRecords.Titled(title, i) with { Section = title }));

        var output = Python.Run(
            """
            import json, pathlib, sys, yaml
            for path in pathlib.Path(sys.argv[1]).iterdir():
                front = path.read_bytes().decode('utf-8').split('\n---\n')[0][4:]
                print(json.dumps(yaml.safe_load(front)))
            """,
            ["yaml"],
            folder["a.md"]);

        var read = output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal(titles.Order(StringComparer.Ordinal), read.Select(front => front.GetProperty("title").GetString()).Order(StringComparer.Ordinal));
        Assert.All(read, front => Assert.Equal(front.GetProperty("title").GetString(), front.GetProperty("section").GetString()));
    }

    [Fact]
    public async Task A_folder_that_was_not_finished_leaves_nothing()
    {
        using var folder = new TemporaryFolder();
        await using (var sink = RecordSinks.Open(folder["a.md/"]))
        {
            await sink.WriteAsync(OutputRecords.Plain, TestContext.Current.CancellationToken);
        }

        Assert.Empty(Directory.GetFileSystemEntries(folder.Root));
    }

    [Fact]
    public async Task A_folder_that_exists_is_refused_unless_it_is_ours_and_fresh()
    {
        using var folder = new TemporaryFolder().With("mine.md/a.txt", "mine");
        await RecordSinks.Open(folder["a.md/"]).FillAsync(OutputRecords.Titled("하나", 1));

        Assert.False(Assert.Throws<TargetRefusedException>(() => RecordSinks.Open(folder["mine.md/"], new() { Fresh = true })).IsReplaceable);
        Assert.True(Assert.Throws<TargetRefusedException>(() => RecordSinks.Open(folder["a.md/"])).IsReplaceable);
        await RecordSinks.Open(folder["a.md/"], new() { Fresh = true }).FillAsync(OutputRecords.Titled("둘", 2));

        Assert.Contains("둘", Assert.Single(Directory.GetFiles(folder["a.md"])), StringComparison.Ordinal);
        Assert.Equal("mine", File.ReadAllText(folder["mine.md/a.txt"]));
    }

    [Fact]
    public async Task An_empty_folder_that_was_made_for_the_pages_is_filled()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder["a.md"]);

        await RecordSinks.Open(folder["a.md/"]).FillAsync(OutputRecords.Plain);

        Assert.Single(Directory.GetFiles(folder["a.md"]));
        Assert.Equal(["a.md", "a.md.manifest"], Directory.GetFileSystemEntries(folder.Root).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("article", false)]
    [InlineData("list", false)]
    [InlineData("error", true)]
    [InlineData("login", true)]
    [InlineData("empty", true)]
    public async Task A_page_without_an_article_says_so_and_is_not_published(string kind, bool isDraft)
    {
        using var folder = new TemporaryFolder();

        await RecordSinks.Open(folder["a.md/"]).FillAsync(OutputRecords.Plain with { Kind = kind });

        var file = Assert.Single(Directory.GetFiles(folder["a.md"]));
        var page = File.ReadAllText(file);
        Assert.Contains($"\ncjt_kind: \"{kind}\"\n", page, StringComparison.Ordinal);
        Assert.Equal((isDraft, isDraft), (page.Contains("\ndraft: true\n", StringComparison.Ordinal), Path.GetFileName(file).StartsWith('_')));
    }

    [Fact]
    public async Task A_file_that_somebody_put_into_our_folder_is_never_deleted()
    {
        using var folder = new TemporaryFolder();
        await RecordSinks.Open(folder["a.md/"]).FillAsync(OutputRecords.Plain);
        folder.With("a.md/notes.md", "mine").With("b.md.tmp/notes.md", "mine");

        Assert.Throws<TargetRefusedException>(() => RecordSinks.Open(folder["a.md/"], new() { Fresh = true }));
        Assert.Throws<TargetRefusedException>(() => RecordSinks.Open(folder["b.md/"], new() { Fresh = true }));

        Assert.True(File.Exists(folder["a.md/notes.md"]) && File.Exists(folder["b.md.tmp/notes.md"]));
    }

    [Fact]
    public async Task A_second_run_into_the_same_folder_is_refused_while_the_first_one_writes()
    {
        using var folder = new TemporaryFolder();
        await using var sink = RecordSinks.Open(folder["a.md/"]);

        Assert.Throws<TargetRefusedException>(() => RecordSinks.Open(folder["a.md/"]));
    }

    [Fact]
    public async Task Our_own_pages_are_never_read_as_sources()
    {
        using var folder = new TemporaryFolder().With("p/a.html", "<p>a");
        await Pages.IngestAsync(folder["p"], folder["p/x.md/"]);

        // What a killed run leaves behind.
        folder.With("p/y.md.tmp/data/b.md", "<p>b").With("p/y.md.old.tmp/c.md", "<p>c");
        Assert.Equal(1, (await Pages.IngestAsync(folder["p"], folder["y.jsonl"])).Records);
    }
}
