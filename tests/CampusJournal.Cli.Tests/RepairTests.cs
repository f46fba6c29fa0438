using System.Text;
using System.Text.Json;

namespace CampusJournal.Cli.Tests;

public class RepairTests
{
    [Fact]
    public void A_pasted_text_goes_to_the_file_that_is_named()
    {
        using var folder = new TemporaryFolder();
        var result = Cjt.RunIn(folder.Root, [], "repair", "--text", Texts.Damaged, "-o", "a.txt");
        Assert.Equal((0, "", ""), (result.ExitCode, result.Output, result.Error));
        Assert.Equal(Texts.Good + "\n", File.ReadAllText(folder["a.txt"]));
        Assert.Equal(2, Cjt.RunIn(folder.Root, [], "repair", "--text", "x", "-o", "a.txt").ExitCode);
        Assert.Equal(Texts.Good + "\n", File.ReadAllText(folder["a.txt"]));
    }

    [Theory]
    [InlineData("out/", "-o DIR/ and --text do not go together")]
    [InlineData("none/a.txt", "none/a.txt: cannot be written: its folder does not exist")]
    public void A_pasted_text_that_cannot_go_there_is_one_line_and_exit_2(string target, string sentence)
    {
        using var folder = new TemporaryFolder();
        var result = Cjt.RunIn(folder.Root, [], "repair", "--text", Texts.Damaged, "-o", target);
        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.Contains(sentence, Assert.Single(result.ErrorLines), StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(folder.Root));
    }

