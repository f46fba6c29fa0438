using System.Text.RegularExpressions;
using CampusJournal.Articles;
using CampusJournal.Ingest;
using CampusJournal.Ingest.Archives;
using CampusJournal.Ingest.Export;
using CampusJournal.Ingest.Report;
using CampusJournal.Tests.Ingest.Outputs;
using CampusJournal.Text.Mojibake;

namespace CampusJournal.Tests.Ingest.Report;

public partial class RunReportTests
{
    private const string Policy = "default-src 'none'; style-src 'unsafe-inline'";

    private static readonly PageFailure Failed = new("p/<b>.html", 12_345, "read", "bad-crc", "\"quoted\" & <img src=x onerror=alert(1)>");

    [Fact]
    public async Task The_sample_pages_are_counted_as_they_are()
    {
        using var folder = new TemporaryFolder();
        var page = await ReadReport.RunAsync(PageSources.Open(RepositoryFolder.Combine("samples/pages")), folder);
        Assert.Equal("18 seen = 18 records + 0 failures + 0 skipped", string.Concat(page.QuerySelectorAll(".term").Select(term => $" {term.TextContent}")).Trim());
        Assert.Equal([("article", "16"), ("empty", "1"), ("list", "1")], page.Rows("Kinds of pages"));
        Assert.Equal([("cp949", "8"), ("utf-8", "7"), ("mixed", "1"), ("none", "1"), ("us-ascii", "1")], page.Rows("Charsets, as they truly are"));
        Assert.Equal([("euc-kr → utf-8", "1"), ("utf-8 → mixed", "1")], page.Rows("Charsets declared → true, where they differ"));
        Assert.Equal(("no damage", "15"), page.Rows("Damage, by chain")[^1]);
        Assert.Equal(("no section stated", "5"), page.Rows("Sections")[^1]);
        Assert.Equal([("5 others", "5"), ("no reporter stated", "2")], page.Rows("Reporters")[^2..]);
        Assert.Equal(14, page.Rows("Records by year").Sum(row => int.Parse(row.Count, null)));
        Assert.Equal("None.", page.Section("Failures").QuerySelector("p")!.TextContent);
        Assert.Equal("걷어", page.Section("Repairs, the least sure first").QuerySelector(".after [lang]")!.TextContent);
    }

