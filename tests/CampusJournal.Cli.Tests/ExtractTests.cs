using System.Text.Json;
using CampusJournal.Text;

namespace CampusJournal.Cli.Tests;

public class ExtractTests
{
    [Fact]
    public void A_feed_is_read_in_the_charset_that_the_user_names()
    {
        var feed = CharsetEncoder.Encode("<?xml version='1.0' encoding='big5'?><rss><channel><item><title>책 소개</title><description>새로 들어온 책이다.</description></item></channel></rss>", "cp949");
        using var folder = new TemporaryFolder();
        var path = folder.Write("feed.xml", feed.Bytes.ToArray());
        Assert.Contains("\"title\":\"책 소개\"", Cjt.Run("extract", "--charset", "euc-kr", path).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_is_one_line_with_its_record()
    {
        using var folder = new TemporaryFolder();
        var result = Cjt.Run("extract", folder.Write("page.html", Texts.CleanPage));
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Equal("도서관 새로 열다", JsonDocument.Parse(Assert.Single(result.Lines)).RootElement.GetProperty("title").GetString());
    }

    [Fact]
    public void Piped_input_is_a_page() =>
        Assert.Equal("-", JsonDocument.Parse(Cjt.RunOn(Texts.CleanPage, "extract").Output).RootElement.GetProperty("source").GetProperty("path").GetString());

    [Fact]
    public void Records_come_in_the_order_of_the_input()
    {
        using var folder = new TemporaryFolder();
        for (var i = 0; i < 30; i++)
        {
            folder.Write($"page{i:D2}", Texts.CleanPage);
        }

        var result = Cjt.Run("extract", "--fields", "source.path", folder.Root);
        Assert.Equal(result.Lines.Order(StringComparer.Ordinal), result.Lines);
        Assert.Equal(30, result.Lines.Length);
    }

    [Theory]
    [InlineData("json")]
    [InlineData("csv")]
    [InlineData("tsv")]
    [InlineData("markdown")]
    [InlineData("text")]
    public void Every_format_holds_the_title(string format)
    {
        var result = Cjt.RunOn(Texts.CleanPage, "extract", "--format", format);
        Assert.Equal(0, result.ExitCode);
        Assert.Contains("도서관 새로 열다", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("markdown", "\n\n---\ntitle: \"")]
    [InlineData("text", "\n\f\n도서관")]
    public void Records_for_people_are_told_apart(string format, string between)
    {
        using var folder = new TemporaryFolder();
        folder.Write("a", Texts.CleanPage);
        folder.Write("b", Texts.CleanPage);
        var output = Cjt.Run("extract", "--format", format, folder.Root).Output;
        Assert.Equal(2, output.Split(between).Length);
        Assert.EndsWith("알렸다.\n", output, StringComparison.Ordinal);
        Assert.Equal(2, Cjt.Run("extract", "--format", format, "--fields", "title", folder.Root).ExitCode);
    }

    [Fact]
    public void Fields_choose_the_columns()
    {
        Assert.Equal("title,charset.used\n도서관 새로 열다,utf-8\n", Cjt.RunOn(Texts.CleanPage, "extract", "--format", "csv", "--fields", "title,charset.used").Output);
        Assert.Equal("{\"title\":\"도서관 새로 열다\",\"charset.used\":\"utf-8\"}\n", Cjt.RunOn(Texts.CleanPage, "extract", "--fields", "title,charset.used").Output);
    }

    [Theory]
    [InlineData("400", 1)]
    [InlineData("1M", 0)]
    public void A_page_larger_than_allowed_fails(string size, int exitCode)
    {
        Assert.Equal(exitCode, Cjt.RunOn(Texts.CleanPage + new string(' ', 400), "extract", "--max-record-size", size).ExitCode);
        var line = $$"""{"html": "{{new string('x', 500)}}"}""";
        Assert.Equal(exitCode, Cjt.RunOn(line, "extract", "--jsonl", "--max-record-size", size).ExitCode);
    }

    [Fact]
    public void An_empty_page_is_a_record_with_a_warning()
    {
        using var folder = new TemporaryFolder();
        var result = Cjt.Run("extract", folder.Write("empty", ""));
        var root = JsonDocument.Parse(result.Output).RootElement;
        Assert.Equal(0, result.ExitCode);
        Assert.Contains(root.GetProperty("warnings").EnumerateArray(), warning => warning.GetProperty("code").GetString() == "empty-page");
    }

    [Fact]
    public void Junk_that_was_named_is_a_failure_and_in_a_folder_it_is_skipped()
    {
        using var folder = new TemporaryFolder();
        var junk = folder.Write("junk.png", Texts.Junk);
        folder.Write("page", Texts.CleanPage);
        Assert.Equal(1, Cjt.Run("extract", junk).ExitCode);
        var result = Cjt.Run("extract", folder.Root);
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Single(result.Lines);
    }

    [Fact]
    public void A_folder_without_pages_is_one_line_and_exit_2()
    {
        using var folder = new TemporaryFolder();
        folder.Write("junk.png", Texts.Junk);
        var result = Cjt.Run("extract", folder.Root);
        Assert.Equal(2, result.ExitCode);
        Assert.Single(result.ErrorLines);
    }

    [Fact]
    public void A_missing_file_alone_is_exit_2_and_beside_a_page_exit_1()
    {
        using var folder = new TemporaryFolder();
        folder.Write("page", Texts.CleanPage);
        Assert.Equal(2, Cjt.RunIn(folder.Root, [], "extract", "missing").ExitCode);
        var result = Cjt.RunIn(folder.Root, [], "extract", "missing", "page");
        Assert.Equal(1, result.ExitCode);
        Assert.Single(result.Lines);
        Assert.Single(result.ErrorLines);
    }

    [Fact]
    public void An_unknown_label_on_a_page_is_a_warning_of_the_record()
    {
        var page = Texts.CleanPage.Replace("utf-8", "klingon-8", StringComparison.Ordinal);
        var result = Cjt.RunOn(page, "extract");
        Assert.Equal(0, result.ExitCode);
        Assert.Contains("unknown-charset-label", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Html_nested_deep_is_a_record()
    {
        var result = Cjt.RunOn("<html><body>" + string.Concat(Enumerable.Repeat("<div>", 100_000)) + "끝", "extract");
        Assert.Equal(0, result.ExitCode);
        Assert.Single(result.Lines);
    }
}
