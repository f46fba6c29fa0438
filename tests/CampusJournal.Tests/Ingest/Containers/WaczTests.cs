using System.Security.Cryptography;
using CampusJournal.Ingest;
using CampusJournal.Tests.Ingest.Warc;

namespace CampusJournal.Tests.Ingest.Containers;

public class WaczTests
{
    private static readonly byte[] Archive = WarcBuilder.Join(WarcBuilder.SixMembers());

    [Fact]
    public async Task Its_archives_are_read_and_what_is_about_them_is_skipped()
    {
        var lines = await Packed.ReadAsync("a.wacz", Wacz(Archive));

        Assert.Equal(6, lines.Count(line => line.StartsWith("page a.wacz!archive/crawl.warc.gz/2010-", StringComparison.Ordinal)));
        Assert.Equal(
            ["skipped wacz-index a.wacz!datapackage.json", "skipped wacz-index a.wacz!indexes/index.cdx", "skipped wacz-index a.wacz!pages/pages.jsonl"],
            lines.Where(line => !line.StartsWith("page", StringComparison.Ordinal)).Order());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Verifying_compares_the_digests_of_its_list(bool isWhole)
    {
        var items = await Packed.ItemsAsync("a.wacz", Wacz(isWhole ? Archive : [.. Archive, .. Archive]), new() { ReadsEverything = true });

        Assert.Equal(isWhole ? [] : ["digest-mismatch"], items.OfType<SourceNotice>().Select(notice => notice.Code));
    }

    private static byte[] Wacz(byte[] archive) => Packed.Zip(
        ("archive/crawl.warc.gz", archive),
        ("indexes/index.cdx", Packed.Bytes("kr,ac,example)/ 20100302000003 {}\n")),
        ("pages/pages.jsonl", Packed.Bytes("{\"format\":\"json-pages-1.0\"}\n")),
        ("datapackage.json", Packed.Bytes(
            $"{{\"profile\":\"data-package\",\"resources\":[{{\"name\":\"crawl.warc.gz\",\"path\":\"archive/crawl.warc.gz\",\"hash\":\"sha256:{Convert.ToHexStringLower(SHA256.HashData(Archive))}\",\"bytes\":{Archive.Length}}}]}}")));
}
