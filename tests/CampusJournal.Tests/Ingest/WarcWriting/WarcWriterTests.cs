using System.Security.Cryptography;
using System.Text;
using CampusJournal.Ingest;
using CampusJournal.Ingest.Archives;
using CampusJournal.Ingest.Export;
using CampusJournal.Ingest.WarcWriting;
using CampusJournal.Tests.Ingest.Warc;

namespace CampusJournal.Tests.Ingest.WarcWriting;

public sealed class WarcWriterTests : IDisposable
{
    private static readonly DateTimeOffset Captured = new(2010, 3, 2, 9, 30, 15, TimeSpan.FromHours(9));

    private readonly TemporaryFolder folder = new();

    private string Archive => folder["site.warc.gz"];

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Writes_a_warcinfo_and_then_each_record_in_a_member_of_its_own()
    {
        await WriteAsync(Page(1), Page(2));

        var records = WrittenRecord.ReadAll(Archive);
        Assert.Equal(["warcinfo", "response", "response"], records.Select(record => record.Type));
        Assert.Contains("software: cjt/", records[0].Text, StringComparison.Ordinal);
        Assert.Equal("site.warc.gz", records[0]["WARC-Filename"]);
        Assert.Equal("http://site.example/1", records[1]["WARC-Target-URI"]);
        Assert.Equal("2010-03-02T00:30:15Z", records[1]["WARC-Date"]);
        Assert.Equal("상단여백 1", Encoding.UTF8.GetString(records[1].Payload));
    }

    [Fact]
    public async Task The_index_finds_each_page_and_is_sorted()
    {
        await WriteAsync(Page(2), Page(10), Page(1));

        var records = WrittenRecord.ReadAll(Archive);
        var lines = File.ReadAllLines(folder["site.cdxj"]);
        Assert.Equal(lines.Order(StringComparer.Ordinal), lines);
        Assert.StartsWith("example,site)/1 20100302003015 {\"url\":\"http://site.example/1\",\"mime\":\"text/html\",\"status\":\"200\",", lines[0], StringComparison.Ordinal);
        Assert.All(lines, line =>
        {
            var entry = WarcIndexLine.Read(line)!;
            Assert.Equal(entry.Url, records.Single(record => record.Offset == entry.Offset && record.Length == entry.Length)["WARC-Target-URI"]);
        });
    }

    [Fact]
    public async Task A_second_run_goes_on_behind_the_first()
    {
        await WriteAsync(Page(1));
        await WriteAsync(Page(2));

        Assert.Equal(["warcinfo", "response", "warcinfo", "response"], WrittenRecord.ReadAll(Archive).Select(record => record.Type));
        Assert.Equal(2, File.ReadAllLines(folder["site.cdxj"]).Length);
    }

