using CampusJournal.Cli.Repair;

namespace CampusJournal.Cli.Tests;

/// <summary>The files that <c>repair</c> writes beside their targets, and what a kill leaves of them.</summary>
public class TemporaryFileTests
{
    private const string Pattern = ".cjt-*.tmp";

    [Fact]
    public void What_a_kill_left_beside_a_file_is_taken_away_by_the_next_run()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("a.txt", Texts.Damaged);
        string left;
        using (TemporaryFile.Open(path))
        {
            left = Assert.Single(Directory.GetFiles(folder.Root, Pattern));
        }

        File.WriteAllText(left, "half a page");
        Assert.Equal(0, Cjt.Run("repair", "-i", path).ExitCode);
        Assert.Equal(Texts.Good, File.ReadAllText(path));
        Assert.Empty(Directory.GetFiles(folder.Root, Pattern));
    }

    [Fact]
    public void A_link_that_lies_there_is_not_followed()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need rights on Windows.");
        using var folder = new TemporaryFolder();
        var path = folder.Write("a.txt", Texts.Damaged);
        var precious = folder.Write("precious", "precious");
        string left;
        using (TemporaryFile.Open(path))
        {
            left = Assert.Single(Directory.GetFiles(folder.Root, Pattern));
        }

        File.CreateSymbolicLink(left, precious);
        Assert.Equal(0, Cjt.Run("repair", "-i", path).ExitCode);
        Assert.Equal((Texts.Good, "precious"), (File.ReadAllText(path), File.ReadAllText(precious)));
    }

    [Fact]
    public void A_file_that_another_run_is_writing_is_left_to_it()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("a.txt", Texts.Damaged);
        CjtResult second;
        using (var first = TemporaryFile.Open(path))
        {
            second = Cjt.RunIn(folder.Root, [], "repair", "-i", "a.txt");
            first.Content.Write("the first"u8);
            first.Commit();
        }

        Assert.Equal((2, "cjt: a.txt: cannot be written: another run is writing it now; wait for it.\n"), (second.ExitCode, second.Error));
        Assert.Equal("the first", File.ReadAllText(path));
        Assert.Equal(["a.txt"], Directory.GetFiles(folder.Root).Select(Path.GetFileName));
    }
}
