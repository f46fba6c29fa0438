using System.Text;
using CampusJournal.Ingest;
using CampusJournal.Ingest.Archives;

namespace CampusJournal.Tests.Ingest;

public class SourceTests
{
    [Fact]
    public async Task A_named_file_that_is_missing_or_no_page_is_a_failure()
    {
        using var folder = new TemporaryFolder().With("a.gif", [1, 0, 2]);

        Assert.Equal(["failure not-found"], await PageSources.Open(folder["b.html"]).DescribeAsync());
        Assert.Equal(["failure not-a-page"], await PageSources.Open(folder["a.gif"]).DescribeAsync());
        Assert.Equal(["failure not-found"], await PageSources.Open("a\0b").DescribeAsync());
        Assert.Equal(["failure unreadable"], await PageSources.Open(new string('x', 5_000)).DescribeAsync());
        Assert.Equal(["failure not-found"], await PageSources.Open(folder["a.gif/b"]).DescribeAsync());
    }

    [Fact]
    public async Task A_named_target_is_not_read()
    {
        using var folder = new TemporaryFolder().With("a.jsonl", "{}");

        Assert.Equal(["skipped own-output"], await PageSources.Open(folder["a.jsonl"], new() { OwnOutputs = [folder["a.jsonl"]] }).DescribeAsync());
    }

    [Fact]
    public async Task An_icon_begins_with_zeros_and_has_no_page_behind_them()
    {
        byte[] icon = [0, 0, 1, 0, 1, 0, 16, 16, 0, 0, 1, 0, 24, 0, .. Enumerable.Repeat((byte)0xC0, 900)];
        using var folder = new TemporaryFolder().With("p/a.html", "<p>기사").With("p/icon", icon);

        var items = await PageSources.Open(folder["p"]).ReadAllAsync();

        Assert.Equal("not-a-page", Assert.Single(items.OfType<SkippedEntry>()).Reason);
    }

    [Fact]
    public async Task Zeros_before_a_page_are_left_out_with_a_warning()
    {
        using var folder = new TemporaryFolder().With("p/a.html", new string('\0', 40) + "<p>기사").With("p/b.html", new string('\0', 40)).With("p/c", new string('\0', 40) + "GIF89a");

        var items = await PageSources.Open(folder["p"]).ReadAllAsync();

        var page = Assert.IsType<SourcePage>(items[0]);
        Assert.Equal("<p>기사", Encoding.UTF8.GetString(page.Content.Span));
        Assert.Equal((49L, "leading-nuls"), (page.Origin.Length, Assert.Single(page.Notices).Code));
        Assert.Equal(["zeros", "not-a-page"], items.OfType<SkippedEntry>().Select(skipped => skipped.Reason));
    }

    [Theory]
    [InlineData("2003", "2004")]
    [InlineData("./2003/", "2004/")]
    public async Task Of_several_folders_the_key_of_a_page_begins_with_the_folder_in_shards_too(params string[] named)
    {
        using var folder = new TemporaryFolder().With("2003/sub/v.html", "<p>").With("2004/sub/v.html", "<p>");
        var (paths, options) = (named.Select(name => folder[name]).ToList(), new SourceOptions { KeysNameSource = true, Include = ["sub/*.html"] });
        var input = new InputList(paths, options);

        var keys = (await Task.WhenAll(paths.Select(path => PageSources.Open(path, options).DescribeAsync()))).SelectMany(static items => items).ToList();
        var sharded = await new ShardSource(input, input.Summarize(TestContext.Current.CancellationToken), new(0, 1), options).DescribeAsync();

        Assert.Equal(paths.Select(path => $"page {path.TrimEnd('/')}/sub/v.html"), keys);
        Assert.Equal(keys, sharded);
    }

    [Fact]
    public async Task Standard_input_is_one_page()
    {
        var page = Assert.IsType<SourcePage>(Assert.Single(await StandardInput("<p>한글").ReadAllAsync()));

        Assert.Equal("-", page.Origin.Path);
        Assert.Equal("<p>한글", Encoding.UTF8.GetString(page.Content.Span));
    }

    [Fact]
    public async Task Standard_input_keeps_to_the_limit()
    {
        Assert.Equal(["page -"], await StandardInput(new string('x', 200_000), 200_000).DescribeAsync());
        Assert.Equal(["failure too-large"], await StandardInput(new string('x', 200_001), 200_000).DescribeAsync());
    }

    [Theory]
    [InlineData(false, "a.html\r\nsub\n\nmissing.html\nb.html", "page a.html", "page c.html", "failure not-found", "page b.html")]
    [InlineData(true, "a.html\0sub\0\0missing.html\0b.html\0", "page a.html", "page c.html", "failure not-found", "page b.html")]
    public async Task A_list_names_files_and_folders(bool isNulSeparated, string list, params string[] expected)
    {
        using var folder = new TemporaryFolder().With("a.html", "<p>").With("b.html", "<p>").With("sub/c.html", "<p>");
        var separator = isNulSeparated ? '\0' : '\n';
        var absolute = string.Join(separator, list.Split(separator).Select(name => name.Length > 0 ? folder[name] : ""));

        var items = await List(absolute, isNulSeparated).DescribeAsync();

        Assert.Equal(expected, items.Select(item => item.Replace(folder.Root.TrimStart('/') + "/", "", StringComparison.Ordinal).Replace("/", "", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_list_with_a_line_without_end_costs_no_memory()
    {
        Assert.Equal(["failure unreadable"], await List(new string('x', 10_000_000), false).DescribeAsync());
    }

    [Theory]
    [InlineData("a/b", "./a/b")]
    [InlineData("a/b", ".//a/b")]
    [InlineData("../a", "../a")]
    [InlineData(".", ".")]
    [InlineData(".a", ".a")]
    [InlineData("각/é", "\u1100\u1161\u11A8/e\u0301")]
    public void A_key_does_not_depend_on_how_the_working_folder_is_written(string key, string path) => Assert.Equal(key, PagePath.Key(path));

    private static FileListSource List(string names, bool isNulSeparated) =>
        new(() => new MemoryStream(Encoding.UTF8.GetBytes(names)), isNulSeparated, SourceOptions.Default);

    private static IPageSource StandardInput(string text, int limit = 1 << 20) =>
        PageSources.Open("-", new() { StandardInput = () => new MemoryStream(Encoding.UTF8.GetBytes(text)), MaxRecordSize = limit });
}
