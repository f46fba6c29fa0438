using System.Text.Json;

namespace CampusJournal.Cli.Tests;

public class SearchTests
{
    private static readonly string Greenhouse = """<!doctype html><meta charset=utf-8><title>온실</title><h1>여자대학교 온실 문 열다</h1><p>2015.06.15 08:20</p><p>버려진 온실이 학생 텃밭으로 다시 태어났다. KAIST에서 왔다.</p>""";

    [Fact]
    public void Gives_one_object_a_hit_to_a_pipe()
    {
        using var folder = Database();
        var result = Cjt.RunIn(folder.Root, [], "search", "a.db", "대학", "텃밭");

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        var hit = JsonDocument.Parse(Assert.Single(result.Lines)).RootElement;
        Assert.Equal(["id", "title", "date", "url", "path", "score", "snippet", "superseded_by", "duplicate_of"], hit.EnumerateObject().Select(member => member.Name));
        Assert.Equal("p/a.html", hit.GetProperty("path").GetString());
        Assert.Contains("학생 텃밭으로", hit.GetProperty("snippet").GetString(), StringComparison.Ordinal);
        Assert.True(hit.GetProperty("score").GetDouble() > 0);
    }

    [Fact]
    public void A_table_has_colours_when_asked_for_and_is_plain_in_a_pipe()
    {
        using var folder = Database();
        var plain = Cjt.RunIn(folder.Root, [], "search", "a.db", "온실", "--format", "table");
        Assert.Contains("여자대학교 온실 문 열다\n", plain.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("\e", plain.Output, StringComparison.Ordinal);

        var colored = Cjt.RunIn(folder.Root, [], "search", "a.db", "온실", "--format", "table", "--color", "always");
        Assert.Contains("여자대학교 \e[1;31m온실\e[0m 문 열다\n", colored.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("auto")]
    [InlineData("always")]
    public void A_table_is_for_eyes_and_no_page_can_drive_them_through_a_pipe(string color)
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.jsonl", """{"t":"온실 \u001b[31m문\u202e을 열다","url":"http://e.example/"}""");
        Cjt.RunIn(folder.Root, [], "ingest", "a.jsonl", "--text-field", "t", "-o", "a.db");

        var output = Cjt.RunIn(folder.Root, [], "search", "a.db", "열다", "--format", "table", "--color", color).Output;

        Assert.Contains("\\u001b[31m문\\u202e을", output, StringComparison.Ordinal);
        Assert.DoesNotContain("\e[31m", output, StringComparison.Ordinal);
        Assert.DoesNotContain("\u202e", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_without_line_ends_is_no_title_of_a_screenful()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.jsonl", $$"""{"t":"온실 {{string.Concat(Enumerable.Repeat("가나다라 ", 1000))}}"}""");
        Cjt.RunIn(folder.Root, [], "ingest", "a.jsonl", "--text-field", "t", "-o", "a.db");

        var result = Cjt.RunIn(folder.Root, [], "search", "a.db", "온실", "--format", "table");

        Assert.All(result.Lines, line => Assert.InRange(line.Length, 0, 250));
    }

    [Fact]
    public void The_best_N_are_shown_when_N_is_given()
    {
        using var folder = Database();
        Assert.Equal(2, Cjt.RunIn(folder.Root, [], "search", "a.db", "문").Lines.Length);
        Assert.Single(Cjt.RunIn(folder.Root, [], "search", "a.db", "문", "--limit", "1").Lines);
    }

    [Fact]
    public void Nothing_found_is_exit_1_and_one_line()
    {
        using var folder = Database();
        var result = Cjt.RunIn(folder.Root, [], "search", "a.db", "고래", "OR", "온실");
        Assert.Equal((1, "", "cjt: no article holds that.\n"), (result.ExitCode, result.Output, result.Error));
    }

    [Theory]
    [InlineData("missing.db", "온실")]
    [InlineData("p", "온실")]
    [InlineData("p/a.html", "온실")]
    [InlineData("a.db", "***")]
    [InlineData("a.db")]
    [InlineData("a.db", "온실", "--limit", "0")]
    public void What_cannot_be_done_is_exit_2_and_one_line(params string[] arguments)
    {
        using var folder = Database();
        var result = Cjt.RunIn(folder.Root, [], ["search", .. arguments]);
        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.StartsWith("cjt: ", Assert.Single(result.ErrorLines), StringComparison.Ordinal);
    }

    private static TemporaryFolder Database()
    {
        var folder = new TemporaryFolder();
        folder.Write("p/a.html", Greenhouse);
        folder.Write("p/b.html", "<!doctype html><meta charset=utf-8><title>도서관</title><h1>도서관 문 닫다</h1><p>도서관이 문을 닫았다.</p>");
        Assert.Equal(0, Cjt.RunIn(folder.Root, [], "ingest", "p", "-o", "a.db").ExitCode);
        return folder;
    }
}
