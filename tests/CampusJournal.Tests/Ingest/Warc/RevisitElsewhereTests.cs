using System.Text;
using CampusJournal.Articles;
using CampusJournal.Ingest;
using CampusJournal.Ingest.Archives;
using CampusJournal.Ingest.Export;
using CampusJournal.Ingest.Verify;

namespace CampusJournal.Tests.Ingest.Warc;

/// <summary>Revisits whose original is in another file, or nowhere: captures that are kept, without a page and with the name of the record that has it.</summary>
public class RevisitElsewhereTests
{
    private const string Digest = "sha1:3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ";
    private const string Id = "WARC-Refers-To: <urn:uuid:00000000-0000-0000-0000-000000000001>\r\n";
    private const string Uri = "WARC-Refers-To-Target-URI: http://news.example.ac.kr/view.html?idxno=1\r\n";
    private const string Date = "WARC-Refers-To-Date: 2010-03-02T00:00:01Z\r\n";
    private const string Payload = $"WARC-Payload-Digest: {Digest}\r\n";

    [Theory]
    [InlineData(Id + Uri + Date + Payload, "urn:uuid:00000000-0000-0000-0000-000000000001")]
    [InlineData(Uri + Date + Payload, "2010-03-02T00:00:01Z/http://news.example.ac.kr/view.html?idxno=1")]
    [InlineData(Date, "2010-03-02T00:00:01Z/http://news.example.ac.kr/view.html?idxno=9")]
    [InlineData(Payload, Digest)]
    [InlineData("", "http://news.example.ac.kr/view.html?idxno=9")]
    public void The_record_names_the_one_that_has_its_page(string reference, string name)
    {
        var items = Archives.Read(WarcBuilder.Join(WarcBuilder.Response(2), Revisit(reference), WarcBuilder.Response(3)));

        Assert.Equal("2 3 9 notice:revisit-elsewhere", items.Describe());
        var page = (SourcePage)items[2];
        Assert.Equal((0, true, name, WarcBuilder.Url(9)), (page.Content.Length, page.Origin.IsElsewhere, page.Origin.RefersTo, page.Origin.Url));
    }

    [Fact]
    public async Task The_warning_says_all_that_the_revisit_says()
    {
        using var folder = new TemporaryFolder().With("b.warc", Revisit(Id + Uri + Date + Payload));

        var record = Assert.Single(await RecordsAsync(folder, "b.warc"));

        var warning = Assert.Single(record.Warnings);
        Assert.Equal("revisit-elsewhere", warning.Code);
        foreach (var word in new[] { "urn:uuid:00000000-0000-0000-0000-000000000001", "http://news.example.ac.kr/view.html?idxno=1", "2010-03-02T00:00:01Z", Digest })
        {
            Assert.Contains(word, warning.Message, StringComparison.Ordinal);
        }

        Assert.Equal(("empty", "", null, null), (record.Kind, record.Body, record.Title, record.Date));
    }

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n", "skip:not-a-page")]
    [InlineData("HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n", "skip:http-status")]
    [InlineData("HTTP/1.1 304 Not Modified\r\nContent-Type: image/png\r\n", "9 notice:revisit-elsewhere")]
    [InlineData("HTTP/1.1 200 OK\r\n", "9 notice:revisit-elsewhere")]
    public void What_its_own_header_calls_no_page_is_none(string header, string items) =>
        Assert.Equal(items, Archives.Read(WarcBuilder.Record("revisit", WarcBuilder.Url(9), WarcBuilder.Http([], header), Id, 9)).Describe());

    [Fact]
    public async Task Whether_the_other_file_is_read_before_behind_or_not_at_all_the_record_is_the_same()
    {
        using var folder = new TemporaryFolder()
            .With("a.warc.gz", WarcBuilder.Gzip(WarcBuilder.Response(1))).With("b.warc.gz", WarcBuilder.Gzip(Revisit(Id)));

        var alone = Assert.Single(await LinesAsync(folder, "b.warc.gz"));

        Assert.Equal(alone, (await LinesAsync(folder, "a.warc.gz", "b.warc.gz"))[1]);
        Assert.Equal(alone, (await LinesAsync(folder, "b.warc.gz", "a.warc.gz"))[0]);
    }

    [Fact]
    public void None_is_lost_where_one_member_holds_the_whole_archive()
    {
        var (first, second) = (Revisit(Id), WarcBuilder.Record("revisit", WarcBuilder.Url(8), WarcBuilder.Http([]), Uri + Date, 8));

        var items = Archives.Read(WarcBuilder.Gzip(WarcBuilder.Join(first, WarcBuilder.Response(2), second, WarcBuilder.Response(3))));

        Assert.Equal("2 3 9 8 notice:one-member notice:revisit-elsewhere", items.Describe());
        Assert.EndsWith("So it is with 2 records, of which this is the first.", ((SourceNotice)items[^1]).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_of_them_are_no_duplicates_of_one_another()
    {
        var second = WarcBuilder.Record("revisit", WarcBuilder.Url(8), WarcBuilder.Http([]), Uri + Date, 8);
        using var folder = new TemporaryFolder().With("b.warc", WarcBuilder.Join(Revisit(Id), second));

        Assert.Equal([null, null], (await RecordsAsync(folder, "b.warc")).Select(record => record.DuplicateOf));
    }

    [Fact]
    public async Task An_archive_with_them_is_whole()
    {
        using var folder = new TemporaryFolder().With("b.warc.gz", WarcBuilder.Gzip(Revisit(Id)));

        var file = Assert.Single(await new Verification().ReadAsync(folder["b.warc.gz"], Cancel).ToListAsync(Cancel));

        Assert.Equal((0, 1), (file.Faults.Count, (int)file.Whole));
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static async Task<IReadOnlyList<ArticleRecord>> RecordsAsync(TemporaryFolder folder, params IEnumerable<string> archives) =>
        [.. (await LinesAsync(folder, archives)).Select(ArticleJson.Read)];

    private static async Task<string[]> LinesAsync(TemporaryFolder folder, params IEnumerable<string> archives)
    {
        using var stream = new MemoryStream();
        var sink = new JsonLinesSink(stream);
        await new IngestLine(new ArticleExtractor(), new() { MarksDuplicates = true })
            .RunAsync([.. archives.Select(archive => PageSources.Open(folder[archive]))], [sink], Cancel);
        return Encoding.UTF8.GetString(stream.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    private static byte[] Revisit(string reference) => WarcBuilder.Record("revisit", WarcBuilder.Url(9), WarcBuilder.Http([]), reference, 9);
}
