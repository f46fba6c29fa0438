using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace CampusJournal.Cli.Tests;

public class ProfilesVerbTests
{
    private const string Profile = """
        { "name": "mine", "about": "the school paper", "match": { "html": [".t1"] }, "title": [".t0", ".t1"],
          "date": { "select": [".when"], "formats": ["yy/MM/dd"] }, "body": ["#text"], "drop": [".ad", ".none"] }

        """;

    private const string Page = """
        <!DOCTYPE html>
        <html lang="ko"><head><meta charset="utf-8"><title>학보</title></head>
        <body><i class="t1">첫 제목</i><i class="when">09/03/02</i><div id="text"><p>학교 도서관이 삼월부터 <b class="ad">광고</b> 새 건물에서 학생을 맞는다고 학생처가 어제 알렸다.</p></div></body></html>

        """;

    [Fact]
    public void List_names_every_profile_with_its_hash_and_where_it_comes_from()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("cjt/profiles/a.json", Profile);
        var result = Cjt.RunWith([("XDG_CONFIG_HOME", folder.Root)], "profiles", "list");
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        var rows = result.Lines.Where(line => line.Length > 0).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal(("mine", "user", file, "the school paper"), (Text(rows[0], "name"), Text(rows[0], "origin"), Text(rows[0], "file"), Text(rows[0], "about")));
        Assert.Equal(("built-in", null), (Text(rows[1], "origin"), Text(rows[1], "file")));
        Assert.Contains(rows, row => Text(row, "name") == "ndsoft-a");
        Assert.DoesNotContain("mine", Cjt.RunWith([("XDG_CONFIG_HOME", folder.Root)], "profiles", "list", "--no-config").Output, StringComparison.Ordinal);
        Assert.StartsWith("name ", Cjt.Run("profiles", "list", "--format", "table").Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("profiles", "show", "ndsoft-a")]
    [InlineData("profiles", "list")]
    public void A_file_that_the_shell_has_just_made_for_a_profile_is_none_yet(params string[] arguments)
    {
        using var folder = new TemporaryFolder();
        folder.Write("cjt/profiles/mine.json", "");

        var result = Cjt.RunWith([("XDG_CONFIG_HOME", folder.Root)], arguments);

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
    }

