using System.Diagnostics;
using System.Runtime.Versioning;
using CampusJournal.Ingest;
using CampusJournal.Ingest.Archives;

namespace CampusJournal.Tests.Ingest;

public class DirectorySourceTests
{
    [Fact]
    public async Task Reads_pages_in_ordinal_order_of_their_whole_relative_paths()
    {
        using var folder = new TemporaryFolder().With("a/z", "1").With("a.html", "2").With("a-b", "3").With("B", "4").With("a/가", "5");

        Assert.Equal(["page B", "page a-b", "page a.html", "page a/z", "page a/가"], await PageSources.Open(folder.Root).DescribeAsync());
    }

    [Fact]
    public async Task Gives_bytes_length_digest_and_both_paths()
    {
        using var folder = new TemporaryFolder().With("sub/p.txt", "abc");

        var page = Assert.IsType<SourcePage>(Assert.Single(await PageSources.Open(folder.Root).ReadAllAsync()));

        Assert.Equal("abc"u8.ToArray(), page.Content.ToArray());
        Assert.Equal(3, page.Origin.Length);
        Assert.Equal("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", page.Origin.Sha256);
        Assert.Equal(folder.Root + "/sub/p.txt", page.Origin.Path);
        Assert.Equal("sub/p.txt", page.Origin.RelativePath);
        Assert.Equal("text/plain", page.Origin.MediaType);
    }

    [Fact]
    public async Task Composes_names_that_a_Mac_has_taken_apart()
    {
        using var folder = new TemporaryFolder().With("\u1112\u1161\u11AB\u1100\u1173\u11AF.html", "<p>");

        Assert.Equal(["page 한글.html"], await PageSources.Open(folder.Root).DescribeAsync());
    }

    [Fact]
    public async Task Skips_what_is_no_page_and_says_so()
    {
        using var folder = new TemporaryFolder().With("p.html", "<p>x").With("i.gif", [0x47, 0x49, 0x46, 0x38, 0x39, 0x61, 1, 0, 1, 0, 0, 0])
            .With("s.css", "body { margin: 0; }\n.menu { color: red; }\n").With("t", "그냥 글");

        Assert.Equal(["skipped not-a-page", "page p.html", "skipped not-a-page", "page t"], await PageSources.Open(folder.Root).DescribeAsync());
    }

    [Fact]
    public async Task Reads_an_empty_file_as_a_page()
    {
        using var folder = new TemporaryFolder().With("p.html", "");

        Assert.Equal(["page p.html"], await PageSources.Open(folder.Root).DescribeAsync());
    }

    [Fact]
    public async Task Leaves_our_own_outputs_out()
    {
        using var folder = new TemporaryFolder()
            .With("a.html", "<p>").With("a.html.orig", "<p>").With("x.jsonl", "{}").With("x.jsonl.manifest", "{}")
            .With("y.csv", "id").With("y.csv.tmp", "id").With("z.jsonl.journal", "{}");

        var items = await PageSources.Open(folder.Root, new() { OwnOutputs = [folder["y.csv"]] }).DescribeAsync();

        Assert.Equal(["page a.html"], items.Where(item => item.StartsWith("page", StringComparison.Ordinal)));
        Assert.Equal(6, items.Count(item => item == "skipped own-output"));
    }

    [Fact]
    public async Task A_page_with_a_name_as_ours_end_is_a_page()
    {
        const string Page = "<html><body><p>온실이 다시 문을 열었다.";
        using var folder = new TemporaryFolder()
            .With("a.tmp", Page).With("b.orig", Page).With("c.manifest", Page).With("d.journal", Page).With(".cjt-0123.tmp", Page).With("e.html", Page).With("e.html.orig", Page);

        Assert.Equal(
            ["skipped own-output", "page a.tmp", "page b.orig", "page c.manifest", "page d.journal", "page e.html", "skipped own-output"],
            await PageSources.Open(folder.Root).DescribeAsync());
    }

    [Fact]
    public async Task Plain_text_that_its_name_tells_to_be_none_is_no_page()
    {
        using var folder = new TemporaryFolder()
            .With("ad.js", "document.write('학보')").With("a.txt", "온실이 다시 문을 열었다.").With("b.url", "[InternetShortcut]\nURL=http://a.example").With("c.php", "<?php echo 1;")
            .With("d.js", "<html><body><p>온실이 다시 문을 열었다.").With("robots.txt", "User-agent: *\nDisallow: /").With("view.php?no=3", "온실이 다시 문을 열었다.");

        var items = await PageSources.Open(folder.Root).DescribeAsync();

        Assert.Equal(["page a.txt", "page d.js", "page view.php?no=3"], items.Where(item => item != "skipped not-a-page"));
        Assert.Equal(7, items.Count);
    }

