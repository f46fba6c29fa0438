namespace CampusJournal.Cli.Tests;

/// <summary><c>repair -i</c>: files are repaired where they lie.</summary>
public class RepairInPlaceTests
{
    [Theory]
    [InlineData("-i.bak", "-i")]
    [InlineData("-qi.bak", "-i")]
    [InlineData("--in-place=.bak", "--in-place")]
    public void A_suffix_in_the_manner_of_sed_is_told_before_anything_is_done(string option, string name)
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.txt", Texts.Damaged);
        var result = Cjt.RunIn(folder.Root, [], "repair", option, "a.txt");
        Assert.Equal((2, $"cjt: {name} takes no value.\n"), (result.ExitCode, result.Error));
        Assert.Equal(Texts.Damaged, File.ReadAllText(folder["a.txt"]));
        Assert.Single(Directory.GetFileSystemEntries(folder.Root));
    }

    [Fact]
    public void A_switch_behind_an_option_is_the_value_of_that_option() =>
        Assert.Equal("-i.bak\n", Cjt.Run("repair", "--text", "-i.bak").Output);

    [Fact]
    public void The_file_is_repaired_and_the_original_kept()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("a.txt", Texts.Damaged);
        var result = Cjt.Run("repair", "-i", path);
        Assert.Equal((0, "", ""), (result.ExitCode, result.Output, result.Error));
        Assert.Equal(Texts.Good, File.ReadAllText(path));
        Assert.Equal(Texts.Damaged, File.ReadAllText(path + ".orig"));
        Assert.Equal(2, Directory.GetFiles(folder.Root).Length);
    }

    [Fact]
    public void A_file_named_true_is_not_the_value_of_a_switch()
    {
        using var folder = new TemporaryFolder();
        folder.Write("true", Texts.Damaged);
        Assert.Equal(0, Cjt.RunIn(folder.Root, [], "repair", "-i", "true").ExitCode);
        Assert.Equal(Texts.Good, File.ReadAllText(folder["true"]));
    }

    [Fact]
    public void An_unchanged_file_is_neither_written_nor_kept()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("a.txt", Texts.Good);
        var long_ago = new DateTime(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(path, long_ago);
        Assert.Equal(0, Cjt.Run("repair", "-i", path).ExitCode);
        Assert.Equal(long_ago, File.GetLastWriteTimeUtc(path));
        Assert.False(File.Exists(path + ".orig"));
    }

    [Fact]
    public void A_file_with_lost_text_is_refused_without_force()
    {
        using var folder = new TemporaryFolder();
        var text = $"{Texts.Damaged}\n기사 \uFFFD\uFFFD 제목\n";
        var path = folder.Write("a.txt", text);
        Assert.Equal(2, Cjt.Run("repair", "-i", path).ExitCode);
        Assert.Equal(text, File.ReadAllText(path));
        Assert.Equal(0, Cjt.Run("repair", "-i", "--force", path).ExitCode);
        Assert.StartsWith(Texts.Good, File.ReadAllText(path), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_text_is_refused()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("a.png", Texts.Junk);
        var result = Cjt.Run("repair", "-i", path);
        Assert.Equal(2, result.ExitCode);
        Assert.Equal(Texts.Junk, File.ReadAllBytes(path));
    }

    [Fact]
    public void A_link_is_followed_and_its_target_replaced()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need rights on Windows.");
        using var folder = new TemporaryFolder();
        var target = folder.Write("real/a.txt", Texts.Damaged);
        File.CreateSymbolicLink(folder["link.txt"], target);
        Assert.Equal(0, Cjt.Run("repair", "-i", folder["link.txt"]).ExitCode);
        Assert.Equal(target, new FileInfo(folder["link.txt"]).LinkTarget);
        Assert.Equal(Texts.Good, File.ReadAllText(target));
        Assert.Equal(Texts.Damaged, File.ReadAllText(target + ".orig"));
    }

    [Fact]
    public void The_mode_is_kept()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no modes.");
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var folder = new TemporaryFolder();
        var path = folder.Write("a.txt", Texts.Damaged);
        const UnixFileMode Mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherExecute;
        File.SetUnixFileMode(path, Mode);
        Cjt.Run("repair", "-i", path);
        Assert.Equal(Texts.Good, File.ReadAllText(path));
        Assert.Equal(Mode, File.GetUnixFileMode(path));
        Assert.Equal(Mode, File.GetUnixFileMode(path + ".orig"));
    }

    [Fact]
    public void A_file_that_may_not_be_read_is_one_line()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows() || Environment.UserName == "root", "Root may read everything.");
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var folder = new TemporaryFolder();
        var path = folder.Write("a.txt", Texts.Damaged);
        File.SetUnixFileMode(path, UnixFileMode.None);
        var result = Cjt.Run("repair", path);
        Assert.Equal(2, result.ExitCode);
        Assert.Single(result.ErrorLines);
    }

    [Fact]
    public void A_relative_link_leads_from_the_folder_that_it_lies_in()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need rights on Windows.");
        using var folder = new TemporaryFolder();
        folder.Write("a.txt", Texts.Damaged);
        folder.Write("real/b.txt", Texts.Damaged);
        folder.Write("b.txt", "precious");
        Directory.CreateDirectory(folder["real/sub"]);
        File.CreateSymbolicLink(folder["link.txt"], "a.txt");
        File.CreateSymbolicLink(folder["sub"], "real/sub");
        File.CreateSymbolicLink(folder["real/sub/link.txt"], "../b.txt");
        var links = new[] { "link.txt", "sub/link.txt" };
        Assert.Equal(0, Cjt.RunIn(folder.Root, [], ["repair", "-i", .. links]).ExitCode);
        Assert.Equal([Texts.Good, Texts.Good, "precious"], Contents());
        Assert.Equal("a.txt", new FileInfo(folder["link.txt"]).LinkTarget);
        Assert.Equal(0, Cjt.RunIn(folder.Root, [], ["repair", "--undo", .. links]).ExitCode);
        Assert.Equal([Texts.Damaged, Texts.Damaged, "precious"], Contents());
        Assert.Equal("../b.txt", new FileInfo(folder["real/sub/link.txt"]).LinkTarget);

        string[] Contents() => [.. new[] { "a.txt", "real/b.txt", "b.txt" }.Select(name => File.ReadAllText(folder[name]))];
    }

    [Theory]
    [InlineData("-i")]
    [InlineData("--undo")]
    public void A_pipe_is_refused_before_anything_is_read(string destination)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Pipes are told from files on Linux only.");
        using var folder = new TemporaryFolder();
        var path = folder.Write("a.txt", Texts.Damaged);
        folder.Write("pipe.orig", "precious");
        using (var make = System.Diagnostics.Process.Start("mkfifo", [folder["pipe"]]))
        {
            make.WaitForExit();
        }

        var result = Cjt.RunIn(folder.Root, [], "repair", destination, "a.txt", "pipe");
        Assert.Equal(2, result.ExitCode);
        Assert.StartsWith("cjt: pipe: ", Assert.Single(result.ErrorLines), StringComparison.Ordinal);
        Assert.Equal(["a.txt", "pipe", "pipe.orig"], Directory.GetFiles(folder.Root).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal(Texts.Damaged, File.ReadAllText(path));
    }

    [Fact]
    public void A_folder_that_may_not_be_written_is_one_line_and_the_run_goes_on()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows() || Environment.UserName == "root", "Root may write everywhere.");
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var folder = new TemporaryFolder();
        folder.Write("closed/a.txt", Texts.Damaged);
        folder.Write("open/a.txt", Texts.Damaged);
        File.SetUnixFileMode(folder["closed"], UnixFileMode.UserRead | UnixFileMode.UserExecute);
        var result = Cjt.RunIn(folder.Root, [], "repair", "-i", ".");
        File.SetUnixFileMode(folder["closed"], UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("closed/a.txt: cannot be written: ", Assert.Single(result.ErrorLines), StringComparison.Ordinal);
        Assert.Equal(Texts.Good, File.ReadAllText(folder["open/a.txt"]));
    }

    [Fact]
    public void With_v_each_file_says_what_was_done()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.txt", Texts.Damaged);
        folder.Write("b.txt", Texts.Good);
        var result = Cjt.RunIn(folder.Root, [], "repair", "-v", "-i", "a.txt", "b.txt");
        Assert.Equal(["cjt: a.txt: utf-8, 1 repair (cp949 > latin-1), proven.", "cjt: b.txt: nothing to change."], result.ErrorLines);
    }
}
