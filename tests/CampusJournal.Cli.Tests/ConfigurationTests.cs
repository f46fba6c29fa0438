namespace CampusJournal.Cli.Tests;

public class ConfigurationTests
{
    [Fact]
    public void The_environment_gives_defaults_and_what_is_typed_comes_first()
    {
        Assert.Equal("charset", Format([("CJT_FORMAT", "table")]));
        Assert.StartsWith("{", Format([("CJT_FORMAT", "table")], "--format", "jsonl"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_file_gives_defaults_after_the_environment()
    {
        using var folder = new TemporaryFolder();
        folder.Write("cjt/config.json", """{"format": "table", "exclude": ["*.css", "*.js"], "ignore-declared": true}""");
        Assert.Equal("charset", Format([("XDG_CONFIG_HOME", folder.Root)]));
        Assert.StartsWith("{", Format([("XDG_CONFIG_HOME", folder.Root), ("CJT_FORMAT", "jsonl")]), StringComparison.Ordinal);
        Assert.StartsWith("{", Format([("XDG_CONFIG_HOME", folder.Root)], "--no-config"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("""{"fromat": "table"}""")]
    [InlineData("""{"force": true}""")]
    [InlineData("""{"format": {}}""")]
    public void A_file_that_is_no_configuration_is_one_line_and_exit_2(string json)
    {
        using var folder = new TemporaryFolder();
        folder.Write("cjt/config.json", json);
        var result = Cjt.RunWith([("XDG_CONFIG_HOME", folder.Root)], "detect");
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("config.json", Assert.Single(result.ErrorLines), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("help", "configuration")]
    [InlineData("repair", "-h")]
    [InlineData("completion", "bash")]
    [InlineData("schema")]
    public void What_explains_the_configuration_works_when_it_is_broken(params string[] arguments)
    {
        using var folder = new TemporaryFolder();
        folder.Write("cjt/config.json", "{");
        var result = Cjt.RunWith([("XDG_CONFIG_HOME", folder.Root)], arguments);
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
    }

    [Theory]
    [InlineData("""{"limit": "x"}""", "cjt/config.json: --limit takes a whole number from 1 on, not 'x'.")]
    [InlineData("""{"format": "xml"}""", "cjt/config.json: --format takes one of table, jsonl, not 'xml'.")]
    [InlineData("""{"force": true}""", "cjt/config.json: is no configuration: --force has no default; it must be typed.")]
    public void A_default_that_is_none_is_told_with_its_file(string json, string sentence)
    {
        using var folder = new TemporaryFolder();
        folder.Write("cjt/config.json", json);
        var result = Cjt.RunWith([("XDG_CONFIG_HOME", folder.Root)], "detect");
        Assert.Equal(2, result.ExitCode);
        Assert.EndsWith(sentence, Assert.Single(result.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public void A_default_that_is_none_is_told_with_its_variable()
    {
        Assert.Equal("cjt: CJT_JOBS: --jobs takes a whole number from 1 to 1024, not 'x'.\n", Cjt.RunWith([("CJT_JOBS", "x")], "detect").Error);
        Assert.Equal("cjt: --jobs takes a whole number from 1 to 1024, not 'y'.\n", Cjt.RunWith([("CJT_JOBS", "x")], "detect", "--jobs", "y").Error);
    }

    [Fact]
    public void Nothing_is_read_from_the_working_directory()
    {
        using var folder = new TemporaryFolder();
        folder.Write("config.json", "[]");
        folder.Write("cjt/config.json", "[]");
        folder.Write(".config/cjt/config.json", "[]");
        Assert.Equal(0, Cjt.RunIn(folder.Root, [], "detect").ExitCode);
    }

    // The first word of what detect prints.
    private static string Format((string Name, string Value)[] environment, params string[] arguments) =>
        Cjt.RunWith(environment, ["detect", .. arguments]).Output.Split(' ')[0];

    [Theory]
    [InlineData("CJT_FIELD", "body", "repair")]
    [InlineData("CJT_TO", "euc-kr", "repair", "--jsonl")]
    [InlineData("CJT_FORMAT", "csv", "extract", "--jsonl")]
    [InlineData("CJT_FIELDS", "title", "extract", "--jsonl")]
    [InlineData("CJT_FORMAT", "table", "extract", "--limit", "1")]
    [InlineData("CJT_FORMAT", "csv", "detect")]
    public void A_default_for_another_verb_or_mode_is_no_contradiction(string name, string value, params string[] arguments)
    {
        using var folder = new TemporaryFolder();
        string[] page = arguments.Contains("--jsonl") ? [] : [folder.Write("page.html", Texts.CleanPage)];
        var result = Cjt.RunWith([(name, value)], [.. arguments, .. page]);
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
    }

    [Fact]
    public void A_default_that_no_verb_takes_is_told() =>
        Assert.Equal(2, Cjt.RunWith([("CJT_FORMAT", "tabel")], "detect").ExitCode);

    [Fact]
    public void What_is_typed_still_contradicts() =>
        Assert.Equal(2, Cjt.RunWith([("CJT_FIELD", "body")], "repair", "--field", "title").ExitCode);
}