    [Fact]
    public async Task A_run_that_writes_nothing_leaves_the_file_as_it_is()
    {
        await WriteAsync(Page(1));
        var before = await File.ReadAllBytesAsync(Archive, TestContext.Current.CancellationToken);

        await WriteAsync();

        Assert.Equal(before, await File.ReadAllBytesAsync(Archive, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Goes_on_from_every_length_that_a_kill_can_leave()
    {
        await WriteAsync(Page(1));
        var whole = await File.ReadAllBytesAsync(Archive, TestContext.Current.CancellationToken);
        var index = await File.ReadAllBytesAsync(folder["site.cdxj"], TestContext.Current.CancellationToken);
        await WriteAsync(Page(2));
        var longer = await File.ReadAllBytesAsync(Archive, TestContext.Current.CancellationToken);

        for (var length = whole.Length + 1; length < longer.Length; length += 7)
        {
            await File.WriteAllBytesAsync(Archive, longer[..length], TestContext.Current.CancellationToken);
            await File.WriteAllBytesAsync(folder["site.cdxj"], index, TestContext.Current.CancellationToken);
            await using (var writer = Open())
            {
                Assert.Single(writer.Earlier);
                await writer.WriteAsync([Page(3)], TestContext.Current.CancellationToken);
            }

            var pages = WrittenRecord.ReadAll(Archive).Where(record => record.Type == "response");
            Assert.Equal(["http://site.example/1", "http://site.example/3"], pages.Select(record => record["WARC-Target-URI"]));
        }
    }

    [Fact]
    public async Task A_torn_end_goes_to_quarantine_byte_for_byte()
    {
        await WriteAsync(Page(1), Page(2));
        var bytes = await File.ReadAllBytesAsync(Archive, TestContext.Current.CancellationToken);
        var last = WrittenRecord.ReadAll(Archive)[^1];
        await File.WriteAllBytesAsync(Archive, bytes[..^5], TestContext.Current.CancellationToken);

        await using var writer = Open();

        Assert.Equal(["http://site.example/1"], writer.Earlier.Select(entry => entry.Url));
        Assert.Equal(last.Offset, writer.Torn!.Offset);
        Assert.Equal(bytes[(int)last.Offset..^5], await File.ReadAllBytesAsync(writer.Torn.Quarantined, TestContext.Current.CancellationToken));
        Assert.Equal(last.Offset, new FileInfo(Archive).Length);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_lost_or_torn_index_is_made_again_from_the_archive(bool isTorn)
    {
        await WriteAsync(Page(1), Page(2), Page(3));
        var index = await File.ReadAllTextAsync(folder["site.cdxj"], TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(folder["site.cdxj"], isTorn ? index[..^20] : "", TestContext.Current.CancellationToken);

        await WriteAsync();

        Assert.Equal(index, await File.ReadAllTextAsync(folder["site.cdxj"], TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Damage_in_the_middle_is_no_torn_end()
    {
        await WriteAsync(Page(1), Page(2), Page(3));
        var middle = WrittenRecord.ReadAll(Archive)[2];
        var bytes = await File.ReadAllBytesAsync(Archive, TestContext.Current.CancellationToken);
        bytes[middle.Offset + (middle.Length / 2)] ^= 0x55;
        await File.WriteAllBytesAsync(Archive, bytes, TestContext.Current.CancellationToken);
        File.Delete(folder["site.cdxj"]);

        await using var writer = Open();

        Assert.Null(writer.Torn);
        Assert.Equal(["http://site.example/1", "http://site.example/3"], writer.Earlier.Select(entry => entry.Url));
        Assert.Equal(bytes.Length, new FileInfo(Archive).Length);
    }

    [Fact]
    public async Task An_index_of_another_archive_is_not_believed()
    {
        await WriteAsync(Page(1), Page(2), Page(3));
        File.Delete(Archive);
        File.Move(folder["site.cdxj"], folder["kept.cdxj"]);
        await WriteAsync(Page(4), Page(5), Page(6), Page(7));
        File.Move(folder["kept.cdxj"], folder["site.cdxj"], overwrite: true);

        await using var writer = Open();

        Assert.Equal(Enumerable.Range(4, 4).Select(number => $"http://site.example/{number}"), writer.Earlier.Select(entry => entry.Url));
    }

    /// <summary>By chance a member of another archive begins at the same place and is as long.</summary>
    [Fact]
    public async Task An_index_of_another_page_at_the_same_place_is_not_believed()
    {
        await WriteAsync(Page(1), Page(2));
        var index = File.ReadAllText(folder["site.cdxj"]);
        File.WriteAllText(folder["site.cdxj"], index.Replace("site.example/2", "site.example/9", StringComparison.Ordinal));

        await using var writer = Open();

        Assert.Equal(["http://site.example/1", "http://site.example/2"], writer.Earlier.Select(entry => entry.Url));
    }

    [Fact]
    public async Task The_index_is_never_read_as_a_page()
    {
        await WriteAsync(Page(1));
        File.Delete(Archive);

        var seen = new List<SourceItem>();
        await foreach (var item in PageSources.Open(folder.Root).ReadAsync(TestContext.Current.CancellationToken))
        {
            seen.Add(item);
        }

        Assert.Equal("own-output", Assert.IsType<SkippedEntry>(Assert.Single(seen)).Reason);
    }

    [Fact]
    public async Task Begins_a_new_file_when_one_is_full_and_goes_on_with_the_last()
    {
        var options = new WarcWriterOptions { RotateSize = 900 };
        for (var number = 1; number <= 6; number++)
        {
            await using var writer = WarcWriter.Open(Archive, options, TestContext.Current.CancellationToken);
            await writer.WriteAsync([Page(number)], TestContext.Current.CancellationToken);
        }

        var parts = WarcParts.Existing(Archive);
        Assert.True(parts.Count > 1);
        Assert.Equal("site-00001.warc.gz", Path.GetFileName(parts[1]));
        Assert.All(parts, part => Assert.Equal("warcinfo", WrittenRecord.ReadAll(part)[0].Type));
        Assert.Equal(
            Enumerable.Range(1, 6).Select(number => $"http://site.example/{number}"),
            parts.SelectMany(WrittenRecord.ReadAll).Where(record => record.Type == "response").Select(record => record["WARC-Target-URI"]));
        Assert.Equal(6, File.ReadAllLines(folder["site.cdxj"]).Length);
    }

    [Fact]
    public async Task Two_runs_never_write_one_archive()
    {
        await using var writer = Open();
        Assert.Contains("Another run", Assert.Throws<TargetRefusedException>(Open).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_threads_write_without_mixing_their_records()
    {
        await using (var writer = Open())
        {
            await Task.WhenAll(Enumerable.Range(0, 50).Select(number => Task.Run(() => writer.WriteAsync([Page(number), Page(number)]).AsTask())));
        }

        var pages = WrittenRecord.ReadAll(Archive).Where(record => record.Type == "response").Select(record => record["WARC-Target-URI"]).ToList();
        Assert.Equal(100, pages.Count);
        Assert.All(pages.Chunk(2), pair => Assert.Equal(pair[0], pair[1]));
    }

    [Fact]
    public async Task A_large_block_is_written_whole_from_the_disk()
    {
        await using var block = new SpoolStream(memoryLimit: 1000);
        for (var line = 0; line < 20_000; line++)
        {
            block.Write(Encoding.UTF8.GetBytes($"{line} 줄\n"));
        }

        await WriteAsync(new WarcDraft { Type = WarcTypes.Resource, Date = Captured, Block = block, TargetUri = "http://site.example/big", ContentType = "text/plain" });

        Assert.EndsWith("19999 줄\n", Encoding.UTF8.GetString(WrittenRecord.ReadAll(Archive)[1].Block), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_value_from_a_page_cannot_begin_a_field_of_its_own()
    {
        var draft = Page(1) with { TargetUri = "http://site.example/a b\r\nWARC-Type: warcinfo", Fields = [new("WARC-Refers-To-Target-URI", "x\r\n\r\ny")] };

        await WriteAsync(draft);

        var record = WrittenRecord.ReadAll(Archive)[1];
        Assert.Equal("response", record.Type);
        Assert.Equal("http://site.example/a%20b%0D%0AWARC-Type:%20warcinfo", record["WARC-Target-URI"]);
        Assert.Equal("x    y", record["WARC-Refers-To-Target-URI"]);
    }

    private static WarcDraft Page(int number)
    {
        var body = Encoding.UTF8.GetBytes($"상단여백 {number}");
        var head = Encoding.ASCII.GetBytes("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n");
        return new WarcDraft
        {
            Type = WarcTypes.Response,
            Date = Captured,
            TargetUri = $"http://site.example/{number}",
            ContentType = "application/http; msgtype=response",
            Block = new MemoryStream([.. head, .. body]),
            PayloadDigest = WarcDigest.Sha1(CryptographicOperations.HashData(HashAlgorithmName.SHA1, body)),
            IndexedAs = "text/html",
            Status = 200,
        };
    }

    private WarcWriter Open() => WarcWriter.Open(Archive, new WarcWriterOptions(), TestContext.Current.CancellationToken);

    private async Task WriteAsync(params WarcDraft[] drafts)
    {
        await using var writer = Open();
        foreach (var draft in drafts)
        {
            await writer.WriteAsync([draft], TestContext.Current.CancellationToken);
        }
    }
}
