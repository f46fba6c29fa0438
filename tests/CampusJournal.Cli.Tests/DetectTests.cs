using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CampusJournal.Text;

namespace CampusJournal.Cli.Tests;

public class DetectTests
{
    [Fact]
    public void A_file_is_one_object_with_the_documented_members()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("page", Texts.Cp949Page);
        var result = Cjt.Run("detect", path);
        var root = JsonDocument.Parse(Assert.Single(result.Lines)).RootElement;
        Assert.Equal(0, result.ExitCode);
        Assert.Equal(path, root.GetProperty("path").GetString());
        Assert.Equal(Texts.Cp949Page.Length, root.GetProperty("bytes").GetInt32());
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Texts.Cp949Page)), root.GetProperty("sha256").GetString());
        Assert.Equal("cp949", root.GetProperty("charset").GetString());
        Assert.Equal("euc-kr", root.GetProperty("declared")[0].GetProperty("label").GetString());
        Assert.False(root.GetProperty("conflict").GetBoolean());
        Assert.Equal(0, root.GetProperty("undecodable").GetInt32());
        Assert.False(root.GetProperty("mojibake").GetProperty("damaged").GetBoolean());
    }

    [Fact]
    public void A_file_that_mixes_charsets_is_told_stretch_by_stretch_and_repaired_whole()
    {
        byte[] page =
        [
            .. Encoding.UTF8.GetBytes("<html><head><meta charset=utf-8>\n<title>도서관 의자</title>\n<p>학생들이 의자를 고쳤다.</p>\n"),
            .. CharsetEncoder.Encode("<address>발행인 남궁연, 편집인 독고준</address>\n", "cp949").Bytes.Span,
        ];
        using var folder = new TemporaryFolder();
        var path = folder.Write("page.html", page);
        var root = JsonDocument.Parse(Cjt.Run("detect", path).Output).RootElement;
        Assert.Equal(("mixed", true), (root.GetProperty("charset").GetString(), root.GetProperty("conflict").GetBoolean()));
        var segments = root.GetProperty("segments").EnumerateArray().Select(segment =>
            (segment.GetProperty("start").GetInt32(), segment.GetProperty("end").GetInt32(), segment.GetProperty("charset").GetString()));
        var border = page.AsSpan().IndexOf("<address>"u8);
        Assert.Equal([(0, border, "utf-8"), (border, page.Length, "cp949")], segments);

        Assert.Contains("<address>발행인 남궁연, 편집인 독고준</address>", Cjt.Run("repair", path).Output, StringComparison.Ordinal);
        Assert.False(JsonDocument.Parse(Cjt.RunOn(Texts.CleanPage, "detect").Output).RootElement.TryGetProperty("segments", out _));
    }

    [Fact]
    public void A_comment_in_another_charset_is_told_and_not_written_over()
    {
        var comment = CharsetEncoder.Encode("图书馆门前的银杏树变黄了，同学们都拿着相机来拍照。", "gb18030").Bytes.ToArray();
        byte[] page = [.. Texts.Cp949Page, .. comment, (byte)'\n'];
        using var folder = new TemporaryFolder();
        var path = folder.Write("page.html", page);
        var root = JsonDocument.Parse(Cjt.Run("detect", path).Output).RootElement;
        var stretch = Assert.Single(root.GetProperty("foreign").EnumerateArray());
        Assert.Equal("cp949", root.GetProperty("charset").GetString());
        Assert.Equal((page.Length - comment.Length - 1, "gb18030"), (stretch.GetProperty("start").GetInt32(), stretch.GetProperty("charset").GetString()));
        Assert.Contains("not in cp949 but likelier in gb18030", Cjt.Run("repair", path).Error, StringComparison.Ordinal);

        var refused = Cjt.Run("repair", "-i", path);
        Assert.Equal(2, refused.ExitCode);
        Assert.Equal(page, File.ReadAllBytes(path));
        Assert.Contains("refused: 1 stretch, the first at byte", refused.Error, StringComparison.Ordinal);
        Assert.Equal(0, Cjt.Run("repair", "-i", "--force", path).ExitCode);
        Assert.False(JsonDocument.Parse(Cjt.RunIn(null, Texts.Cp949Page, "detect").Output).RootElement.TryGetProperty("foreign", out _));
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16le")]
    [InlineData("cp949")]
    public void A_file_that_ends_inside_a_character_is_cut_and_not_mojibake(string charset)
    {
        var page = CharsetEncoder.Encode("<p>학생회는 어제 새 도서관을 짓는 일이 늦어진다고 말했다", charset).Bytes.ToArray()[..^1];
        var root = JsonDocument.Parse(Cjt.RunIn(null, page, "detect").Output).RootElement;
        Assert.Equal((charset, 1), (root.GetProperty("charset").GetString(), root.GetProperty("undecodable").GetInt32()));
        Assert.False(root.GetProperty("mojibake").GetProperty("damaged").GetBoolean());
    }

    [Fact]
    public void What_a_container_holds_is_told_page_by_page()
    {
        using var folder = new TemporaryFolder();
        folder.Write("pages/plain.html", Texts.CleanPage);
        folder.Write("pages/old.zip", Texts.Zip(("a.html", Texts.Cp949Page), ("logo.png", Texts.Junk), ("inner.zip", Texts.Zip(("b.html", Texts.Cp949Page)))));
        var result = Cjt.RunIn(folder.Root, [], "detect", "pages", "--jobs", "2");
        var found = result.Lines.Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Equal(["pages/old.zip", "pages/old.zip", "pages/plain.html"], found.Select(page => page.GetProperty("path").GetString()));
        Assert.Equal(["old.zip!a.html", "old.zip!inner.zip!b.html"], found.Take(2).Select(page => page.GetProperty("member").GetString()));
        Assert.All(found.Take(2), page => Assert.Equal("cp949", page.GetProperty("charset").GetString()));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Texts.Cp949Page)), found[0].GetProperty("sha256").GetString());
        Assert.False(found[2].TryGetProperty("member", out _));
    }

    [Fact]
    public void A_container_on_standard_input_is_looked_into()
    {
        var result = Cjt.RunIn(Path.GetTempPath(), Texts.Zip(("a.html", Texts.Cp949Page)), "detect", "--format", "table");
        Assert.EndsWith(" -!a.html", Assert.Single(result.Lines.Skip(1)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_container_without_a_page_and_a_feed_are_files_as_any_other()
    {
        using var folder = new TemporaryFolder();
        folder.Write("pages/a.zip", Texts.Zip(("logo.png", Texts.Junk)));
        folder.Write("pages/b.rss", "<rss version=\"2.0\"><channel><item><title>도서관</title><description>의자</description></item></channel></rss>");
        folder.Write("pages/c.zip", Texts.Zip(("a.html", Texts.Cp949Page))[..20]);
        var result = Cjt.RunIn(folder.Root, [], "detect", "pages");
        var found = result.Lines.Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal(3, found.Count);
        Assert.Equal(["binary", "utf-8"], found.Take(2).Select(page => page.GetProperty("charset").GetString()));
        Assert.All(found, page => Assert.False(page.TryGetProperty("member", out _)));
        Assert.StartsWith("cjt: pages/c.zip: ", Assert.Single(result.ErrorLines), StringComparison.Ordinal);
        Assert.Equal(1, result.ExitCode);
    }

    [Fact]
    public void A_page_that_its_archive_cuts_short_is_told_and_named_on_standard_error()
    {
        using var folder = new TemporaryFolder();
        var answer = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: " + Texts.Cp949Page.Length + "\r\n\r\n";
        byte[] block = [.. Encoding.ASCII.GetBytes(answer), .. Texts.Cp949Page];
        var header = "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://press.example/1\r\nWARC-Date: 2005-03-02T00:00:00Z\r\n" +
            $"WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000001>\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: {block.Length}\r\n\r\n";
        folder.Write("cut.warc", [.. Encoding.ASCII.GetBytes(header), .. block[..^30]]);
        var result = Cjt.RunIn(folder.Root, [], "detect", "cut.warc");
        Assert.Equal("cp949", JsonDocument.Parse(Assert.Single(result.Lines)).RootElement.GetProperty("charset").GetString());
        Assert.StartsWith("cjt: cut.warc", Assert.Single(result.ErrorLines), StringComparison.Ordinal);
        Assert.Equal(1, result.ExitCode);
    }

    [Fact]
    public void An_empty_file_is_in_no_charset_and_is_repaired_to_an_empty_file()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("empty.txt", "");
        Assert.Equal(JsonValueKind.Null, JsonDocument.Parse(Cjt.Run("detect", path).Output).RootElement.GetProperty("charset").ValueKind);
        var repaired = Cjt.Run("repair", path);
        Assert.Equal((0, "", ""), (repaired.ExitCode, repaired.Output, repaired.Error));
    }

    [Fact]
    public void Mojibake_is_told_with_its_chain()
    {
        var root = JsonDocument.Parse(Cjt.RunOn($"{Texts.Damaged}\n", "detect").Output).RootElement;
        var mojibake = root.GetProperty("mojibake");
        Assert.Equal("utf-8", root.GetProperty("charset").GetString());
        Assert.True(mojibake.GetProperty("damaged").GetBoolean());
        Assert.Equal("cp949", mojibake.GetProperty("chain")[0].GetString());
        Assert.Equal(Texts.Damaged.Length, mojibake.GetProperty("damaged_chars").GetInt32());
    }

    [Theory]
    [InlineData("// 戚耕 原姶廃 惟獣毒精 越聖 承 呪 蒸陥.\n", "cp949 euc-jp")]
    [InlineData("╟╪╝╓┤δ╜┼╣« 2009│Γ 3┐∙╚ú.pdf\n", "cp949 cp437")]
    [InlineData("3a ́Â μμ1⁄4­°ü¿¡1⁄4­ 1⁄4Ò1⁄43°ú 1⁄2Ã ̧¦ ¿­ Æí ÀÐ3⁄4ú ́Ù.\n", "cp949 latin-1 nfkc")]
    [InlineData("Die GrÃ¶ÃŸe der StraÃŸe ist fÃ¼r alle schÃ¶n.\n", "utf-8 cp1252")]
    public void The_chain_is_that_of_the_repair(string text, string words)
    {
        var mojibake = JsonDocument.Parse(Cjt.RunOn(text, "detect").Output).RootElement.GetProperty("mojibake");
        Assert.Equal(words, string.Join(' ', mojibake.GetProperty("chain").EnumerateArray()));
    }

    [Fact]
    public void A_wrong_declaration_is_a_conflict_and_exit_0()
    {
        var page = Texts.CleanPage.Replace("utf-8", "euc-kr", StringComparison.Ordinal);
        var result = Cjt.RunOn(page, "detect");
        Assert.Equal(0, result.ExitCode);
        Assert.True(JsonDocument.Parse(result.Output).RootElement.GetProperty("conflict").GetBoolean());
    }

    [Fact]
    public void The_digest_and_the_counts_hold_for_a_whole_large_file()
    {
        using var folder = new TemporaryFolder();
        var text = string.Concat(Enumerable.Repeat("대학 신문의 한 줄이다. 학생들이 쓴다.\n", 60_000));
        byte[] bytes = [.. Encoding.UTF8.GetBytes(text), 0xFF, .. "\n"u8];
        var at = bytes.Length / 3;
        bytes[at] = 0xFF;
        var root = JsonDocument.Parse(Cjt.Run("detect", folder.Write("large", bytes)).Output).RootElement;
        Assert.Equal("utf-8", root.GetProperty("charset").GetString());
        Assert.Equal(bytes.Length, root.GetProperty("bytes").GetInt32());
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(bytes)), root.GetProperty("sha256").GetString());
        Assert.True(root.GetProperty("undecodable").GetInt32() >= 2);
    }

    [Fact]
    public void Bytes_that_cannot_be_read_are_no_mojibake()
    {
        using var folder = new TemporaryFolder();
        byte[] cut = [.. Texts.Cp949Page, 0xBB];
        var root = JsonDocument.Parse(Cjt.Run("detect", folder.Write("page", cut)).Output).RootElement;
        Assert.Equal(1, root.GetProperty("undecodable").GetInt32());
        Assert.False(root.GetProperty("mojibake").GetProperty("damaged").GetBoolean());
    }

    [Fact]
    public void Junk_is_binary_and_exit_0()
    {
        using var folder = new TemporaryFolder();
        var result = Cjt.Run("detect", folder.Write("junk", Texts.Junk));
        Assert.Equal(0, result.ExitCode);
        Assert.Equal("binary", JsonDocument.Parse(result.Output).RootElement.GetProperty("charset").GetString());
    }

    [Fact]
    public void A_table_names_what_the_page_declares_and_not_its_byte_order_mark()
    {
        using var folder = new TemporaryFolder();
        folder.Write("page.html", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Texts.CleanPage.Replace("utf-8", "euc-kr", StringComparison.Ordinal))]);
        folder.Write("plain.txt", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Texts.Good)]);
        var lines = Cjt.RunIn(folder.Root, [], "detect", "--format", "table", ".").Lines;
        Assert.Contains("  euc-kr (wrong) ", lines[1], StringComparison.Ordinal);
        Assert.Contains("  bom       -  ", lines[2], StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_has_one_line_a_file()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a", "plain\n");
        folder.Write("sub/b", Texts.Cp949Page);
        var result = Cjt.RunIn(folder.Root, [], "detect", "--format", "table", ".");
        Assert.Equal(3, result.Lines.Length);
        Assert.EndsWith("./sub/b", result.Lines[2], StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_of_paths_may_come_from_standard_input()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a", "plain\n");
        folder.Write("b", "plain\n");
        Assert.Equal(2, Cjt.RunIn(folder.Root, "a\nb\n"u8.ToArray(), "detect", "--files-from", "-").Lines.Length);
        Assert.Equal(2, Cjt.RunIn(folder.Root, "a\0b\0"u8.ToArray(), "detect", "--files-from", "-", "-0").Lines.Length);
    }

    [Fact]
    public void Globs_and_the_limit_choose_files()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.html", "plain\n");
        folder.Write("sub/b.html", "plain\n");
        folder.Write("sub/c.txt", "plain\n");
        Assert.Equal(2, Cjt.Run("detect", "--include", "*.html", folder.Root).Lines.Length);
        Assert.Single(Cjt.Run("detect", "--exclude", "*.html", folder.Root).Lines);
        Assert.Single(Cjt.Run("detect", "--limit", "1", folder.Root).Lines);
    }

    [Fact]
    public void Detect_and_extract_name_one_charset_for_a_page_that_turns_Korean_late()
    {
        using var folder = new TemporaryFolder();
        var ascii = string.Concat(Enumerable.Repeat("<p>plain words</p>\n", 40_000));
        var korean = Enumerable.Repeat(Texts.GoodAsCp949, 20).SelectMany(word => word);
        byte[] page = [.. Encoding.ASCII.GetBytes("<html><body>" + ascii), .. korean, .. Encoding.ASCII.GetBytes(ascii + ascii + ascii)];
        var path = folder.Write("page.html", page);
        var detected = JsonDocument.Parse(Cjt.Run("detect", path).Output).RootElement;
        var extracted = JsonDocument.Parse(Cjt.Run("extract", path).Output).RootElement.GetProperty("charset");
        Assert.Equal("cp949", detected.GetProperty("charset").GetString());
        Assert.Equal("cp949", extracted.GetProperty("used").GetString());
        Assert.Equal(0, detected.GetProperty("undecodable").GetInt32());
    }

    [Fact]
    public void A_named_pipe_is_read_once()
    {
        Assert.SkipUnless(NamedPipe.IsKnown, "There are no named pipes here.");
        using var folder = new TemporaryFolder();
        var pipe = NamedPipe.Make(folder["pipe"]);
        using var process = Cjt.Start(null, "detect", pipe);
        File.WriteAllBytes(pipe, Texts.Cp949Page);
        Assert.True(process.WaitForExit(TimeSpan.FromMinutes(1)), "detect waits for a second writer.");
        Assert.Equal("cp949", JsonDocument.Parse(process.StandardOutput.ReadToEnd()).RootElement.GetProperty("charset").GetString());
    }

    [Fact]
    public void Files_and_folders_whose_names_are_in_CP949_are_read_and_named_as_they_mean()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Other systems allow no such names.");
        using var folder = new TemporaryFolder();
        folder.Write("in/a", Texts.Cp949Page);
        folder.MoveToRawName("in/a", "in");

        var detected = Cjt.RunIn(folder.Root, [], "detect", "in", "--format", "jsonl");
        var repaired = Cjt.RunIn(folder.Root, [], "repair", "in", "-o", "out/");
        var refused = Cjt.RunIn(folder.Root, [], "repair", "-i", "in");

        // The framework cannot delete them either.
        folder.DeleteRaw("in");
        Assert.Equal(0, detected.ExitCode);
        Assert.Contains("\"path\":\"in/기사.html\"", detected.Output, StringComparison.Ordinal);
        Assert.Contains("\"charset\":\"cp949\"", detected.Output, StringComparison.Ordinal);
        Assert.Equal(0, repaired.ExitCode);
        Assert.Contains("charset=\"utf-8\"", File.ReadAllText(folder["out/기사.html"]), StringComparison.Ordinal);
        Assert.Equal(2, refused.ExitCode);
        Assert.Equal("cjt: in/기사.html: The name is not valid UTF-8, so that nothing can be written beside it; rename it (convmv) and run again.\n", refused.Error);
    }
}