    [Fact]
    public async Task A_run_that_goes_on_reports_the_records_of_the_runs_before()
    {
        using var folder = new TemporaryFolder().With("p/a.html", Pages.Html("온실", "첫 글이다."));
        await ReadReport.RunAsync(PageSources.Open(folder["p"]), folder, "x.csv");
        folder.With("p/b.html", Pages.Html("둘째", "다음 글이다."));
        var page = await ReadReport.RunAsync(PageSources.Open(folder["p"]), folder, "x.csv");
        Assert.Equal("2 seen = 1 record + 0 failures + 1 skipped", string.Concat(page.QuerySelectorAll(".term").Select(term => $" {term.TextContent}")).Trim());
        Assert.Equal("Skipped: already-ingested 1", page.QuerySelector(".reasons")!.TextContent);
        Assert.Equal("2", Assert.Single(page.Rows("Charsets, as they truly are")).Count);
        Assert.Contains("1 that earlier runs made and 1 of this one", page.QuerySelector(".lead")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_that_goes_on_shows_the_repairs_of_the_runs_before()
    {
        using var folder = new TemporaryFolder().With("p/a.html", Pages.Html("온실", "°­ÀÇ½ÇÀÌ »õ·Î ¹®À» ¿­¾ú´Ù°í ÇÑ´Ù."));
        var first = await ReadReport.RunAsync(PageSources.Open(folder["p"]), folder);
        var second = await ReadReport.RunAsync(PageSources.Open(folder["p"]), folder);

        Assert.Equal("강의실이", After(first).First());
        Assert.Equal(After(first), After(second));

        static IEnumerable<string> After(AngleSharp.Html.Dom.IHtmlDocument page) =>
            page.Section("Repairs, the least sure first").QuerySelectorAll(".after [lang]").Select(text => text.TextContent);
    }

    [Theory]
    [InlineData("The most in one year: 2 (2012, 2018).", "2012", "2012-01-02", "2018", "2018", "2015")]
    [InlineData("The most in one year: 1 (2011, 2012, 2013 and 2 others).", "2011", "2012", "2013", "2014", "2015")]
    [InlineData("The most in one decade: 2 (2010\u20132019).", "1899", "2012", "2018")]
    public async Task The_sentence_about_years_is_true(string expected, params string[] dates)
    {
        var page = await ReadReport.OfAsync(dates.Select(date => OutputRecords.Plain with { Date = date }), []);

        Assert.EndsWith(expected, page.Section("Records by year").QuerySelector(".lead")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_year_is_named_below_its_column_and_its_number_under_a_pointer()
    {
        var page = await ReadReport.OfAsync(Enumerable.Range(1995, 20).Select(year => OutputRecords.Plain with { Date = $"{year}" }), []);

        var years = page.Section("Records by year");
        Assert.Equal(["1995", "2000", "2005", "2010"], years.QuerySelectorAll(".axis text").Select(word => word.TextContent));
        Assert.Equal(["2.5%", "27.5%", "52.5%", "77.5%"], years.QuerySelectorAll(".axis text").Select(word => word.GetAttribute("x")));
        Assert.Equal("1995: 1", years.QuerySelector("rect title")!.TextContent);
    }

    [Fact]
    public async Task A_bar_is_as_long_as_the_share_beside_it()
    {
        var page = await ReadReport.OfAsync(Enumerable.Range(0, 8).Select(number => OutputRecords.Plain with { Section = $"{number / 2}" }), []);

        Assert.All(page.Section("Sections").QuerySelectorAll("rect.fill"), bar => Assert.Equal("25%", bar.GetAttribute("width")));
    }

    [Fact]
    public async Task Equal_failures_are_told_once()
    {
        var page = await ReadReport.OfAsync([], Enumerable.Range(0, 30).Select(number => Failed with { Source = $"{number}.html" }));

        var failure = Assert.Single(page.Section("Failures").QuerySelectorAll("li"));
        Assert.Equal("30 times", failure.QuerySelector(".times")!.TextContent);
        Assert.Equal(5, failure.QuerySelectorAll(".place").Length);
        Assert.Equal("and 25 more", failure.QuerySelector(".meta")!.TextContent);
    }

    [Fact]
    public async Task The_time_says_of_which_zone_it_is() =>
        Assert.Matches(@"^\d{4}-\d\d-\d\d \d\d:\d\d [+-]\d\d:\d\d$", (await ReadReport.OfAsync([], [])).QuerySelector("header p")!.TextContent);

    [Fact]
    public async Task A_run_without_any_page_is_a_report_too()
    {
        var page = await ReadReport.OfAsync([], []);
        Assert.Equal("0 seen = 0 records + 0 failures + 0 skipped", string.Concat(page.QuerySelectorAll(".term").Select(term => $" {term.TextContent}")).Trim());
        Assert.Equal("None.", page.Section("Sections").QuerySelector("p")!.TextContent);
        Assert.DoesNotContain("NaN", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_is_kept_though_incomplete_is_told_among_the_failures()
    {
        using var folder = new TemporaryFolder();
        await using var report = RunReport.Open(folder["r.html"]);
        await report.WriteAsync(OutputRecords.Plain, TestContext.Current.CancellationToken);
        await report.WriteFailureAsync(Failed with { Code = "truncated" }, TestContext.Current.CancellationToken);
        await report.WriteAsync(new IngestReport { Records = 1, Faults = 1, IsComplete = true }, TestContext.Current.CancellationToken);
        var failures = ReadReport.Read(folder["r.html"]).Section("Failures");
        Assert.Equal("truncated", Assert.Single(failures.QuerySelectorAll("li")).QuerySelector(".key")!.TextContent);
        Assert.StartsWith("1 of 1 are of pages that their containers prove incomplete", failures.QuerySelector(".lead")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_of_a_page_or_a_path_becomes_markup_or_a_script()
    {
        var records = OutputRecords.HostileTitles.Select(Hostile);
        var options = new ReportOptions
        {
            Targets = ["<script>alert(1)</script>.db"],
            Run = new() { Sources = "a\"><script>\n\u202Eb", Options = new Dictionary<string, string> { ["charset"] = "'><svg onload=alert(1)>" } },
        };
        var page = await ReadReport.OfAsync(records, [Failed], options);
        Assert.Empty(page.QuerySelectorAll("script, img, iframe, link, object, embed, form, base, b:not(.term b):not(.reasons b)"));
        Assert.DoesNotContain(page.All.SelectMany(element => element.Attributes), attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal));
        Assert.Contains("<script>alert(1)</script>", page.Rows("Sections").Select(row => row.Name));
        Assert.Contains("␛[2J␀␇", page.Rows("Reporters").Select(row => row.Name));
        Assert.DoesNotMatch(Dangerous(), page.DocumentElement.OuterHtml);
        Assert.Equal(["\"quoted\" & <img src=x onerror=alert(1)>", "p/<b>.htmlat offset 12,345"], page.Section("Failures").QuerySelectorAll("div p").Select(p => p.TextContent));
    }

    [Theory]
    [InlineData("http://haeoreum.example/a?b=\"><script>&c='", "http://haeoreum.example/a?b=%22%3E%3Cscript%3E&c='")]
    [InlineData("https://haeoreum.example/온실", "https://haeoreum.example/%EC%98%A8%EC%8B%A4")]
    [InlineData("javascript:alert(1)", null)]
    [InlineData(" JaVaScRiPt:alert(1)", null)]
    [InlineData("data:text/html,<script>", null)]
    [InlineData("file:///etc/passwd", null)]
    [InlineData("//haeoreum.example/", null)]
    [InlineData("", null)]
    public async Task Only_addresses_of_the_web_are_links(string url, string? link)
    {
        var page = await ReadReport.OfAsync([Hostile("x") with { Source = OutputRecords.Plain.Source with { Url = url } }], []);
        Assert.Equal(link, page.QuerySelector("a")?.GetAttribute("href"));
    }

    [Fact]
    public async Task The_page_asks_no_network_for_anything_and_says_so_to_the_browser()
    {
        var page = await ReadReport.OfAsync([Hostile("x")], [Failed]);
        Assert.Equal(Policy, page.QuerySelector("meta[http-equiv=Content-Security-Policy]")!.GetAttribute("content"));
        Assert.Empty(page.QuerySelectorAll("[src], [srcset], [data], [xlink\\:href], [background], [style]"));
        Assert.DoesNotMatch(Outside(), page.QuerySelector("style")!.TextContent);
        Assert.Contains("prefers-color-scheme: dark", page.QuerySelector("style")!.TextContent, StringComparison.Ordinal);
        Assert.All(page.QuerySelectorAll("a"), link => Assert.Contains("noreferrer", link.GetAttribute("rel"), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_drawing_has_words_or_stands_beside_them()
    {
        var page = await ReadReport.OfAsync([Hostile("x")], []);
        Assert.Equal(3, page.QuerySelectorAll("svg[role=img]").Length);
        Assert.All(page.QuerySelectorAll("svg[role=img]"), drawing => Assert.All(
            drawing.GetAttribute("aria-labelledby")!.Split(' '), id => Assert.NotEqual("", page.GetElementById(id)!.TextContent)));
        Assert.All(page.QuerySelectorAll("svg:not([role=img])"), bar => Assert.Equal("true", bar.GetAttribute("aria-hidden")));
        Assert.All(page.QuerySelectorAll("table"), table => Assert.NotEmpty(table.QuerySelectorAll("th[scope=col]")));
    }

    [Theory]
    [InlineData("2015-06-15", "0001-01-01", "9999-12-31")]
    [InlineData("1899", "2101-01-01", "2015")]
    public async Task Years_far_apart_share_columns(params string[] dates)
    {
        var page = await ReadReport.OfAsync(dates.Select(date => OutputRecords.Plain with { Date = date }), []);
        Assert.Equal(3, page.Rows("Records by year").Sum(row => int.Parse(row.Count, null)));
        Assert.InRange(page.Section("Records by year").QuerySelectorAll("rect").Length, 1, 100);
    }

    [Fact]
    public async Task More_reporters_than_rows_are_one_row_more_and_nobody_is_lost()
    {
        var records = Enumerable.Range(0, 6000).Select(number => OutputRecords.Plain with { Authors = [new($"기자{number % 5000}", null, null, "person")] });
        var page = await ReadReport.OfAsync(records, []);
        var rows = page.Rows("Reporters");
        Assert.Equal((13, "others"), (rows.Count, rows[^1].Name));
        Assert.Equal(6000, rows.Sum(row => int.Parse(row.Count, System.Globalization.NumberStyles.AllowThousands, null)));
        Assert.Contains("the least that it can be", page.Section("Reporters").QuerySelector(".note")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stranger_s_file_is_refused_and_a_report_of_ours_replaced()
    {
        using var folder = new TemporaryFolder().With("r.html", "precious");
        var refusal = Assert.Throws<TargetRefusedException>(() => RunReport.Open(folder["r.html"]));
        Assert.Equal((folder["r.html"], "precious"), (refusal.Target, await File.ReadAllTextAsync(folder["r.html"], TestContext.Current.CancellationToken)));

        File.Delete(folder["r.html"]);
        for (var run = 0; run < 2; run++)
        {
            await using var report = RunReport.Open(folder["r.html"]);
            await report.WriteAsync(new IngestReport(), TestContext.Current.CancellationToken);
        }

        Assert.Equal(["r.html", "r.html.manifest"], Directory.GetFiles(folder.Root).Select(Path.GetFileName).Order());
        Assert.Equal(["skipped own-output", "skipped own-output"], await PageSources.Open(folder.Root).DescribeAsync());
    }

    [Fact]
    public async Task A_report_that_was_not_written_leaves_nothing()
    {
        using var folder = new TemporaryFolder();
        await RunReport.Open(folder["r.html"]).DisposeAsync();
        Assert.Empty(Directory.GetFileSystemEntries(folder.Root));
    }

    private static ArticleRecord Hostile(string text) => OutputRecords.Plain with
    {
        Kind = text,
        Section = text,
        Authors = [new(text, null, null, "person")],
        Warnings = [new(text, text)],
        Charset = new("cp949", text, 0.5, "meta", true, 3),
        Source = OutputRecords.Plain.Source with { Path = text },
        Repair = new(1, 1, 0, [text], false, 0.9)
        {
            Steps = [new RepairStep { Start = 0, End = 1, Before = text, After = text, Chain = [text], Confidence = 0.9, Proven = false }],
        },
    };

    [GeneratedRegex("""[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069]|javascript:|<script""")]
    private static partial Regex Dangerous();

    [GeneratedRegex(@"url\(|@import|https?:|expression\(")]
    private static partial Regex Outside();
}
