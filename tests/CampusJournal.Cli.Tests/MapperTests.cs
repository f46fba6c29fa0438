using System.Text;
using System.Text.Json;

namespace CampusJournal.Cli.Tests;

public class MapperTests
{
    [Fact]
    public void Each_line_gives_the_record_of_its_page_with_the_id_of_the_line()
    {
        var page = JsonSerializer.Serialize(Texts.CleanPage);
        var base64 = Convert.ToBase64String(Encoding.UTF8.GetBytes(Texts.CleanPage));
        var lines = $$"""
            {"id":"a","html":{{page}},"url":"http://paper.example/1"}
            {"id":{"k":2},"html_base64":"{{base64}}","charset":"utf-8","captured_at":"2010-03-02T00:00:00Z"}
            {"text":"제목\n\n본문이다.","url":null}

            """;
        var result = Cjt.RunOn(lines, "extract", "--jsonl");
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        var records = result.Lines.Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal(["\"a\"", "{\"k\":2}", "null"], records.Select(record => record.GetProperty("input_id").GetRawText()));
        Assert.Equal("http://paper.example/1", records[0].GetProperty("source").GetProperty("url").GetString());
        Assert.All(records.Take(2), record => Assert.Equal("도서관 새로 열다", record.GetProperty("title").GetString()));
    }

    [Theory]
    [InlineData("nonsense", "not-json")]
    [InlineData("[]", "not-json")]
    [InlineData("""{"id":1}""", "no-page")]
    [InlineData("""{"id":1,"text":"a","html":"b"}""", "no-page")]
    [InlineData("""{"id":1,"html_base64":"%%"}""", "not-base64")]
    [InlineData("""{"id":1,"text":"a","captured_at":"yesterday"}""", "bad-time")]
    [InlineData("""{"id":1,"text":"a","url":5}""", "not-a-string")]
    [InlineData("""{"id":1,"path":"/etc/hostname"}""", "path-refused")]
    public void A_bad_line_gives_an_error_in_its_place(string line, string code)
    {
        var result = Cjt.RunOn(line + "\n{\"text\":\"good\"}\n", "extract", "--jsonl");
        Assert.Equal((1, 2), (result.ExitCode, result.Lines.Length));
        Assert.Equal(code, JsonDocument.Parse(result.Lines[0]).RootElement.GetProperty("error").GetProperty("code").GetString());
    }

    [Fact]
    public void Paths_stay_within_the_allowed_folder_links_too()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need rights on Windows.");
        using var folder = new TemporaryFolder();
        folder.Write("root/page", Texts.CleanPage);
        folder.Write("secret", Texts.CleanPage);
        File.CreateSymbolicLink(folder["root/out"], folder["secret"]);
        Directory.CreateSymbolicLink(folder["root/up"], folder.Root);
        var lines = "{\"path\":\"page\"}\n{\"path\":\"../secret\"}\n{\"path\":\"out\"}\n{\"path\":\"up/secret\"}\n{\"path\":\"" + folder["secret"] + "\"}\n";
        var result = Cjt.RunOn(lines, "extract", "--jsonl", "--allow-paths", folder["root"]);
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("도서관", result.Lines[0], StringComparison.Ordinal);
        Assert.All(result.Lines.Skip(1), line => Assert.Contains("path-refused", line, StringComparison.Ordinal));
    }

    [Fact]
    public void A_blank_line_gives_an_error_in_its_place()
    {
        var result = Cjt.RunOn("{\"id\":1,\"text\":\"good\"}\n\n \n{\"id\":2,\"text\":\"good\"}\n", "extract", "--jsonl");
        Assert.Equal((1, 4), (result.ExitCode, result.Lines.Length));
        Assert.All(result.Lines[1..3], line => Assert.Contains("\"code\":\"not-json\"", line, StringComparison.Ordinal));
    }

    [Fact]
    public void A_byte_order_mark_is_no_part_of_the_first_line() =>
        Assert.Equal(0, Cjt.RunOn("\uFEFF{\"text\":\"good\"}\n", "extract", "--jsonl").ExitCode);

    [Fact]
    public void No_page_ends_the_stream()
    {
        const string Lines = """
            {"html":"<script type='application/ld+json'>{\"headline\":\"\\ud800\"}</script><p>a</p>"}
            {"html":"<p class='date'>3 days ago</p><p>a</p>","captured_at":"0001-01-01T00:00:00Z"}
            {"text":"good"}

            """;
        var result = Cjt.RunOn(Lines, "extract", "--jsonl");
        Assert.InRange(result.ExitCode, 0, 1);
        Assert.Equal(3, result.Lines.Length);
        Assert.Empty(result.Error);
    }
}