    [Fact]
    public void Show_prints_the_file_to_the_byte_so_that_its_digest_begins_with_the_hash()
    {
        var shown = Cjt.Run("profiles", "show", "ndsoft-a").Output;
        var hash = Cjt.Run("profiles", "list").Lines.Select(line => JsonDocument.Parse(line).RootElement).First(row => Text(row, "name") == "ndsoft-a").GetProperty("hash").GetString()!;
        Assert.StartsWith(hash, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(shown))), StringComparison.Ordinal);
        using var folder = new TemporaryFolder();
        Assert.Equal(Profile, Cjt.Run("profiles", "show", folder.Write("p.json", Profile)).Output);
    }

    [Fact]
    public void Test_says_which_selector_gave_which_field_what_was_cut_and_what_found_nothing()
    {
        using var folder = new TemporaryFolder();
        var result = Cjt.Run("profiles", "test", folder.Write("p.json", Profile), folder.Write("page", Page), "--format", "jsonl");
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        var rows = result.Lines.Where(line => line.Length > 0).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal(("match", true, true), (Text(rows[0], "what"), rows[0].GetProperty("matches").GetBoolean(), rows[0].GetProperty("used").GetBoolean()));
        Assert.Equal(
            [
                ("gave", "title", ".t1"), ("gave", "date", ".when"), ("gave", "body", "#text"), ("cut", "drop", ".ad"), ("nothing", "title", ".t0"), ("nothing", "drop", ".none"),
            ],
            rows.Skip(1).Select(row => (Text(row, "what"), Text(row, "field"), Text(row, "selector"))));
        Assert.Equal(("09/03/02", "2009-03-02"), (Text(rows[2], "text"), Text(rows[2], "value")));
        Assert.Equal("학교 도서관이 삼월부터 새 건물에서 학생을 맞는다고 학생처가 어제 알렸다.", Text(rows[3], "value"));
        Assert.Equal(("광고", "no-element"), (Text(rows[4], "text"), Text(rows[5], "reason")));
    }

    [Fact]
    public void Test_takes_a_page_from_standard_input_and_prints_a_table()
    {
        using var folder = new TemporaryFolder();
        var result = Cjt.RunOn(Page, "profiles", "test", folder.Write("p.json", Profile), "-", "--format", "table");
        Assert.Equal(0, result.ExitCode);
        Assert.Matches("^mine@[0-9a-f]{8} is for -$", result.Lines[0]);
        Assert.Contains(result.Lines, line => line.StartsWith("gave     date ", StringComparison.Ordinal) && line.EndsWith("2009-03-02, of 09/03/02", StringComparison.Ordinal));
    }

    [Fact]
    public void A_profile_that_is_not_for_the_page_or_finds_nothing_is_one_line_and_exit_1()
    {
        using var folder = new TemporaryFolder();
        var page = folder.Write("page", Page);
        var other = Cjt.Run("profiles", "test", "ndsoft-a", page);
        Assert.Equal(1, other.ExitCode);
        Assert.Matches(@"^cjt: .*page: ndsoft-a@\w+ is not for this page: its ""match"" does not hold\.$", Assert.Single(other.ErrorLines));
        var empty = Cjt.Run("profiles", "test", folder.Write("p.json", """{"name": "e", "match": {"html": [".t1"]}, "title": [".x"]}"""), page);
        Assert.Equal(1, empty.ExitCode);
        Assert.Contains("finds neither title nor body", Assert.Single(empty.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public void The_address_of_a_page_can_be_told()
    {
        using var folder = new TemporaryFolder();
        var profile = folder.Write("p.json", """{"name": "s", "match": {"site": ["paper.example"]}, "title": [".t1"]}""");
        Assert.Equal(1, Cjt.RunOn(Page, "profiles", "test", profile, "-").ExitCode);
        Assert.Equal(0, Cjt.RunOn(Page, "profiles", "test", profile, "-", "--url", "http://www.paper.example/news/7").ExitCode);
    }

    [Theory]
    [InlineData("profiles")]
    [InlineData("profiles", "lst")]
    [InlineData("profiles", "list", "ndsoft-a")]
    [InlineData("profiles", "show")]
    [InlineData("profiles", "show", "ndsoft-z")]
    [InlineData("profiles", "show", "ndsoft-a", "page")]
    [InlineData("profiles", "test", "ndsoft-a")]
    [InlineData("profiles", "test", "ndsoft-a", "missing")]
    [InlineData("profiles", "test", "ndsoft-a", "/")]
    [InlineData("profiles", "test", "/", "missing")]
    [InlineData("profiles", "test", "ndsoft-a", "/dev/zero")]
    [InlineData("profiles", "test", "ndsoft-a", "x", "--charset", "klingon-8")]
    [InlineData("profiles", "list", "--format", "xml")]
    public void What_cannot_be_done_is_one_line_and_exit_2(params string[] arguments)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows() && arguments[^1] == "/dev/zero", "There is no such device.");
        var result = Cjt.Run(arguments);
        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.StartsWith("cjt: ", Assert.Single(result.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public void A_bad_profile_is_named_with_the_place_of_its_fault()
    {
        using var folder = new TemporaryFolder();
        var result = Cjt.Run("profiles", "show", folder.Write("p.json", "{\n  \"name\": \"a\",\n  \"titel\": []\n}\n"));
        Assert.Equal(2, result.ExitCode);
        Assert.EndsWith("p.json: is no site profile: line 3, column 3: there is no member \"titel\"", Assert.Single(result.ErrorLines), StringComparison.Ordinal);
    }

    private static string? Text(JsonElement row, string name) => row.GetProperty(name).GetString();
}
