using CampusJournal.Ingest;
using CampusJournal.Ingest.Archives;

namespace CampusJournal.Tests.Ingest.Containers;

public class CompressedTests
{
    private static readonly byte[] Page = Packed.Bytes("<p>한글 " + new string('x', 200_000) + string.Concat(Enumerable.Range(0, 20_000).Select(i => $"{i * 7919 % 977} ")));

    [Theory]
    [InlineData("gz")]
    [InlineData("zst")]
    public async Task A_compressed_page_is_the_page(string suffix)
    {
        var packed = suffix == "gz" ? Packed.Gzip(Page) : Packed.Zstandard(Page);

        var page = Assert.IsType<SourcePage>(Assert.Single(await Packed.ItemsAsync("p.html." + suffix, packed)));

        Assert.Equal(Page, page.Content.ToArray());
        Assert.Null(page.Origin.Member);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Members_one_after_the_other_are_one_page(bool isGzip)
    {
        var parts = Page.Chunk(50_000).Select(part => isGzip ? Packed.Gzip(part) : Packed.Zstandard(part));

        var page = Assert.IsType<SourcePage>(Assert.Single(await Packed.ItemsAsync("p", [.. parts.SelectMany(part => part)])));

        Assert.Equal(Page, page.Content.ToArray());
    }

    [Fact]
    public async Task Zeros_behind_the_last_member_do_no_harm() =>
        Assert.Equal(["page p.gz", "notice trailing-nuls p.gz"], await Packed.ReadAsync("p.gz", [.. Packed.Gzip(Page), .. new byte[512]]));

    [Fact]
    public async Task Zstandard_frames_that_may_be_skipped_are()
    {
        byte[] table = [0x5E, 0x2A, 0x4D, 0x18, 3, 0, 0, 0, 1, 2, 3];
        var halves = Page.Chunk((Page.Length / 2) + 1).Select(Packed.Zstandard).ToArray();

        var page = Assert.IsType<SourcePage>(Assert.Single(await Packed.ItemsAsync("p.zst", [.. halves[0], .. table, .. halves[1], .. table])));

        Assert.Equal(Page, page.Content.ToArray());
    }

    [Fact]
    public async Task Members_behind_junk_are_found()
    {
        var halves = Page.Chunk((Page.Length / 2) + 1).Select(Packed.Gzip).ToArray();

        foreach (var (junk, told) in new[] { (new byte[700], "notice padding p.gz"), (Packed.Bytes("no member at all"), "bad-member p.gz") })
        {
            byte[] packed = [.. halves[0], .. junk, .. halves[1]];

            Assert.Equal(["page p.gz", told], await Packed.ReadAsync("p.gz", packed));
            Assert.Equal(Page, ((SourcePage)(await Packed.ItemsAsync("p.gz", packed))[0]).Content.ToArray());
        }
    }

    [Fact]
    public async Task A_wrong_checksum_is_a_failure()
    {
        var packed = Packed.Gzip(Page);
        packed[^6] ^= 1;

        Assert.Equal(["bad-crc p.gz"], await Packed.ReadAsync("p.gz", packed));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Entries_of_a_TAR_whose_checksum_is_wrong_are_flagged_at_whatever_depth(bool isGzip)
    {
        var tar = Packed.Tar(("a.html", Page), ("b.zip", Packed.Zip(("x.html", Page))), ("c.html", Page));
        var packed = isGzip ? Packed.Gzip(tar) : Packed.Zstandard(tar);
        packed[isGzip ? ^6 : ^2] ^= 1;

        Assert.Equal(
            ["page(bad-crc) a.tgz!a.html", "page(bad-crc) a.tgz!b.zip!x.html", "page(bad-crc) a.tgz!c.html", "bad-crc a.tgz"], await Packed.ReadAsync("a.tgz", packed));
    }

    [Fact]
    public async Task Entries_of_a_TAR_that_is_too_large_to_be_held_are_flagged_where_it_can_be_read_twice()
    {
        var packed = Packed.Gzip(Packed.Tar([.. Enumerable.Range(1, 8).Select(number => ($"{number}.html", Page))]));
        packed[^6] ^= 1;
        var options = new SourceOptions { MaxRecordSize = Page.Length };

        Assert.Equal(
            [.. Enumerable.Range(1, 8).Select(number => $"page(bad-crc) a.tgz!{number}.html"), "bad-crc a.tgz"], await Packed.ReadAsync("a.tgz", packed, options));
        Assert.Equal(
            [.. Enumerable.Range(1, 8).Select(number => $"page a.tgz!{number}.html"), "bad-crc a.tgz"], await Packed.ReadAsync("a.tgz", packed, options, canSeek: false));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_stream_cut_anywhere_is_never_taken_for_whole(bool isGzip)
    {
        var packed = isGzip ? Packed.Gzip(Packed.Bytes("<p>본문 본문")) : Packed.Zstandard(Packed.Bytes("<p>본문 본문"));
        for (var length = 4; length < packed.Length; length++)
        {
            var items = await Packed.ItemsAsync("p", packed[..length]);

            Assert.True(Assert.Single(items) is PageFailure { Code: "truncated" } or SourcePage { Fault.Code: "truncated" }, $"cut at {length}: {items[0]}");
        }
    }

    [Fact]
    public async Task Layers_deeper_than_the_limit_are_one_failure()
    {
        var packed = Page;
        for (var i = 0; i < 9; i++)
        {
            packed = Packed.Gzip(packed);
        }

        Assert.Equal(["too-deep p.gz"], await Packed.ReadAsync("p.gz", packed));
    }

    [Fact]
    public async Task A_bomb_ends_with_one_failure()
    {
        var bomb = Packed.Tar([.. Enumerable.Range(0, 40).Select(i => ($"{i}.html", new byte[1 << 20]))]);

        Assert.Equal(["bomb p"], (await Packed.ReadAsync("p", Packed.Gzip(Packed.Gzip(bomb)), limits: new() { FreeBytes = 1 << 20 }))
            .Where(line => !line.StartsWith("skipped", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task An_archive_that_was_packed_twice_is_unpacked_twice_whatever_its_name_says()
    {
        var archive = Warc.WarcBuilder.Gzip(Warc.WarcBuilder.Join(Warc.WarcBuilder.SixMembers()));

        Assert.Equal(6, (await Packed.ItemsAsync("crawl.warc.gz", archive)).OfType<SourcePage>().Count());
    }
}
