namespace CampusJournal.Cli.Tests;

/// <summary><c>repair -o FOLDER/</c>: a folder repaired into another.</summary>
public class RepairedTreeTests
{
    [Fact]
    public void A_converted_tree_has_the_same_names_and_a_manifest()
    {
        using var folder = new TemporaryFolder();
        folder.Write("in/sub/a.txt", Texts.Damaged);
        folder.Write("in/b.html", Texts.Cp949Page);
        folder.Write("in/c.png", Texts.Junk);
        var result = Cjt.RunIn(folder.Root, [], "repair", "in", "-o", "out/");
        Assert.Equal(0, result.ExitCode);
        Assert.Equal(Texts.Good, File.ReadAllText(folder["out/sub/a.txt"]));
        Assert.Equal(Texts.Junk, File.ReadAllBytes(folder["out/c.png"]));
        Assert.Equal(3, File.ReadAllLines(folder["out.manifest"]).Length);
        Assert.Equal(Texts.Damaged, File.ReadAllText(folder["in/sub/a.txt"]));
        Assert.Equal(0, Cjt.RunIn(folder.Root, [], "repair", "in", "-o", "out/").ExitCode);
    }

    [Theory]
    [InlineData("out/a/index.txt", "in/a/index.txt", "in/b/index.txt")]
    [InlineData("out/a/index.txt", "in/a", "in/b")]
    [InlineData("out/index.txt", "in/a/index.txt", "in/a/other.txt")]
    [InlineData("out/index.txt", "in/a/index.txt")]
    [InlineData("out/index.txt", "in/a")]
    public void Names_of_several_paths_are_relative_to_the_folder_that_holds_them_all(string expected, params string[] paths)
    {
        using var folder = new TemporaryFolder();
        folder.Write("in/a/index.txt", Texts.Damaged);
        folder.Write("in/a/other.txt", Texts.Damaged);
        folder.Write("in/b/index.txt", Texts.Damaged);
        var result = Cjt.RunIn(folder.Root, [], ["repair", .. paths, "-o", "out/"]);
        Assert.Equal((0, Texts.Good), (result.ExitCode, File.ReadAllText(folder[expected])));
    }

    [Fact]
    public void An_empty_path_beside_others_is_one_line()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.txt", Texts.Damaged);
        var result = Cjt.RunIn(folder.Root, [], "repair", "", "a.txt");
        Assert.Equal((1, Texts.Good), (result.ExitCode, result.Output));
        Assert.Contains("there is no such file", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_of_a_list_are_relative_to_where_it_is_read()
    {
        using var folder = new TemporaryFolder();
        folder.Write("in/a/index.txt", Texts.Damaged);
        folder.Write("in/b/index.txt", Texts.Damaged);
        var result = Cjt.RunIn(folder.Root, "in/a/index.txt\nin/b/index.txt\n"u8.ToArray(), "repair", "--files-from", "-", "-o", "out/");
        Assert.Equal(0, result.ExitCode);
        Assert.True(File.Exists(folder["out/in/a/index.txt"]) && File.Exists(folder["out/in/b/index.txt"]));
    }

    [Fact]
    public void A_converted_tree_can_be_verified()
    {
        using var folder = new TemporaryFolder();
        folder.Write("in/a.txt", Texts.Damaged);
        Cjt.RunIn(folder.Root, [], "repair", "in", "-o", "out/");
        Assert.Equal(0, Cjt.RunIn(folder.Root, [], "verify", "out").ExitCode);
        Assert.False(File.Exists(folder["out.manifest.tmp"]));

        File.AppendAllText(folder["out/a.txt"], "x");
        var result = Cjt.RunIn(folder.Root, [], "verify", "out");
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("out/a.txt", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_output_named_by_a_dash_is_standard_output()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.txt", Texts.Damaged);
        var result = Cjt.RunIn(folder.Root, [], "repair", "a.txt", "-o", "-");
        Assert.Equal((0, Texts.Good), (result.ExitCode, result.Output));
        Assert.False(File.Exists(folder["-"]));
    }

    [Fact]
    public void A_tree_within_the_folder_and_its_manifest_are_not_read_again()
    {
        using var folder = new TemporaryFolder();
        folder.Write("in/a.txt", Texts.Damaged);
        for (var run = 0; run < 2; run++)
        {
            Assert.Equal(0, Cjt.RunIn(folder.Root, [], "repair", "in", "-o", "in/out/").ExitCode);
            Assert.Equal([folder["in/out/a.txt"]], Directory.GetFileSystemEntries(folder["in/out"]));
        }
    }

    [Fact]
    public void A_folder_that_is_not_ours_is_refused()
    {
        using var folder = new TemporaryFolder();
        folder.Write("in/a.txt", Texts.Damaged);
        folder.Write("out/a.txt", "precious");
        Assert.Equal(2, Cjt.RunIn(folder.Root, [], "repair", "in", "-o", "out/").ExitCode);
        Assert.Equal(2, Cjt.RunIn(folder.Root, [], "repair", "in", "-o", "in").ExitCode);
        Assert.Equal("precious", File.ReadAllText(folder["out/a.txt"]));
        Assert.Equal(Texts.Damaged, File.ReadAllText(folder["in/a.txt"]));
    }

    [Fact]
    public void An_output_in_a_folder_that_does_not_exist_is_named()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.txt", Texts.Damaged);
        var result = Cjt.RunIn(folder.Root, [], "repair", "a.txt", "-o", "nowhere/b.txt");
        Assert.Equal(2, result.ExitCode);
        Assert.Equal("cjt: nowhere/b.txt: cannot be written: its folder does not exist.", Assert.Single(result.ErrorLines));
    }

    [Fact]
    public void The_manifest_of_an_earlier_run_is_no_source()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.txt", Texts.Damaged);
        for (var run = 0; run < 2; run++)
        {
            Assert.Equal(0, Cjt.RunIn(folder.Root, [], "repair", "-o", "out/", ".").ExitCode);
            Assert.Equal([folder["out/a.txt"]], Directory.GetFiles(folder["out"]));
        }
    }

