using System.Text.Json;

namespace CampusJournal.Cli.Tests;

public class ProfileTests
{
    private const string Page = """
        <!DOCTYPE html>
        <html lang="ko"><head><meta charset="utf-8"><title>학보</title></head>
        <body><i class="t1">첫 제목</i><i class="t2">둘째 제목</i><p>학교 도서관이 삼월부터 새 건물에서 학생을 맞는다고 학생처가 어제 알렸다.</p></body></html>

        """;

    [Fact]
    public void A_profile_that_is_named_is_tried_first_and_stands_in_the_record()
    {
        using var folder = new TemporaryFolder();
        var profile = folder.Write("p.json", Profile("mine", ".t1"));
        var other = folder.Write("q.json", Profile("other", ".t2"));
        Assert.Equal(("첫 제목", "mine"), Read(Cjt.RunOn(Page, "extract", "--profile", profile, "--profile", other).Output));
        Assert.Equal(("둘째 제목", "other"), Read(Cjt.RunOn(Page, "extract", "--profile", other, "--profile", profile).Output));
        Assert.Equal(("첫 제목", "mine"), Read(Cjt.RunOn(Page, "ingest", "-", "-o", "-", "--profile", profile).Output));
        var line = JsonSerializer.Serialize(new Dictionary<string, string> { ["html"] = Page });
        Assert.Equal(("첫 제목", "mine"), Read(Cjt.RunOn(line, "extract", "--jsonl", "--profile", profile).Output));
    }

    [Fact]
    public void Profiles_of_the_configuration_come_after_those_named_and_before_the_built_in_ones()
    {
        using var folder = new TemporaryFolder();
        var page = folder.Write("page", Page);
        var named = folder.Write("p.json", Profile("mine", ".t1"));
        folder.Write("cjt/profiles/a.json", Profile("other", ".t2"));
        folder.Write("cjt/profiles/notes.txt", "no profile");
        Assert.Equal(("둘째 제목", "other"), Read(Cjt.RunWith([("XDG_CONFIG_HOME", folder.Root)], "extract", page).Output));
        Assert.Equal(("첫 제목", "mine"), Read(Cjt.RunWith([("XDG_CONFIG_HOME", folder.Root)], "extract", page, "--profile", named).Output));
        Assert.Null(Read(Cjt.RunWith([("XDG_CONFIG_HOME", folder.Root)], "extract", page, "--no-config").Output).Profile);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"name": null}""")]
    [InlineData("""{"name": "a b"}""")]
    [InlineData("""{"name": "a", "titel": [".t"]}""")]
    [InlineData("""{"name": "a", "title": [null]}""")]
    [InlineData("""{"name": "a", "title": ["[["]}""")]
    [InlineData("\n\u001b[2J")]
    public void A_bad_profile_is_one_line_and_exit_2(string json)
    {
        using var folder = new TemporaryFolder();
        var profile = folder.Write("p.json", json);
        foreach (string[] verb in (string[][])[["extract"], ["ingest", "-", "-o", "-"]])
        {
            var result = Cjt.RunOn(Page, [.. verb, "--profile", profile]);
            Assert.Equal((2, ""), (result.ExitCode, result.Output));
            Assert.Contains("p.json: is no site profile: ", Assert.Single(result.ErrorLines), StringComparison.Ordinal);
            Assert.DoesNotContain('\u001b', result.Error);
        }
    }

    [Fact]
    public void A_profile_that_is_too_long_or_missing_is_exit_2()
    {
        using var folder = new TemporaryFolder();
        var profile = folder.Write("p.json", Profile("mine", ".t1") + new string(' ', 1 << 20));
        Assert.Equal(2, Cjt.RunOn(Page, "extract", "--profile", profile).ExitCode);
        Assert.Equal(2, Cjt.RunOn(Page, "extract", "--profile", folder["missing"]).ExitCode);
        Assert.Equal(2, Cjt.RunOn(Page, "extract", "--profile", folder.Root).ExitCode);
    }

    private static string Profile(string name, string title) => $$"""{"name": "{{name}}", "match": {"html": [".t1"]}, "title": ["{{title}}"]}""";

    private static (string? Title, string? Profile) Read(string line)
    {
        var root = JsonDocument.Parse(line).RootElement;
        return (root.GetProperty("title").GetString(), root.GetProperty("profile").GetString()?.Split('@')[0]);
    }
}