    [Fact]
    public async Task A_text_that_the_user_names_is_a_page_whatever_its_name()
    {
        using var folder = new TemporaryFolder().With("a.log", "온실이 다시 문을 열었다.");

        Assert.StartsWith("page", Assert.Single(await PageSources.Open(folder["a.log"]).DescribeAsync()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("*.html", "", "page a.html", "skipped excluded", "page s/c.html")]
    [InlineData("s/*", "", "skipped excluded", "skipped excluded", "page s/c.html")]
    [InlineData("", "*.txt", "page a.html", "skipped excluded", "page s/c.html")]
    [InlineData("", "s", "page a.html", "page b.txt", "skipped excluded")]
    [InlineData("", "s/**", "page a.html", "page b.txt", "skipped excluded")]
    public async Task Keeps_to_the_globs(string include, string exclude, params string[] expected)
    {
        using var folder = new TemporaryFolder().With("a.html", "<p>").With("b.txt", "x").With("s/c.html", "<p>");
        var options = new SourceOptions { Include = include.Length > 0 ? [include] : [], Exclude = exclude.Length > 0 ? [exclude] : [] };

        Assert.Equal(expected, await PageSources.Open(folder.Root, options).DescribeAsync());
    }

    [Fact]
    public async Task Does_not_follow_links_unless_asked()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need rights there.");
        using var folder = new TemporaryFolder().With("a/p.html", "<p>");
        File.CreateSymbolicLink(folder["l.html"], folder["a/p.html"]);
        Directory.CreateSymbolicLink(folder["m"], folder["a"]);

        Assert.Equal(["page a/p.html", "skipped link", "skipped link"], await PageSources.Open(folder.Root).DescribeAsync());
        Assert.Equal(
            ["page a/p.html", "page l.html", "page m/p.html"], await PageSources.Open(folder.Root, new() { FollowLinks = true }).DescribeAsync());
    }

    [Fact]
    public async Task Ends_at_a_loop_of_links()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need rights there.");
        using var folder = new TemporaryFolder().With("a/p.html", "<p>");
        Directory.CreateSymbolicLink(folder["a/up"], "..");
        File.CreateSymbolicLink(folder["a/self"], "self");

        Assert.Equal(
            ["page a/p.html", "failure unreadable", "skipped link-loop"],
            (await PageSources.Open(folder.Root, new() { FollowLinks = true }).DescribeAsync()).Order(StringComparer.Ordinal).OrderBy(item => item[0] != 'p'));
    }

    [Fact]
    public async Task Never_opens_a_pipe()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "mkfifo is a Unix command.");
        using var folder = new TemporaryFolder().With("p.html", "<p>");
        using (var mkfifo = Process.Start("mkfifo", folder["pipe"]))
        {
            await mkfifo.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        Assert.Equal(["page p.html", "skipped special-file"], await PageSources.Open(folder.Root).DescribeAsync());
        Assert.Equal(["failure special-file"], await PageSources.Open(folder["pipe"]).DescribeAsync());
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public async Task Reports_a_folder_and_a_file_that_may_not_be_read()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess, "Needs a user whom the system can refuse something.");
        using var folder = new TemporaryFolder().With("a/p.html", "<p>").With("b.html", "<p>").With("c.html", "<p>");
        File.SetUnixFileMode(folder["a"], UnixFileMode.None);
        File.SetUnixFileMode(folder["b.html"], UnixFileMode.None);

        Assert.Equal(["failure unreadable", "failure unreadable", "page c.html"], await PageSources.Open(folder.Root).DescribeAsync());
    }

    [Fact]
    public async Task Reports_a_page_that_is_too_large_without_reading_it()
    {
        using var folder = new TemporaryFolder().With("a.html", new string('x', 100)).With("b.html", new string('x', 101)).With("c.html", "<p>");
        using (var sparse = File.Create(folder["d.html"]))
        {
            sparse.Write("<p>".PadRight(70_000).Select(c => (byte)c).ToArray());
            sparse.SetLength(8L << 30);
        }

        Assert.Equal(
            ["page a.html", "failure too-large", "page c.html", "failure too-large"],
            await PageSources.Open(folder.Root, new() { MaxRecordSize = 100 }).DescribeAsync());
    }

    [Fact]
    public async Task Reads_names_that_are_not_UTF_8_as_949_below_folders_of_such_names_too()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Other systems allow no such names.");
        const string Script = """
            cd "$0" && name=$(printf '\261\342\273\347') && mkdir "$name" && printf '<p>1' > "$name.html" && printf '<p>22' > "$name/$name.html"
            printf '<p>333' > "$name/a.html" && ln -s p.html "$name/link.html" && printf 'GIF89a' > "$name/$name.gif"
            """;
        using var folder = new TemporaryFolder().With("p.html", "<p>").With("기사.html", "<p>4444");
        await ShellAsync(Script, folder.Root);

        var items = await PageSources.Open(folder.Root).ReadAllAsync();
        var bytes = new InputList([folder.Root], SourceOptions.Default).Summarize(TestContext.Current.CancellationToken).Bytes;

        // The framework cannot delete them either.
        await ShellAsync("rm -r \"$0\"/*", folder.Root);
        Assert.Equal(
            [("%B1%E2%BB%E7.html", 4L), ("p.html", 3), ("기사.html", 7), ("기사/a.html", 6), ("기사/기사.html", 5)],
            items.OfType<SourcePage>().Select(page => (page.Origin.RelativePath!, page.Origin.Length!.Value)).OrderBy(page => page.Item1, StringComparer.Ordinal));
        Assert.Equal(["link", "not-a-page"], items.OfType<SkippedEntry>().Select(entry => entry.Reason).Order());
        Assert.Empty(items.OfType<PageFailure>());
        Assert.Equal(4 + 3 + 7 + 6 + 5 + 6, bytes);
    }

    [Fact]
    public async Task Takes_control_characters_and_line_ends_in_names()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Not allowed in names there.");
        using var folder = new TemporaryFolder().With("a\nb\u001b[31m.html", "<p>").With("articleView.html?idxno=1&a=%00", "<p>");

        Assert.Equal(
            ["page a\nb\u001b[31m.html", "page articleView.html?idxno=1&a=%00"], await PageSources.Open(folder.Root).DescribeAsync());
    }

    internal static async Task ShellAsync(string script, string folder)
    {
        using var shell = Process.Start("sh", ["-c", script, folder]);
        await shell.WaitForExitAsync(TestContext.Current.CancellationToken);
    }
}