    [Fact]
    public void A_file_of_a_tree_that_cannot_be_written_is_one_line_and_the_run_goes_on()
    {
        using var folder = new TemporaryFolder();
        folder.Write("in/a/x.txt", Texts.Damaged);
        folder.Write("in/b.txt", Texts.Damaged);
        folder.Write("out/a", "a file where a folder must be");
        var result = Cjt.RunIn(folder.Root, [], "repair", "in", "-o", "out", "--force", "--quiet");
        Assert.Equal(1, result.ExitCode);
        Assert.StartsWith("cjt: out/a/x.txt: cannot be written: ", Assert.Single(result.ErrorLines), StringComparison.Ordinal);
        Assert.Equal(Texts.Good, File.ReadAllText(folder["out/b.txt"]));
    }

    [Theory]
    [InlineData("/proc/none/")]
    [InlineData("/proc/none")]
    public void An_output_that_cannot_be_made_is_one_line_of_ours(string output)
    {
        Assert.SkipUnless(Directory.Exists("/proc"), "There is no such folder here.");
        using var folder = new TemporaryFolder();
        var result = Cjt.Run("repair", folder.Write("a.txt", Texts.Damaged), "-o", output);
        Assert.Equal(2, result.ExitCode);
        Assert.Equal($"cjt: {output}: cannot be written: nothing can be made there.", Assert.Single(result.ErrorLines));
    }

    [Fact]
    public void A_file_of_a_tree_that_somebody_changed_is_refused_without_force()
    {
        using var folder = new TemporaryFolder();
        folder.Write("in/a.txt", Texts.Damaged);
        folder.Write("in/b.txt", Texts.Damaged);
        string[] run = ["repair", "in", "-o", "out/"];
        Cjt.RunIn(folder.Root, [], run);
        File.WriteAllText(folder["out/a.txt"], "편집부");

        // Twice: what was refused is in no manifest after the first.
        for (var i = 0; i < 2; i++)
        {
            var refused = Cjt.RunIn(folder.Root, [], [.. run, "--quiet"]);
            Assert.Equal(2, refused.ExitCode);
            Assert.Equal("cjt: out/a.txt: refused: was changed since it was written; move it away to keep the changes, or --force.", Assert.Single(refused.ErrorLines));
            Assert.Equal(("편집부", Texts.Good), (File.ReadAllText(folder["out/a.txt"]), File.ReadAllText(folder["out/b.txt"])));
        }

        Assert.Equal(0, Cjt.RunIn(folder.Root, [], [.. run, "--force"]).ExitCode);
        Assert.Equal(Texts.Good, File.ReadAllText(folder["out/a.txt"]));
    }

    [Fact]
    public void A_file_that_somebody_put_where_a_new_page_goes_is_refused()
    {
        using var folder = new TemporaryFolder();
        folder.Write("in/a.txt", Texts.Damaged);
        Cjt.RunIn(folder.Root, [], "repair", "in", "-o", "out/");
        folder.Write("in/b.png", Texts.Junk);
        folder.Write("out/b.png", "precious");
        Assert.Equal(2, Cjt.RunIn(folder.Root, [], "repair", "in", "-o", "out/").ExitCode);
        Assert.Equal("precious", File.ReadAllText(folder["out/b.png"]));
    }

    [Fact]
    public void A_file_of_a_tree_whose_page_changed_is_replaced()
    {
        using var folder = new TemporaryFolder();
        folder.Write("in/a.txt", Texts.Damaged);
        Cjt.RunIn(folder.Root, [], "repair", "in", "-o", "out/");
        folder.Write("in/a.txt", Texts.Damaged + "\n");
        Assert.Equal(0, Cjt.RunIn(folder.Root, [], "repair", "in", "-o", "out/").ExitCode);
        Assert.Equal(Texts.Good + "\n", File.ReadAllText(folder["out/a.txt"]));
    }

    [Fact]
    public void A_tree_whose_run_was_broken_off_can_be_written_again()
    {
        Assert.SkipUnless(NamedPipe.IsKnown, "There are no named pipes here.");
        using var folder = new TemporaryFolder();
        var page = folder.Write("page.txt", Texts.Damaged + "\n");
        var silent = NamedPipe.Make(folder["silent"]);
        using var process = Cjt.Start(null, "repair", "--jobs", "1", page, silent, "-o", folder["out/"]);
        Assert.True(SpinWait.SpinUntil(() => File.Exists(folder["out/page.txt"]), TimeSpan.FromMinutes(1)));
        using var kill = System.Diagnostics.Process.Start("kill", ["-TERM", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        Assert.True(process.WaitForExit(TimeSpan.FromMinutes(1)));
        Assert.Equal(["out", "out.manifest.tmp", "page.txt", "silent"], Directory.GetFileSystemEntries(folder.Root).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        var again = Cjt.Run("repair", page, "-o", folder["out/"]);
        Assert.Equal(0, again.ExitCode);
        Assert.Contains("page.txt", Assert.Single(File.ReadAllLines(folder["out.manifest"])), StringComparison.Ordinal);
    }
}
