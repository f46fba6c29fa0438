using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using CampusJournal.Articles;
using CampusJournal.Ingest;
using CampusJournal.Ingest.Archives;
using CampusJournal.Ingest.Fetch;
using CampusJournal.Tests.Ingest.Containers;
using CampusJournal.Tests.Ingest.Fetch;

namespace CampusJournal.Tests.Ingest;

/// <summary>
/// What the real wget and httrack make of a small site in CP949 ingests whole, with addresses, and gives the records that our own archive of it gives.
/// Skipped where they are not installed.
/// </summary>
public class MirrorToolTests
{
    private const int Articles = 5;

    [Theory]
    [InlineData("wget", "-q", "-m", "--no-proxy", "-P", "{folder}", "{root}/")]
    [InlineData("wget", "-q", "-m", "-E", "-k", "--no-proxy", "--restrict-file-names=windows", "-P", "{folder}", "{root}/")]
    [InlineData("httrack", "{root}/", "-O", "{folder}", "-q", "-I0", "-s0", "-c1", "-%c50", "-A1000000")]
    public async Task Every_article_of_a_mirror_has_its_text_and_its_address(string tool, params string[] arguments)
    {
        using var site = Site();
        using var folder = new TemporaryFolder();
        await RunAsync(tool, arguments.Select(word => word.Replace("{folder}", folder["mirror"], StringComparison.Ordinal).Replace("{root}", site.Root, StringComparison.Ordinal)));

        var records = await RecordsAsync(folder["mirror"]);
        var fetched = await FetchedAsync(site, folder["site.warc.gz"]);
        for (var number = 1; number <= Articles; number++)
        {
            var record = Assert.Single(records, record => record.Source.Url == $"{site.Root}{Path(number)}");
            Assert.Equal(Title(number), record.Title);
            Assert.Contains("산길을 따라", record.Body, StringComparison.Ordinal);
            Assert.Equal("cp949", record.Charset.Used);
            Assert.Equal(Stated(Assert.Single(fetched, other => other.Source.Url == record.Source.Url)), Stated(record));
        }
    }

    [Fact]
    public async Task The_archive_that_wget_writes_gives_the_records_of_our_own_byte_for_byte()
    {
        using var site = Site();
        using var folder = new TemporaryFolder();
        await RunAsync("wget", ["-q", "-m", "--no-proxy", "--warc-file", folder["wget"], "-P", folder["mirror"], site.Root + "/"]);

        var theirs = await RecordsAsync(folder["wget.warc.gz"]);
        var ours = await FetchedAsync(site, folder["site.warc.gz"]);

        Assert.Equal(Articles + 1, ours.Count);
        Assert.Equal(ours.Select(Kept).Order(StringComparer.Ordinal), theirs.Select(Kept).Order(StringComparer.Ordinal));
    }

    private static async Task<List<ArticleRecord>> FetchedAsync(LoopbackSite site, string archive)
    {
        var options = new FetchOptions { Delay = TimeSpan.Zero, Follow = true };
        await new Fetcher(options).RunAsync(new FetchList { Urls = [site.Root + "/"] }, archive, TestContext.Current.CancellationToken);
        return await RecordsAsync(archive);
    }

    private static async Task<List<ArticleRecord>> RecordsAsync(string source)
    {
        var items = await PageSources.Open(source).ReadAllAsync();
        Assert.DoesNotContain(items, item => item is PageFailure);
        return [.. items.OfType<SourcePage>().Select(page => new ArticleExtractor().Extract(page.Content.Span, page.Origin))];
    }

    // What the page says: a mirror's own comments and links are not part of it.
    private static object Stated(ArticleRecord record) =>
        (record.Kind, record.Title, record.Section, record.Byline, record.Date, record.DateSource, record.Body, record.Charset.Used);

    private static string Kept(ArticleRecord record) => $"{record.Source.Url} {record.Source.Sha256} {record.Source.MediaType} {Stated(record)}";

    private static string Path(int number) => string.Create(CultureInfo.InvariantCulture, $"/news/articleView.html?idxno={number}");

    private static string Title(int number) => string.Create(CultureInfo.InvariantCulture, $"뒷산 둘레길 {number}구간 열린다");

    // Each article says its charset in another place: a mirror keeps none of the headers.
    private static LoopbackSite Site()
    {
        const string meta = "<meta http-equiv=content-type content='text/html; charset=euc-kr'>";
        var links = string.Concat(Enumerable.Range(1, Articles).Select(number => $"<li><a href=\"{Path(number)}\">{Title(number)}</a></li>"));
        return new LoopbackSite(TimeProvider.System)
            .On("/", Page($"<html><head>{meta}<title>목록</title></head><body><ul>{links}</ul></body></html>"))
            .On(Path(1), Page(Article(1, meta)))
            .On(Path(2), Page(Article(2, ""), "; charset=euc-kr"))
            .On(Path(3), Page(Article(3, meta), "; charset=utf-8"))
            .On(Path(4), Page(Article(4, meta.Replace("euc-kr", "iso-8859-1", StringComparison.Ordinal))))
            .On(Path(5), Page(Article(5, "")));
    }

    private static string Article(int number, string meta) =>
        $"<html><head>{meta}<title>{Title(number)}</title></head><body><h1>{Title(number)}</h1>"
        + $"<div id=articleBody><p>학교 뒤편 산길을 따라 이어지는 둘레길 {number}구간이 다음 달 문을 연다.</p><p>학생들이 두 해 동안 돌을 고르고 길을 다졌다.</p></div></body></html>";

    private static SiteAnswer Page(string text, string charset = "") => SiteAnswer.Page(Packed.Cp949(text), "Content-Type: text/html" + charset);

    private static async Task RunAsync(string tool, IEnumerable<string> arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(tool, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true })!;
            process.StandardInput.Close();
            var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            await output;
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        }
        catch (Win32Exception)
        {
            Assert.Skip($"{tool} is not installed.");
        }
    }
}