    [Fact]
    public void A_diff_names_any_file_as_patch_reads_it()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/patch"), "There is no patch here.");
        using var folder = new TemporaryFolder();
        const string Name = "줄\n\"과\" \\탭\t.txt";
        folder.Write(Name, Texts.Damaged + "\n");
        folder.Write("a.diff", Cjt.RunIn(folder.Root, [], "repair", "--diff", Name).Bytes);
        Assert.StartsWith("--- \"줄\\n\\\"과\\\" \\\\탭\\t.txt\"\t\n", File.ReadAllText(folder["a.diff"]), StringComparison.Ordinal);
        using var patch = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo("/usr/bin/patch", ["-s", "-p0", "-i", "a.diff"]) { WorkingDirectory = folder.Root })!;
        patch.WaitForExit();
        Assert.Equal((0, Texts.Good + "\n"), (patch.ExitCode, File.ReadAllText(folder[Name])));
    }

    [Fact]
    public void A_diff_of_a_pasted_text_is_shown()
    {
        var diff = Cjt.Run("repair", "--diff", "--text", "»ó´Ü¿©¹é");

        Assert.Contains("\n-»ó´Ü¿©¹é\n", diff.Output, StringComparison.Ordinal);
        Assert.Contains("\n+상단여백\n", diff.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_tree_says_how_many_files_differ_as_a_check_does()
    {
        using var folder = new TemporaryFolder();
        folder.Write("in/damaged.txt", Texts.Damaged);
        folder.Write("in/legacy.html", Texts.Cp949Page);
        folder.Write("in/clean.html", Texts.CleanPage);
        Assert.Equal(2, Cjt.RunIn(folder.Root, [], "repair", "--check", "in").Lines.Length);
        var result = Cjt.RunIn(folder.Root, [], "repair", "in", "-o", "out/");
        Assert.Contains("3 files written, 2 changed;", result.ErrorLines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void One_pasted_string_comes_out_repaired() =>
        Assert.Equal(Texts.Good + "\n", Cjt.Run("repair", "--text", Texts.Damaged).Output);

    [Fact]
    public void A_pasted_string_may_begin_with_a_dash() =>
        Assert.Equal("-x- plain\n", Cjt.Run("repair", "--text", "-x- plain").Output);

    [Fact]
    public void Piped_text_comes_out_repaired() =>
        Assert.Equal($"a\n{Texts.Good}\nb", Cjt.RunOn($"a\n{Texts.Damaged}\nb", "fix").Output);

    [Fact]
    public void Text_without_damage_stays_byte_for_byte()
    {
        using var folder = new TemporaryFolder();
        byte[] bytes = [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes("가\u00A0나\r\n\ttab © “x”\r\rlast line without end")];
        var result = Cjt.Run("repair", folder.Write("a.txt", bytes));
        Assert.Equal(bytes, result.Bytes);
    }

    [Fact]
    public void Bytes_that_are_no_utf_8_stay_where_nothing_changes_and_the_message_says_so()
    {
        using var folder = new TemporaryFolder();
        byte[] good = [.. Encoding.UTF8.GetBytes("버려진 온실이 텃밭으로\nCaf"), 0xE9, .. Encoding.UTF8.GetBytes(" de Paris\n")];
        var kept = Cjt.Run("repair", folder.Write("a.txt", good));
        Assert.Equal(good, kept.Bytes);
        Assert.Contains("these bytes too", kept.Error, StringComparison.Ordinal);

        var changed = Cjt.Run("repair", folder.Write("b.txt", [.. good, .. Encoding.UTF8.GetBytes(Texts.Damaged)]));
        Assert.Equal($"버려진 온실이 텃밭으로\nCaf\uFFFD de Paris\n{Texts.Good}", changed.Output);
        Assert.Contains("U+FFFD stands in", changed.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_legacy_page_becomes_utf_8_and_says_so()
    {
        using var folder = new TemporaryFolder();
        var result = Cjt.Run("repair", folder.Write("page", Texts.Cp949Page));
        Assert.Contains($"<title>{Texts.Good}</title>", result.Output, StringComparison.Ordinal);
        Assert.Contains("utf-8", result.Output, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("euc-kr", result.Output, StringComparison.Ordinal);
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
    }

    [Fact]
    public void Tags_scripts_and_comments_are_never_touched()
    {
        var page = $"<html><head><script>var a='{Texts.Damaged}';</script></head><body><!-- {Texts.Damaged} --><p title=\"{Texts.Damaged}\">{Texts.Damaged}</p></body></html>\n";
        var expected = $"<html><head><script>var a='{Texts.Damaged}';</script></head><body><!-- {Texts.Damaged} --><p title=\"{Texts.Good}\">{Texts.Good}</p></body></html>\n";
        Assert.Equal(expected, Cjt.RunOn(page, "repair").Output);
    }

    [Fact]
    public void Check_names_what_would_change_and_exits_1()
    {
        using var folder = new TemporaryFolder();
        folder.Write("bad.txt", Texts.Damaged + "\n");
        folder.Write("good.txt", Texts.Good + "\n");
        var result = Cjt.RunIn(folder.Root, [], "repair", "--check", "good.txt", "bad.txt");
        Assert.Equal((1, "bad.txt\n"), (result.ExitCode, result.Output));
        Assert.Equal(0, Cjt.RunIn(folder.Root, [], "repair", "--check", "good.txt").ExitCode);
    }

    [Fact]
    public void Diff_is_unified_and_patch_would_take_it()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.txt", $"1\n2\n3\n4\n{Texts.Damaged}\n6\n7\n8\n9");
        var result = Cjt.RunIn(folder.Root, [], "repair", "--diff", "a.txt");
        Assert.Equal($"--- a.txt\n+++ a.txt\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-{Texts.Damaged}\n+{Texts.Good}\n 6\n 7\n 8\n", result.Output);
        Assert.Equal(0, result.ExitCode);
    }

    [Fact]
    public void Diff_is_coloured_only_when_asked_or_on_a_terminal()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.txt", Texts.Damaged);
        Assert.DoesNotContain("\e[", Cjt.RunIn(folder.Root, [], "repair", "--diff", "a.txt").Output, StringComparison.Ordinal);
        folder.Write("a.txt", $"x {Texts.Damaged} © {Texts.Damaged}\n");
        var colored = Cjt.RunIn(folder.Root, [], "repair", "--diff", "--color", "always", "a.txt").Output;
        Assert.Contains($"-x \e[31m{Texts.Damaged}\e[0m © \e[31m{Texts.Damaged}\e[0m\n+x \e[32m{Texts.Good}\e[0m © \e[32m{Texts.Good}\e[0m\n", colored, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\r\n", "utf-8")]
    [InlineData("\n", "cp949")]
    public void Patch_makes_of_a_file_what_a_repair_would_write(string lineEnd, string charset)
    {
        Assert.SkipUnless(File.Exists("/usr/bin/patch"), "There is no patch here.");
        using var folder = new TemporaryFolder();
        var text = string.Join(lineEnd, "가", "1", "2", "3", charset == "utf-8" ? Texts.Damaged : "나", "4", "5", "6", "7", "다");
        File.WriteAllBytes(folder["a.txt"], Cjt.RunOn(text, "repair", "--no-chain", "cp949", "--to", charset).Bytes);
        var expected = Cjt.RunIn(folder.Root, [], "repair", "a.txt").Bytes;
        File.WriteAllBytes(folder["diff"], Cjt.RunIn(folder.Root, [], "repair", "--diff", "a.txt").Bytes);
        using var patch = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo("patch", ["--binary", "-s", "-i", "diff"]) { WorkingDirectory = folder.Root })!;
        patch.WaitForExit();
        Assert.Equal(0, patch.ExitCode);
        Assert.Equal(expected, File.ReadAllBytes(folder["a.txt"]));
    }

    [Fact]
    public void Explain_says_where_what_and_why()
    {
        var root = JsonDocument.Parse(Cjt.Run("repair", "--text", "ab " + Texts.Damaged, "--explain").Output).RootElement;
        Assert.Equal("ab " + Texts.Good, root.GetProperty("text").GetString());
        Assert.Equal(["cp949", "latin-1"], root.GetProperty("chain").EnumerateArray().Select(word => word.GetString()).Take(2));
        var step = Assert.Single(root.GetProperty("steps").EnumerateArray());
        Assert.Equal((3, 11), (step.GetProperty("start").GetInt32(), step.GetProperty("end").GetInt32()));
        Assert.Equal(Texts.Damaged, step.GetProperty("before").GetString());
        Assert.Equal(Texts.Good, step.GetProperty("after").GetString());
        Assert.Empty(root.GetProperty("unrecoverable").EnumerateArray());
    }

    [Fact]
    public void A_chain_that_is_excluded_is_not_undone() =>
        Assert.Equal(Texts.Damaged + "\n", Cjt.Run("repair", "--text", Texts.Damaged, "--no-chain", "cp949").Output);

    [Fact]
    public void A_guess_is_made_only_when_asked_for_and_is_marked()
    {
        const string Lossy = "?뵲?쑜?븳 ?쁺?솕?뿉?슂?븣?봽?뒪?쓽 ?뭾愿묎낵"; // UTF-8 read as CP949, ? where it did not decode.
        Assert.Equal(Lossy + "\n", Cjt.Run("repair", "--text", Lossy).Output);
        var root = JsonDocument.Parse(Cjt.Run("repair", "--text", Lossy, "--infer-lost", "--explain").Output).RootElement;
        var steps = root.GetProperty("steps").EnumerateArray().ToList();
        Assert.NotEmpty(steps);
        Assert.All(steps, step => Assert.True(step.GetProperty("inferred").GetBoolean()));
        Assert.False(root.GetProperty("proven").GetBoolean());
        Assert.Contains("lost-byte", steps[0].GetProperty("chain").EnumerateArray().Select(word => word.GetString()));
    }

    [Fact]
    public void Half_a_character_is_left_where_it_is_and_told()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("a.txt", "¿À´ÃÀÇ ÁÖ¿ä´º½º¸¦ ÀüÇÕ´Ï´\n");
        var result = Cjt.Run("repair", "--explain", path);
        var root = JsonDocument.Parse(result.Output).RootElement;
        Assert.StartsWith("오늘의 주요뉴스를 전합니´", root.GetProperty("text").GetString(), StringComparison.Ordinal);
        var lost = Assert.Single(root.GetProperty("unrecoverable").EnumerateArray());
        Assert.Equal((24, 25, "cut-character"), (lost.GetProperty("start").GetInt32(), lost.GetProperty("end").GetInt32(), lost.GetProperty("reason").GetString()));
        Assert.Contains("could not be read", Assert.Single(Cjt.Run("repair", path).ErrorLines), StringComparison.Ordinal);
        Assert.Equal(2, Cjt.Run("repair", "-i", path).ExitCode);
    }

    [Fact]
    public void Another_charset_is_written_and_what_it_lacks_becomes_a_reference()
    {
        var result = Cjt.Run("repair", "--text", "가é\U0001F600", "--to", "euc-kr");
        Assert.Equal([0xB0, 0xA1, .. "&#233;&#128512;\n"u8], result.Bytes);
        Assert.Contains("2 characters", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Lost_text_is_left_and_told_in_one_line()
    {
        var result = Cjt.RunOn("기사 \uFFFD\uFFFD 제목\n", "repair");
        Assert.Equal((0, "기사 \uFFFD\uFFFD 제목\n"), (result.ExitCode, result.Output));
        Assert.Single(result.ErrorLines);
        Assert.Empty(Cjt.RunOn("기사 \uFFFD\uFFFD 제목\n", "repair", "-q").Error);
    }

    [Fact]
    public void One_missing_file_does_not_end_the_run()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.txt", "a\n");
        folder.Write("b.txt", "b\n");
        var result = Cjt.RunIn(folder.Root, [], "repair", "a.txt", "missing", "b.txt");
        Assert.Equal((1, "a\nb\n"), (result.ExitCode, result.Output));
        Assert.Equal("cjt: missing: there is no such file or folder.\n", result.Error);
        Assert.Equal(2, Cjt.RunIn(folder.Root, [], "repair", "missing").ExitCode);
    }

    [Fact]
    public void What_is_no_text_is_told_and_not_printed()
    {
        using var folder = new TemporaryFolder();
        var result = Cjt.Run("repair", folder.Write("a.png", Texts.Junk));
        Assert.Equal((1, ""), (result.ExitCode, result.Output));
        Assert.Single(result.ErrorLines);
    }

    [Fact]
    public void An_empty_file_stays_empty()
    {
        using var folder = new TemporaryFolder();
        var result = Cjt.Run("repair", folder.Write("empty", ""));
        Assert.Equal((0, "", ""), (result.ExitCode, result.Output, result.Error));
    }

    [Fact]
    public void A_folder_without_files_is_one_line_and_exit_2()
    {
        using var folder = new TemporaryFolder();
        var result = Cjt.Run("repair", folder.Root);
        Assert.Equal(2, result.ExitCode);
        Assert.Single(result.ErrorLines);
    }

    [Fact]
    public void A_line_of_twenty_megabytes_passes()
    {
        var line = string.Concat(Enumerable.Repeat("plain text without an end ", 800_000));
        var result = Cjt.RunOn(line, "repair");
        Assert.Equal((0, line.Length), (result.ExitCode, result.Bytes.Length));
    }

    [Fact]
    public void Html_nested_deep_passes()
    {
        var page = "<html><body>" + string.Concat(Enumerable.Repeat("<div>", 100_000)) + Texts.Damaged;
        var result = Cjt.RunOn(page, "repair");
        Assert.Equal(0, result.ExitCode);
        Assert.EndsWith(Texts.Good, result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ascii")]
    [InlineData("us-ascii")]
    public void What_ascii_lacks_becomes_a_reference(string label)
    {
        var result = Cjt.Run("repair", "--text", "Café 가", "--to", label);
        Assert.Equal((0, "Caf&#233; &#44032;\n"), (result.ExitCode, result.Output));
    }
}
