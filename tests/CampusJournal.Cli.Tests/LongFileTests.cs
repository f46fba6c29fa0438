using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace CampusJournal.Cli.Tests;

/// <summary>Files that are repaired part by part: longer than what is held in memory.</summary>
public class LongFileTests
{
    private const int Length = 1 << 20;

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData(" ")]
    public void A_long_file_is_repaired_to_its_end(string lineEnd)
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("long.txt", Repeat("plain text" + lineEnd) + Texts.Damaged + lineEnd + "end");
        var expected = Repeat("plain text" + lineEnd) + Texts.Good + lineEnd + "end";
        Assert.Equal(expected, Cjt.Run("repair", path).Output);
        Assert.Equal((1, "long.txt\n"), Answer(Cjt.RunIn(folder.Root, [], "repair", "--check", "long.txt")));
        Assert.Equal(0, Cjt.Run("repair", "-i", path).ExitCode);
        Assert.Equal(expected, File.ReadAllText(path));
        Assert.Equal((0, ""), Answer(Cjt.Run("repair", "--check", path)));
        Assert.Equal(2, Directory.GetFiles(folder.Root).Length);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("cp949")]
    public void Good_lines_around_damage_pass_in_every_charset(string charset)
    {
        using var folder = new TemporaryFolder();
        var (damaged, good) = charset == "utf-8" ? (Texts.Damaged, Texts.Good) : ("%BB%F3%B4%DC%BF%A9%B9%E9", Texts.Good);
        var text = Repeat("한글 text, 가운뎃점·과 “따옴표”\r\n", 3 << 20) + "@\n" + Repeat("다음 줄\n", 100_000) + "@";
        File.WriteAllBytes(folder["a.txt"], Cjt.RunOn(text.Replace("@", damaged, StringComparison.Ordinal), "repair", "--min-confidence", "1", "--no-chain", "cp949", "--to", charset).Bytes);
        var result = Cjt.RunIn(folder.Root, [], "repair", "a.txt");
        Assert.Equal("", result.Error);
        Assert.True(text.Replace("@", good, StringComparison.Ordinal) == result.Output);
    }

    [Fact]
    public void An_undecodable_byte_at_the_head_hides_no_character_that_is_lost_far_below()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(folder["a.txt"], [0xFF, .. Encoding.UTF8.GetBytes(" 처음\n" + Repeat("다음 줄\n") + "끝의 \uFFFD 글이다\n")]);

        var told = Cjt.RunIn(folder.Root, [], "repair", "a.txt").Error;

        Assert.Contains("1 byte sequence cannot be read as utf-8", told, StringComparison.Ordinal);
        Assert.Contains("1 stretch of damaged text could not be read", told, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_longer_than_what_is_held_may_follow_others()
    {
        var text = Repeat("plain text\n") + Repeat(Texts.DamagedSentence + " ") + "\uFEFF\n" + Repeat("plain text\n");
        var result = Cjt.RunOn(text, "repair");
        Assert.True(text.Replace(Texts.DamagedSentence, "총학생회는 다음 주 도서관 열람실을 개방하기로 했다.", StringComparison.Ordinal) == result.Output);
    }

    [Theory]
    [InlineData(3_000)]
    [InlineData(40_000)]
    public void Damage_far_below_the_head_of_a_page_is_repaired_once(int paragraphs)
    {
        var (head, good) = ("<html><head><meta charset=euc-kr><title>도서관</title></head>\n", string.Concat(Enumerable.Repeat("<p>학생들이 의자를 고쳤다.</p>\n", paragraphs)));
        var page = head + good + $"<p>{Texts.Damaged}</p>\n" + good + $"<meta charset=euc-kr><p>{Texts.Damaged}";
        using var folder = new TemporaryFolder();
        var path = folder.Write("page.html", page);

        var repaired = page.Replace(Texts.Damaged, Texts.Good, StringComparison.Ordinal);
        Assert.True(repaired.Replace("euc-kr", "utf-8", StringComparison.Ordinal) == Cjt.Run("repair", path).Output);
        using var explained = JsonDocument.Parse(Cjt.Run("repair", "--explain", path).Output);
        var starts = explained.RootElement.GetProperty("steps").EnumerateArray().Select(step => step.GetProperty("start").GetInt32());
        Assert.Equal([page.IndexOf(Texts.Damaged, StringComparison.Ordinal), page.LastIndexOf(Texts.Damaged, StringComparison.Ordinal)], starts);
    }

    [Fact]
    public void A_long_pipe_is_read_to_its_end()
    {
        var result = Cjt.RunOn(Repeat("plain text\n") + Texts.Damaged, "repair");
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.EndsWith("plain text\n" + Texts.Good, result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_long_file_says_first_about_its_damage_holds_for_a_sign_at_its_end()
    {
        var result = Cjt.RunOn(Repeat(Texts.DamagedSentence + "\n", 1000) + Repeat("plain text\n") + "¡ã North\n", "repair");
        Assert.EndsWith("\n▲ North\n", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_file_without_a_change_keeps_every_byte_even_the_undecodable()
    {
        using var folder = new TemporaryFolder();
        byte[] bytes = [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Repeat("한글 text\n")), 0xFF, (byte)'\n'];
        File.WriteAllBytes(folder["a.txt"], bytes);
        Assert.Equal(bytes, Cjt.RunIn(folder.Root, [], "repair", "a.txt").Bytes);
        Assert.Equal(0, Cjt.RunIn(folder.Root, [], "repair", "--check", "a.txt").ExitCode);
        Assert.Equal(0, Cjt.RunIn(folder.Root, [], "repair", "a.txt", "-o", "b.txt").ExitCode);
        Assert.Equal(bytes, File.ReadAllBytes(folder["b.txt"]));
    }

    [Theory]
    [InlineData("utf-16le")]
    [InlineData("iso-2022-kr")]
    [InlineData("cp949")]
    public void The_parts_of_a_long_file_make_one_file_in_every_charset(string charset)
    {
        var text = Repeat("한글 text\n");
        var written = Cjt.RunOn(text, "repair", "--to", charset);
        Assert.Equal(text, Cjt.RunIn(null, written.Bytes, "repair", "--charset", charset).Output);
    }

    [Fact]
    public void An_explanation_of_a_long_file_is_one_object_with_offsets_into_the_file()
    {
        var text = Repeat("plain text\n") + Texts.Damaged + "\n" + Repeat("plain text\n") + Texts.Damaged;
        var root = JsonDocument.Parse(Cjt.RunOn(text, "repair", "--explain").Output).RootElement;
        Assert.Equal(text.Replace(Texts.Damaged, Texts.Good, StringComparison.Ordinal), root.GetProperty("text").GetString());
        var steps = root.GetProperty("steps").EnumerateArray().ToList();
        Assert.Equal([text.IndexOf(Texts.Damaged, StringComparison.Ordinal), text.Length - Texts.Damaged.Length], steps.Select(step => step.GetProperty("start").GetInt32()));
        Assert.Equal("-", root.GetProperty("path").GetString());
    }

    [Fact]
    public void A_long_page_is_repaired_between_its_tags()
    {
        var page = "<html><head><meta charset='euc-kr'></head><body>" + Repeat("<p>text</p>\n", 9 << 20) + "<p>" + Texts.Damaged + "</p><!-- " + Texts.Damaged + " -->";
        var result = Cjt.RunOn(page, "repair");
        Assert.StartsWith("<html><head><meta charset='utf-8'>", result.Output, StringComparison.Ordinal);
        Assert.EndsWith("<p>" + Texts.Good + "</p><!-- " + Texts.Damaged + " -->", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_that_is_one_comment_is_left_alone()
    {
        var page = "<html><!-- " + Repeat("plain text\n", 9 << 20) + Texts.Damaged;
        Assert.Equal(page, Cjt.RunOn(page, "repair").Output);
    }

    [Theory]
    [InlineData("utf-8", "\n")]
    [InlineData("utf-8", "\r\n")]
    [InlineData("cp949", "\n")]
    public void Patch_makes_of_a_long_file_what_a_repair_would_write(string charset, string lineEnd)
    {
        Assert.SkipUnless(File.Exists("/usr/bin/patch"), "There is no patch here.");
        using var folder = new TemporaryFolder();
        var damaged = charset == "utf-8" ? Repeat("¿©¹é" + lineEnd, 40_000) + "plain" + lineEnd + Texts.Damaged + lineEnd : Repeat("한글 text" + lineEnd, 200_000);
        var text = Repeat("1" + lineEnd) + damaged + Repeat("2" + lineEnd, 100) + Texts.Damaged;
        text = charset == "utf-8" ? text : text.Replace(Texts.Damaged, "끝", StringComparison.Ordinal);
        File.WriteAllBytes(folder["a b.txt"], Cjt.RunOn(text, "repair", "--min-confidence", "1", "--no-chain", "cp949", "--to", charset).Bytes);
        var expected = Cjt.RunIn(folder.Root, [], "repair", "a b.txt").Bytes;
        File.WriteAllBytes(folder["diff"], Cjt.RunIn(folder.Root, [], "repair", "--diff", "a b.txt").Bytes);
        using var patch = Process.Start(new ProcessStartInfo("patch", ["--binary", "-s", "-i", "diff"]) { WorkingDirectory = folder.Root })!;
        patch.WaitForExit();
        Assert.Equal(0, patch.ExitCode);
        Assert.Equal(expected, File.ReadAllBytes(folder["a b.txt"]));
    }

    private static (int ExitCode, string Output) Answer(CjtResult result) => (result.ExitCode, result.Output);

    private static string Repeat(string line, int length = Length) => string.Concat(Enumerable.Repeat(line, (length / line.Length) + 1));
}
