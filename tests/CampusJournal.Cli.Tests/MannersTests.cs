namespace CampusJournal.Cli.Tests;

public class MannersTests
{
    private static readonly string[] Verbs = ["detect", "repair", "extract", "ingest", "fetch", "verify", "merge", "search", "profiles", "schema", "completion", "help"];

    public static TheoryData<string> AllVerbs => [.. Verbs];

    [Fact]
    public void Nothing_typed_is_short_help_on_standard_error_and_exit_2()
    {
        var result = Cjt.Run();
        Assert.Equal(2, result.ExitCode);
        Assert.Empty(result.Output);
        Assert.StartsWith("Examples:\n", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mistyped_option_is_never_taken_for_a_file()
    {
        using var folder = new TemporaryFolder();
        folder.Write("json", "text\n");
        var result = Cjt.RunIn(folder.Root, [], "detect", "--fromat", "json");
        Assert.Equal(2, result.ExitCode);
        Assert.Empty(result.Output);
        Assert.Equal("cjt: there is no option '--fromat'. Did you mean --format? 'cjt detect --help' lists them; a file of that name goes after --.\n", result.Error);
    }

    [Fact]
    public void After_two_dashes_a_word_with_a_dash_is_a_file()
    {
        using var folder = new TemporaryFolder();
        folder.Write("--fromat", "hello\n");
        var result = Cjt.RunIn(folder.Root, [], "repair", "--", "--fromat");
        Assert.Equal((0, "hello\n"), (result.ExitCode, result.Output));
    }

    [Fact]
    public void A_name_that_begins_with_an_at_sign_is_a_file_and_no_list()
    {
        using var folder = new TemporaryFolder();
        folder.Write("@page", "--help\n");
        var result = Cjt.RunIn(folder.Root, [], "repair", "@page");
        Assert.Equal((0, "--help\n"), (result.ExitCode, result.Output));
    }

    [Fact]
    public void A_mistyped_verb_is_told_with_the_nearest_one()
    {
        var result = Cjt.Run("repiar");
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("Did you mean repair?", result.Error, StringComparison.Ordinal);
        Assert.Single(result.ErrorLines);
    }

    [Theory]
    [InlineData("repair", "--text")]
    [InlineData("repair", "--min-confidence", "2")]
    [InlineData("repair", "--jobs", "many")]
    [InlineData("repair", "--backup", "--check")]
    [InlineData("repair", "--backup", "a/b", "-i", "x")]
    [InlineData("repair", "--check", "--diff", "x")]
    [InlineData("repair", "--check=true", "x")]
    [InlineData("repair", "--limit", "1", "--limit", "2", "x")]
    [InlineData("repair", "")]
    [InlineData("repair", "--no-chain", "gkb", "x")]
    [InlineData("repair", "--field", "title")]
    [InlineData("detect", "--format", "xml")]
    [InlineData("detect", "--charset", "klingon-8", "x")]
    [InlineData("repair", "--to", "klingon-8", "x")]
    [InlineData("extract", "--fields", "titel", "x")]
    [InlineData("extract", "--allow-paths", "x")]
    [InlineData("ingest", "x")]
    [InlineData("ingest", "x", "-o", "a.unknown")]
    [InlineData("ingest", "x", "-o", "a.jsonl", "--max-record-size", "big")]
    [InlineData("ingest", "x", "-o", "a.jsonl", "--max-record-size", "17179869185G")]
    [InlineData("ingest", "x", "-o", "a.jsonl", "--max-record-size", "2047M")]
    [InlineData("ingest", "x", "-o", "a.jsonl", "--jobs", "300000000")]
    [InlineData("repair", "--jobs", "1025", "x")]
    [InlineData("fetch", "http://127.0.0.1/")]
    [InlineData("fetch", "http://127.0.0.1/", "-o", "site.warc")]
    [InlineData("fetch", "http://127.0.0.1/", "-o", "a.warc.gz", "-o", "b.warc.gz")]
    [InlineData("fetch", "http://127.0.0.1/", "-o", "a.warc.gz", "-o", "b.db")]
    [InlineData("fetch", "http://127.0.0.1/", "-o", "a.warc.gz", "--ingest")]
    [InlineData("fetch", "--template", "http://127.0.0.1/{1-5}", "-o", "a.warc.gz")]
    [InlineData("fetch", "--delay", "-1", "http://127.0.0.1/", "-o", "a.warc.gz")]
    [InlineData("fetch", "--keep-status", "200", "http://127.0.0.1/", "-o", "a.warc.gz")]
    [InlineData("fetch", "--rotate-size", "0", "http://127.0.0.1/", "-o", "a.warc.gz")]
    [InlineData("fetch", "--contact", "line\nbreak", "http://127.0.0.1/", "-o", "a.warc.gz")]
    [InlineData("completion")]
    [InlineData("completion", "tcsh")]
    [InlineData("help", "nothing")]
    [InlineData("schema", "extra")]
    [InlineData("--versoin")]
    public void A_usage_error_is_one_line_on_standard_error_and_exit_2(params string[] arguments)
    {
        var result = Cjt.Run(arguments);
        Assert.Equal(2, result.ExitCode);
        Assert.Empty(result.Output);
        Assert.StartsWith("cjt: ", Assert.Single(result.ErrorLines), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(AllVerbs))]
    public void Help_of_each_verb_begins_with_two_examples_and_goes_to_standard_output(string verb)
    {
        var result = Cjt.Run(verb, "--help");
        Assert.Equal(0, result.ExitCode);
        Assert.Empty(result.Error);
        Assert.Equal("Examples:", result.Lines[0]);
        Assert.Contains("cjt ", result.Lines[1], StringComparison.Ordinal);
        Assert.Contains("cjt ", result.Lines[2], StringComparison.Ordinal);
        Assert.Contains("Usage: cjt " + verb, result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Version_is_one_line_and_with_v_names_what_is_built_in()
    {
        Assert.Matches(@"^cjt \d+\.\d+\.\d+\n$", Cjt.Run("--version").Output);
        Assert.Matches(@"sha256:[0-9a-f]{64}", Cjt.Run("--version", "-v").Output);
    }

    [Theory]
    [InlineData("record")]
    [InlineData("charsets")]
    [InlineData("chains")]
    [InlineData("codes")]
    [InlineData("exit-codes")]
    [InlineData("formats")]
    [InlineData("configuration")]
    [InlineData("profile")]
    [InlineData("profiles")]
    [InlineData("repair")]
    public void Help_explains_topics_and_verbs(string topic) => Assert.Equal(0, Cjt.Run("help", topic).ExitCode);

    [Fact]
    public void Messages_can_be_json()
    {
        var result = Cjt.Run("repair", "--log-format", "json", "missing.html");
        Assert.Equal("""{"level":"error","code":"not-found","message":"missing.html: there is no such file or folder."}""" + "\n", result.Error);
    }

    [Theory]
    [InlineData("nolist: there is no such file or folder.", "detect", "--files-from", "nolist")]
    [InlineData("nolist: there is no such file or folder.", "extract", "--files-from", "nolist")]
    [InlineData("folder: is a folder; a file is wanted here.", "repair", "--files-from", "folder")]
    [InlineData("nolist: there is no such file or folder.", "fetch", "--urls-from", "nolist", "-o", "a.warc.gz")]
    [InlineData("nofile: there is no such file or folder.", "fetch", "http://127.0.0.1:9/", "--cookies", "nofile", "-o", "a.warc.gz")]
    [InlineData("nofile: there is no such file or folder.", "extract", "page.html", "--profile", "nofile")]
    [InlineData("nofile: there is no such file or folder.", "extract", "page.html", "--cdx", "nofile")]
    [InlineData("nofolder: there is no such file or folder.", "extract", "--jsonl", "--allow-paths", "nofolder")]
    public void A_file_that_an_option_names_and_that_cannot_be_read_is_told_in_our_words(string sentence, params string[] arguments)
    {
        using var folder = new TemporaryFolder();
        folder.Write("page.html", Texts.CleanPage);
        Directory.CreateDirectory(folder["folder"]);
        var result = Cjt.RunIn(folder.Root, [], arguments);
        Assert.Equal((2, $"cjt: {sentence}\n"), (result.ExitCode, result.Error));
    }

    [Theory]
    [InlineData("the list names no file, or the folders hold no file that fits", "detect", "--files-from", "empty.list")]
    [InlineData("the list names no file, or the folders hold no file that fits", "extract", "--files-from", "empty.list")]
    [InlineData("there is no page in what was seen: 1 skipped (not-a-page 1)", "extract", "images")]
    [InlineData("there is no page in what was seen: 1 skipped (excluded 1)", "ingest", "images", "--exclude", "*.png", "-o", "-")]
    [InlineData("there is no page in what was seen: 1 skipped (own-output 1)", "ingest", "old.orig", "-o", "-")]
    public void What_is_not_there_to_read_is_told_as_it_is(string sentence, params string[] arguments)
    {
        using var folder = new TemporaryFolder();
        folder.Write("empty.list", "");
        folder.Write("old", Texts.CleanPage);
        folder.Write("old.orig", Texts.CleanPage);
        folder.Write("images/a.png", Texts.Junk);
        var result = Cjt.RunIn(folder.Root, [], arguments);
        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.Contains($"nothing to read: {sentence}", result.ErrorLines[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("images")]
    [InlineData("images", "--dry-run")]
    public void The_last_line_of_an_ingest_is_the_balance_though_there_was_nothing_to_do(params string[] arguments)
    {
        using var folder = new TemporaryFolder();
        folder.Write("images/a.png", Texts.Junk);

        var result = Cjt.RunIn(folder.Root, [], ["ingest", .. arguments, "-o", "a.jsonl"]);

        Assert.Equal((2, "cjt: 1 seen = 0 records + 0 failures + 1 skipped (not-a-page 1)"), (result.ExitCode, result.ErrorLines[^1]));
    }

    [Theory]
    [InlineData("'cjt search' wants WORDS. 'cjt search --help' says more.", "search", "a.db")]
    [InlineData("'cjt profiles' wants ACTION. 'cjt profiles --help' says more.", "profiles")]
    public void An_argument_that_is_missing_is_named(string sentence, params string[] arguments) =>
        Assert.Equal($"cjt: {sentence}\n", Cjt.Run(arguments).Error);

    [Fact]
    public void Names_in_messages_cannot_drive_a_terminal()
    {
        var result = Cjt.Run("repair", "a\e[31mb\u202Ec\u200Bd\n");
        Assert.Contains("a\\u001b[31mb\\u202ec\\u200bd\\u000a:", result.Error, StringComparison.Ordinal);
        Assert.Single(result.ErrorLines);
    }

    [Fact]
    public void Schema_is_one_json_object_with_properties()
    {
        var schema = System.Text.Json.JsonDocument.Parse(Cjt.Run("schema").Output);
        Assert.True(schema.RootElement.GetProperty("properties").TryGetProperty("site_updated", out _));
    }

    [Theory]
    [InlineData("detect", "--files-from", "-", "-")]
    [InlineData("repair", "--files-from", "-", "-")]
    [InlineData("extract", "--files-from", "-", "-")]
    [InlineData("repair", "-", "-")]
    [InlineData("extract", "-0", "-")]
    [InlineData("repair", "-0", "-")]
    public void Inputs_that_make_no_sense_together_are_usage_errors(params string[] arguments)
    {
        var result = Cjt.Run(arguments);
        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.Contains(arguments[1] == "-0" ? "-0 needs --files-from" : "only once", Assert.Single(result.ErrorLines), StringComparison.Ordinal);
    }
}
