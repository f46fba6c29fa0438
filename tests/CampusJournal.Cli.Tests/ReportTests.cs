namespace CampusJournal.Cli.Tests;

public class ReportTests
{
    [Fact]
    public void A_report_lies_beside_the_targets_and_is_no_page_of_the_next_run()
    {
        using var folder = new TemporaryFolder();
        folder.Write("pages/a.html", Texts.CleanPage);
        for (var run = 0; run < 2; run++)
        {
            var result = Cjt.RunIn(folder.Root, [], "ingest", "pages", "missing.html", "-o", "a.jsonl", "--report", "pages/report.html");
            Assert.Equal(1, result.ExitCode);
            Assert.Contains("not-found 1", result.ErrorLines[^1], StringComparison.Ordinal);
        }

        var page = File.ReadAllText(folder["pages/report.html"]);
        Assert.Contains("missing.html", page, StringComparison.Ordinal);
        Assert.Contains("already-ingested 1", page, StringComparison.Ordinal);
        Assert.Single(File.ReadAllLines(folder["a.jsonl"]));
    }

    [Fact]
    public void A_run_that_found_nothing_is_reported_too()
    {
        using var folder = new TemporaryFolder();
        var result = Cjt.RunIn(folder.Root, [], "ingest", "missing.html", "-o", "a.db", "--report", "r.html");
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("missing.html", File.ReadAllText(folder["r.html"]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cjt: --report takes a name that ends in .html, as report.html, not 'r.pdf'.", "r.pdf")]
    [InlineData("cjt: -o 'e.html': --report names this file, too.", "./e.html", "--errors", "e.html")]
    [InlineData("cjt: nowhere/r.html: cannot be written: its folder does not exist.", "nowhere/r.html")]
    [InlineData("cjt: page.html: This file exists and is not an output of this program; move it away or choose another name.", "page.html")]
    public void A_report_that_could_destroy_or_mislead_is_refused(string message, string report, params string[] others)
    {
        using var folder = new TemporaryFolder();
        folder.Write("page.html", Texts.CleanPage);
        var result = Cjt.RunIn(folder.Root, [], ["ingest", "page.html", "-o", "a.jsonl", "--report", report, .. others]);
        Assert.Equal((2, message), (result.ExitCode, Assert.Single(result.ErrorLines)));
    }

    [Fact]
    public void A_dry_run_writes_no_report()
    {
        using var folder = new TemporaryFolder();
        folder.Write("page.html", Texts.CleanPage);
        Assert.Equal(0, Cjt.RunIn(folder.Root, [], "ingest", "page.html", "-o", "a.jsonl", "--report", "r.html", "--dry-run").ExitCode);
        Assert.False(File.Exists(folder["r.html"]));
    }
}
