using System.Diagnostics;
using CampusJournal.Tests.Ingest.Fetch;

namespace CampusJournal.Cli.Tests;

/// <summary>Runs on a small disk of its own in memory, which only root may mount.</summary>
public class FullDiskTests
{
    [Theory]
    [InlineData("a.jsonl")]
    [InlineData("a.json")]
    [InlineData("a.csv")]
    [InlineData("a.wxr")]
    [InlineData("a.db")]
    [InlineData("a.parquet")]
    [InlineData("a.md/")]
    public void A_full_disk_is_one_line_and_the_run_goes_on_when_there_is_room(string target)
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder["disk"]);
        Assert.SkipUnless(OperatingSystem.IsLinux() && Mount("-t", "tmpfs", "-o", "size=64k", "tmpfs", folder["disk"]), "No disk can be mounted here.");
        try
        {
            for (var i = 0; i < 60; i++)
            {
                folder.Write($"pages/{i:00}.html", Texts.CleanPage + $"<p>{i}번째 쪽: {string.Concat(Enumerable.Repeat("글이 이어진다. ", 100))}</p>");
            }

            string[] run = ["ingest", "pages", "-o", "disk/" + target];
            var full = Cjt.RunIn(folder.Root, [], run);
            Mount("-o", "remount,size=64m", folder["disk"]);
            var again = Cjt.RunIn(folder.Root, [], run);
            var whole = Cjt.RunIn(folder.Root, [], "verify", "disk/" + target.TrimEnd('/'));

            Assert.Equal(2, full.ExitCode);
            var told = Assert.Single(full.ErrorLines);
            Assert.StartsWith($"cjt: disk/{target}: cannot be written: ", told, StringComparison.Ordinal);
            Assert.Contains(target.EndsWith(".db", StringComparison.Ordinal) ? "disk" : "No space left on device; make room", told, StringComparison.Ordinal);
            Assert.EndsWith(" run the same command again.", told, StringComparison.Ordinal);
            Assert.Equal(0, again.ExitCode);
            Assert.StartsWith("cjt: 60 seen = ", again.Error, StringComparison.Ordinal);
            Assert.Equal(0, whole.ExitCode);
        }
        finally
        {
            using var unmount = Process.Start("umount", [folder["disk"]]);
            unmount.WaitForExit();
        }
    }

    [Fact]
    public void A_manifest_of_a_tree_without_room_is_named_and_the_same_command_goes_on_when_there_is_room()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder["disk"]);
        Assert.SkipUnless(OperatingSystem.IsLinux() && Mount("-t", "tmpfs", "-o", "size=4k", "tmpfs", folder["disk"]), "No disk can be mounted here.");
        try
        {
            folder.Write("pages/a.txt", Texts.Damaged);
            string[] run = ["repair", "pages", "-o", "disk/tree/"];
            var full = Cjt.RunIn(folder.Root, [], run);
            var left = Directory.GetFileSystemEntries(folder["disk"]).Select(Path.GetFileName).Order(StringComparer.Ordinal);

            Assert.Equal(2, full.ExitCode);
            Assert.Equal("cjt: disk/tree.manifest: cannot be written: No space left on device; make room and run the same command again.", Assert.Single(full.ErrorLines));
            Assert.Equal(["tree", "tree.manifest.tmp"], left);

            Mount("-o", "remount,size=64m", folder["disk"]);
            Assert.Equal(0, Cjt.RunIn(folder.Root, [], run).ExitCode);
            Assert.Equal(0, Cjt.RunIn(folder.Root, [], "verify", "disk/tree").ExitCode);
        }
        finally
        {
            using var unmount = Process.Start("umount", [folder["disk"]]);
            unmount.WaitForExit();
        }
    }

    [Theory]
    [InlineData("4k")]
    [InlineData("200k")]
    public void An_archive_without_room_is_named_and_the_same_command_goes_on_when_there_is_room(string size)
    {
        const int pages = 20;
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder["disk"]);
        Assert.SkipUnless(OperatingSystem.IsLinux() && Mount("-t", "tmpfs", "-o", "size=" + size, "tmpfs", folder["disk"]), "No disk can be mounted here.");
        try
        {
            using var site = new LoopbackSite(TimeProvider.System) { Default = path => SiteAnswer.Page($"<h1>{path}</h1>{Incompressible(path)}") };
            string[] run = ["fetch", "--template", site.Root + $"/v?no={{1..{pages}}}", "--delay", "0", "--ignore-robots", "-o", "disk/site.warc.gz"];
            var full = Cjt.RunIn(folder.Root, [], run);
            var left = Directory.GetFileSystemEntries(folder["disk"]).Select(Path.GetFileName);

            Assert.Equal(2, full.ExitCode);
            Assert.Equal($"cjt: {folder["disk/site.warc.gz"]}: No space left on device; make room and run the same command again.", Assert.Single(full.ErrorLines));
            Assert.Subset(new HashSet<string?> { "site.warc.gz", "site.cdxj" }, left.ToHashSet());

            Mount("-o", "remount,size=64m", folder["disk"]);
            Assert.Equal(0, Cjt.RunIn(folder.Root, [], run).ExitCode);
            Assert.Equal(0, Cjt.RunIn(folder.Root, [], "verify", "disk/site.warc.gz").ExitCode);
            Assert.Equal(pages, File.ReadLines(folder["disk/site.cdxj"]).Count());
        }
        finally
        {
            using var unmount = Process.Start("umount", [folder["disk"]]);
            unmount.WaitForExit();
        }
    }

    private static string Incompressible(string path)
    {
        var bytes = new byte[20_000];
        new Random(path.Length + path[^1]).NextBytes(bytes);
        return Convert.ToBase64String(bytes);
    }

    private static bool Mount(params string[] arguments)
    {
        using var mount = Process.Start(new ProcessStartInfo("mount", arguments) { RedirectStandardError = true })!;
        mount.StandardError.ReadToEnd();
        mount.WaitForExit();
        return mount.ExitCode == 0;
    }
}
