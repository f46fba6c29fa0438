using System.Text;
using CampusJournal.Articles;
using CampusJournal.Ingest.Archives;
using CampusJournal.Ingest.Verify;

namespace CampusJournal.Tests.Ingest.Fetch;

/// <summary>One site that answers in every way that old servers do, and the one archive of it.</summary>
public sealed class EveryAnswerTests : IDisposable
{
    private const string Body = "<p>학교 뒤편 온실이 여섯 해 만에 다시 문을 연다.</p><p>학생들은 봄부터 이곳에서 모종을 기른다.</p>";

    private static readonly string[] Articles = ["/cp949", "/utf8", "/declared-wrongly", "/undeclared", "/chunked", "/gzip", "/later", "/busy"];

    private readonly FetchBed bed = new();

    public EveryAnswerTests() => bed.Site
        .On("/robots.txt", SiteAnswer.Text("User-agent: *\nDisallow: /*.hwp$\n"))
        .On("/cp949", SiteAnswer.Page(Cp949("/cp949"), "Content-Type: text/html; charset=euc-kr"))
        .On("/utf8", SiteAnswer.Page(Html("/utf8")))
        .On("/declared-wrongly", SiteAnswer.Page(Cp949("/declared-wrongly"), "Content-Type: text/html; charset=utf-8"))
        .On("/undeclared", SiteAnswer.Page(Cp949("/undeclared"), "Content-Type: text/html"))
        .On("/chunked", SiteAnswer.Chunked(Html("/chunked")[..40], Html("/chunked")[40..]))
        .On("/gzip", SiteAnswer.Gzip(Html("/gzip")))
        .On("/later", SiteAnswer.Error(429, "Later", "Retry-After: 2"), SiteAnswer.Page(Html("/later")))
        .On("/busy", SiteAnswer.Error(503, "Busy"), SiteAnswer.Error(503, "Busy"), SiteAnswer.Page(Html("/busy")))
        .On("/moved", SiteAnswer.Redirect("/new-place"))
        .On("/new-place", SiteAnswer.Page(Html("/new-place")))
        .On("/circle", SiteAnswer.Redirect("/circle"))
        .On("/again", SiteAnswer.Page(Html("/utf8")));

    public void Dispose() => bed.Dispose();

    [Fact]
    public async Task Is_whole_and_gives_each_article_once()
    {
        await bed.RunAsync(bed.Options with { KeepStatus = [404] }, [.. Articles, "/moved", "/circle", "/gone", "/report.hwp", "/again"]);

        Assert.Equal(["http-404", "robots", "too-many-redirects"], bed.Failures.Select(failure => failure.Code).Order(StringComparer.Ordinal));
        Assert.Equal([.. Articles, "/utf8", "/new-place"], await TitlesAsync());
        Assert.Empty(await FaultsAsync());
        Assert.All(bed.Records().Chunk(2), pair => Assert.Equal("request", pair[0].Type));
    }

    [Fact]
    public async Task What_broke_off_is_kept_and_flagged_and_nothing_else()
    {
        bed.Site.On("/cut", SiteAnswer.Raw("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 5000\r\n\r\n" + Html("/cut")[..150]) with { Closes = true })
            .On("/endless", SiteAnswer.Raw("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + Html("/endless")) with { IsEndless = true });

        await bed.RunAsync(bed.Options with { Retries = 0, MaxBytes = 100_000 }, "/utf8", "/cut", "/endless", "/gzip");

        Assert.Equal(["/utf8", "/cut", "/endless", "/gzip"], await TitlesAsync());
        Assert.Equal(["truncated", "truncated"], await FaultsAsync());
    }

    private static string Html(string title) => $"<html><head><title>온실 소식 {title[1..]}</title></head><body><h1>온실 소식 {title[1..]}</h1><div id=articleBody>{Body}</div></body></html>";

    private static byte[] Cp949(string title) => CodePagesEncodingProvider.Instance.GetEncoding(949)!.GetBytes(Html(title));

    private async Task<List<string?>> TitlesAsync()
    {
        var items = await PageSources.Open(bed.Archive).ReadAsync(TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken);
        var records = items.OfType<SourcePage>().Select(page => new ArticleExtractor().Extract(page.Content.Span, page.Origin)).ToList();
        Assert.All(records, record => Assert.Contains("학교 뒤편 온실", record.Body, StringComparison.Ordinal));
        return [.. records.Select(record => record.Title?.Replace("온실 소식 ", "/", StringComparison.Ordinal))];
    }

    private async Task<List<string>> FaultsAsync()
    {
        var files = await new Verification().ReadAsync(bed.Archive, TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken);
        return [.. files.SelectMany(file => file.Faults).Select(fault => fault.Code)];
    }
}
