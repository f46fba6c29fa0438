using CampusJournal.Ingest;
using CampusJournal.Ingest.Archives;

namespace CampusJournal.Tests.Ingest.Containers;

/// <summary>What an archive proves cut is kept and flagged, and told once.</summary>
public class CutPageTests
{
    private static readonly byte[] Page = Packed.Bytes("<p>" + string.Concat(Enumerable.Range(0, 2000).Select(i => $"기사 {i * 7919 % 977}. ")));

    private static readonly (string, byte[])[] Entries = [("a.html", Page), ("b.html", Page)];

    [Fact]
    public async Task A_compressed_page_is_kept_as_far_as_it_goes()
    {
        var packed = Packed.Gzip(Page);

        var page = Assert.IsType<SourcePage>(Assert.Single(await Packed.ItemsAsync("p.gz", packed[..(packed.Length * 2 / 3)])));

        Assert.Equal("truncated", page.Fault?.Code);
        Assert.InRange(page.Content.Length, Page.Length / 4, Page.Length - 1);
        Assert.True(Page.AsSpan().StartsWith(page.Content.Span));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Of_a_TAR_that_is_cut_the_last_entry_is_flagged(bool isPacked)
    {
        var tar = Packed.Tar(Entries);
        var content = isPacked ? Packed.Gzip(tar)[..^600] : tar[..(tar.Length / 2 + 9000)];

        Assert.Equal(["page a.tar!a.html", "page(truncated) a.tar!b.html"], await Packed.ReadAsync("a.tar", content));
    }

    [Fact]
    public async Task Of_a_ZIP_that_is_cut_the_last_entry_is_flagged()
    {
        var zip = Packed.Zip(Entries);

        Assert.Equal(
            ["bad-directory a.zip", "page a.zip!a.html", "page(truncated) a.zip!b.html"], await Packed.ReadAsync("a.zip", zip[..(zip.Length * 3 / 4)]));
    }

    [Fact]
    public async Task An_archive_in_one_that_is_cut_gives_what_is_left_of_it()
    {
        var tar = Packed.Tar(("x.html", Page), ("b.zip", Packed.Zip(System.IO.Compression.CompressionLevel.NoCompression, Entries)));
        var cut = tar[..(tar.AsSpan().LastIndexOf("b.html"u8) - 1000 - Page.Length / 2)];

        Assert.Equal(
            ["page a.tar!x.html", "bad-directory a.tar!b.zip", "page a.tar!b.zip!a.html", "page(truncated) a.tar!b.zip!b.html"],
            await Packed.ReadAsync("a.tar", cut));
    }

    [Fact]
    public async Task An_image_that_is_cut_is_told_where_nothing_else_is() =>
        Assert.Equal(["truncated p.gz"], await Packed.ReadAsync("p.gz", Packed.Gzip([0x89, .. "PNG\r\n\u001A\n"u8, .. new byte[5000]])[..^12]));

    [Fact]
    public async Task Damage_goes_to_the_quarantine()
    {
        using var folder = new TemporaryFolder();
        var options = new SourceOptions { Quarantine = new(folder["q"]) };
        var gzip = Packed.Gzip(Page);
        gzip[^6] ^= 1;
        var zip = Packed.Zip(System.IO.Compression.CompressionLevel.NoCompression, Entries);
        zip[200] ^= 1;
        var tar = Packed.Tar(Entries);
        tar[0] ^= 1;

        Assert.Equal(gzip, await KeptAsync("bad-crc", gzip));
        var second = (Page.Length + 511 & ~511) + 512;
        Assert.Equal(tar[second..(second + 200)], await KeptAsync("truncated", Packed.Tar(Entries)[..(second + 200)]));
        Assert.Equal(Page.Length, (await KeptAsync("bad-crc", zip)).Length);
        Assert.Equal(tar[..(Page.Length + 511 & ~511)].Length + 512, (await KeptAsync("bad-header", [.. Packed.Tar(("0.html", Page)).AsSpan(0, (Page.Length + 511 & ~511) + 512), .. tar])).Length);

        async Task<byte[]> KeptAsync(string code, byte[] content)
        {
            var failure = Assert.Single((await Packed.ItemsAsync("a", content, options)).OfType<PageFailure>());
            Assert.Equal(code, failure.Code);
            return await File.ReadAllBytesAsync(folder[$"q/{failure.Quarantined}"], TestContext.Current.CancellationToken);
        }
    }
}
