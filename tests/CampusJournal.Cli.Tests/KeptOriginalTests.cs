namespace CampusJournal.Cli.Tests;

/// <summary>The originals that <c>repair -i</c> keeps, and <c>repair --undo</c>.</summary>
public class KeptOriginalTests
{
    [Fact]
    public void A_kept_original_is_never_overwritten()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("a.txt", Texts.Damaged);
        folder.Write("a.txt.orig", "precious");
        var result = Cjt.Run("repair", "-i", path);
        Assert.Equal(2, result.ExitCode);
        Assert.Equal("precious", File.ReadAllText(path + ".orig"));
        Assert.Equal(Texts.Damaged, File.ReadAllText(path));
        Assert.Contains("never overwritten", result.Error, StringComparison.Ordinal);
        Assert.Equal(0, Cjt.Run("repair", "-i", "--backup", ".before", path).ExitCode);
        Assert.Equal(Texts.Damaged, File.ReadAllText(path + ".before"));
    }

    [Fact]
    public void What_a_killed_run_has_kept_already_is_kept()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("a.txt", Texts.Damaged);
        folder.Write("a.txt.orig", Texts.Damaged);
        Assert.Equal(0, Cjt.Run("repair", "-i", path).ExitCode);
        Assert.Equal((Texts.Good, Texts.Damaged), (File.ReadAllText(path), File.ReadAllText(path + ".orig")));
    }

    [Fact]
    public void Undo_brings_the_original_back()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("a.txt", Texts.Damaged);
        Cjt.Run("repair", "-i", path);
        Assert.Equal(0, Cjt.Run("repair", "--undo", path).ExitCode);
        Assert.Equal(Texts.Damaged, File.ReadAllText(path));
        Assert.False(File.Exists(path + ".orig"));
        var again = Cjt.Run("repair", "--undo", path);
        Assert.Equal(2, again.ExitCode);
        Assert.Single(again.ErrorLines);
    }

    [Fact]
    public void An_edit_since_the_repair_is_not_thrown_away()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("a.txt", Texts.Damaged);
        Cjt.Run("repair", "-i", path);
        File.AppendAllText(path, " 새 글");
        var refused = Cjt.RunIn(folder.Root, [], "repair", "--undo", "a.txt");
        Assert.Equal(2, refused.ExitCode);
        Assert.StartsWith("cjt: a.txt: refused: is not what a repair of a.txt.orig gives: ", Assert.Single(refused.ErrorLines), StringComparison.Ordinal);
        Assert.Equal((Texts.Good + " 새 글", Texts.Damaged), (File.ReadAllText(path), File.ReadAllText(path + ".orig")));
        Assert.Equal(0, Cjt.Run("repair", "--undo", "--force", path).ExitCode);
        Assert.Equal(Texts.Damaged, File.ReadAllText(path));
    }

    [Fact]
    public void A_repair_with_options_is_undone_with_the_same()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("a.txt", Texts.Damaged);
        Cjt.Run("repair", "-i", "--to", "euc-kr", path);
        Assert.Equal(Texts.GoodAsCp949, File.ReadAllBytes(path));
        Assert.Equal(2, Cjt.Run("repair", "--undo", path).ExitCode);
        Assert.Equal(0, Cjt.Run("repair", "--undo", "--to", "euc-kr", path).ExitCode);
        Assert.Equal(Texts.Damaged, File.ReadAllText(path));
    }

    [Fact]
    public void A_second_run_over_the_folder_leaves_the_kept_originals_alone()
    {
        using var folder = new TemporaryFolder();
        folder.Write("sub/a.txt", Texts.Damaged);
        folder.Write("sub/a.png", Texts.Junk);
        Assert.Equal(0, Cjt.Run("repair", "-i", folder.Root).ExitCode);
        var second = Cjt.Run("repair", "-i", folder.Root);
        Assert.Equal((0, ""), (second.ExitCode, second.Error));
        Assert.Equal(Texts.Damaged, File.ReadAllText(folder["sub/a.txt.orig"]));
        Assert.Equal(Texts.Junk, File.ReadAllBytes(folder["sub/a.png"]));
    }

    [Fact]
    public void A_file_that_cannot_be_kept_is_one_line_that_names_it_and_the_run_goes_on()
    {
        using var folder = new TemporaryFolder();
        var tooLong = new string('a', 251); // With .orig behind it, longer than file systems allow.
        folder.Write(tooLong, Texts.Damaged);
        folder.Write("b.txt", Texts.Damaged);
        var result = Cjt.RunIn(folder.Root, [], "repair", "-i", tooLong, "b.txt");
        Assert.Equal(1, result.ExitCode);
        Assert.StartsWith($"cjt: {tooLong}: cannot be written: ", Assert.Single(result.ErrorLines), StringComparison.Ordinal);
        Assert.Equal(Texts.Damaged, File.ReadAllText(folder[tooLong]));
        Assert.Equal(Texts.Good, File.ReadAllText(folder["b.txt"]));
        Assert.Equal(3, Directory.GetFiles(folder.Root).Length);
        Assert.Equal(2, Cjt.RunIn(folder.Root, [], "repair", "-i", tooLong).ExitCode);
    }

    [Fact]
    public void An_end_for_kept_originals_without_any_is_a_usage_error_unless_it_is_a_default()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("a.txt", Texts.Damaged);
        var result = Cjt.Run("repair", "--backup", ".before", path);
        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.Equal("cjt: --backup needs --in-place or --undo.", Assert.Single(result.ErrorLines));
        var byDefault = Cjt.RunWith([("CJT_BACKUP", ".before")], "repair", path);
        Assert.Equal((0, Texts.Good), (byDefault.ExitCode, byDefault.Output));
    }
}
