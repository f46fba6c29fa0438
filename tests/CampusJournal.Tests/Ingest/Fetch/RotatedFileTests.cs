using CampusJournal.Ingest.Archives;
using CampusJournal.Tests.Ingest.Warc;

namespace CampusJournal.Tests.Ingest.Fetch;

/// <summary>Archives of several files: each is whole by itself.</summary>
public sealed class RotatedFileTests : IDisposable
{
    private const string Page = "<html><head><title>온실</title></head><body><h1>온실</h1><p>온실이 다시 문을 연다.</p></body></html>";

    private readonly FetchBed bed = new();

    public RotatedFileTests() => bed.Site.On("/a", SiteAnswer.Page(Page)).On("/b", SiteAnswer.Page(Page)).On("/c", SiteAnswer.Page(Page)).On("/d", SiteAnswer.Page(Page));

    public void Dispose() => bed.Dispose();

    [Fact]
    public async Task A_payload_of_an_earlier_file_is_kept_again_and_then_referred_to()
    {
        var first = await bed.RunAsync(bed.Options with { RotateSize = 1_000_000 }, "/a", "/b");
        var second = await bed.RunAsync(bed.Options with { RotateSize = new FileInfo(bed.Archive).Length }, "/a", "/b", "/c", "/d");

        Assert.Equal((1, 2), (first.Files.Count, second.Files.Count));
        Assert.Equal(["/a response", "/b revisit"], Answers(second.Files[0]));
        Assert.Equal(["/c response", "/d revisit"], Answers(second.Files[1]));
        foreach (var file in second.Files)
        {
            var items = await PageSources.Open(file).ReadAsync(TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken);
            Assert.Equal(2, items.OfType<SourcePage>().Count());
        }
    }

    [Fact]
    public async Task Goes_on_in_the_last_of_several_files_and_knows_them_all()
    {
        var options = bed.Options with { RotateSize = 1500, Follow = true };
        bed.Site.Default = path => path == "/robots.txt" ? SiteAnswer.Text("") : SiteAnswer.Page("기사 " + path);
        bed.Site.On("/list", SiteAnswer.Page("<a href='/v?idxno=4'>넷</a>"), SiteAnswer.Error(404, "Not Found"));
        await bed.RunAsync(options with { Follow = false }, "/1", "/2", "/3", "/list");

        var second = await bed.RunAsync(options, "/1", "/2", "/3", "/list");

        Assert.True(second.Files.Count > 2, $"{second.Files.Count} files.");
        Assert.Equal(["/1", "/2", "/3", "/list", "/v?idxno=4"], bed.Site.Paths);
        var records = second.Files.SelectMany(WrittenRecord.ReadAll).Where(record => record.Type == "response");
        Assert.Equal(["/1", "/2", "/3", "/list", "/v?idxno=4"], records.Select(record => new Uri(record["WARC-Target-URI"]!).PathAndQuery).Where(path => path != "/robots.txt"));
        Assert.All(second.Files.SkipLast(1), file => Assert.True(new FileInfo(file).Length >= 1500, file));
    }

    private static IEnumerable<string> Answers(string file) => WrittenRecord.ReadAll(file)
        .Where(record => record.Type is "response" or "revisit")
        .Select(record => $"{new Uri(record["WARC-Target-URI"]!).AbsolutePath} {record.Type}");
}
