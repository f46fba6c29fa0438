using System.Formats.Tar;
using CampusJournal.Ingest;
using CampusJournal.Ingest.Archives;

namespace CampusJournal.Tests.Ingest.Containers;

public class TarTests
{
    private static readonly byte[] Page = Packed.Bytes("<p>기사 본문");

    private static byte[] Linked(TarEntryFormat format, params (string Name, string? Target)[] entries)
    {
        using var stream = new MemoryStream();
        using (var writer = new TarWriter(stream, format, leaveOpen: true))
        {
            foreach (var (name, target) in entries)
            {
                var type = target is null ? TarEntryType.RegularFile : TarEntryType.HardLink;
                TarEntry entry = format switch
                {
                    TarEntryFormat.Pax => new PaxTarEntry(type, name),
                    TarEntryFormat.Ustar => new UstarTarEntry(type, name),
                    _ => new GnuTarEntry(type, name),
                };
                if (target is null)
                {
                    entry.DataStream = new MemoryStream(Page);
                }
                else
                {
                    entry.LinkName = target;
                }

                writer.WriteEntry(entry);
            }
        }

        return stream.ToArray();
    }

    private static string LongName => new string('x', 120) + "/" + string.Concat(Enumerable.Repeat("가", 60)) + ".html";

    [Theory]
    [InlineData(TarEntryFormat.Gnu)]
    [InlineData(TarEntryFormat.Pax)]
    public async Task Gives_entries_in_order_with_names_of_any_length(TarEntryFormat format)
    {
        var tar = Packed.Tar(format, ("나.html", Page), (LongName, Page), ("a.gif", Packed.Bytes("GIF89a\u0001\0")), ("../../etc/x.html", Page));

        Assert.Equal(
            ["page a.tar!나.html", $"page a.tar!{LongName}", "skipped not-a-page a.tar!a.gif", "page a.tar!../../etc/x.html"],
            await Packed.ReadAsync("a.tar", tar));
    }

    [Theory]
    [InlineData(TarEntryFormat.V7)]
    [InlineData(TarEntryFormat.Ustar)]
    public async Task Reads_old_forms(TarEntryFormat format) =>
        Assert.Equal(["page a.tar!d/p.html"], await Packed.ReadAsync("a.tar", Packed.Tar(format, ("d/p.html", Page))));

    [Fact]
    public async Task Reads_each_name_as_UTF_8_or_as_949()
    {
        var tar = Packed.Tar(("가나.html", Page), ("XXXXXX.html", Page));
        Replace(tar, "XXXXXX", Packed.Cp949("기사문"));

        Assert.Equal(["page a.tar!가나.html", "page a.tar!기사문.html"], await Packed.ReadAsync("a.tar", tar));
    }

    [Fact]
    public async Task Links_and_devices_are_skipped_and_folders_are_nothing()
    {
        using var stream = new MemoryStream();
        using (var writer = new TarWriter(stream, TarEntryFormat.Gnu, leaveOpen: true))
        {
            writer.WriteEntry(new GnuTarEntry(TarEntryType.Directory, "d/"));
            writer.WriteEntry(new GnuTarEntry(TarEntryType.SymbolicLink, "l") { LinkName = "/etc/passwd" });
            writer.WriteEntry(new GnuTarEntry(TarEntryType.Fifo, "f"));
        }

        Assert.Equal(["skipped link a.tar!l", "skipped special-file a.tar!f"], await Packed.ReadAsync("a.tar", stream.ToArray()));
    }

    [Theory]
    [InlineData(TarEntryFormat.Gnu)]
    [InlineData(TarEntryFormat.Pax)]
    [InlineData(TarEntryFormat.Ustar)]
    public async Task A_hard_link_is_its_page_once_more(TarEntryFormat format)
    {
        var first = format == TarEntryFormat.Ustar ? "2003/v.html" : LongName;
        var tar = Linked(format, (first, null), ("2004/v.html", first), ("2005/v.html", "2004/v.html"), ("z.html", null));

        var items = (await Packed.ItemsAsync("a.tar", tar)).Cast<SourcePage>().ToList();

        Assert.Equal([$"a.tar!{first}", "a.tar!2004/v.html", "a.tar!2005/v.html", "a.tar!z.html"], items.Select(page => page.Origin.Member));
        Assert.All(items, page => Assert.Equal(Page, page.Content.ToArray()));
        Assert.Equal(4, items.Select(page => page.Origin.Offset).Distinct().Count());
    }

    [Fact]
    public async Task A_hard_link_whose_page_cannot_be_read_again_is_a_failure_that_names_it()
    {
        var tar = Linked(TarEntryFormat.Gnu, ("a.html", null), ("b.html", "a.html"), ("c.html", "none.html"), ("d.html", null));

        Assert.Equal(["page a.tar!a.html", "page a.tar!b.html", "hard-link a.tar!c.html", "page a.tar!d.html"], await Packed.ReadAsync("a.tar", tar));
        Assert.Equal(["page a.tar!a.html", "hard-link a.tar!b.html", "hard-link a.tar!c.html", "page a.tar!d.html"], await Packed.ReadAsync("a.tar", tar, canSeek: false));
        Assert.Contains("'a.html'", (await Packed.ItemsAsync("a.tar", tar, canSeek: false)).OfType<PageFailure>().First().Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_hard_link_to_what_is_no_page_is_skipped(bool canSeek)
    {
        var tar = Linked(TarEntryFormat.Gnu, ("a.gif", null), ("b.gif", "a.gif"));
        Packed.Bytes("GIF89a\u0001\0").CopyTo(tar, 512);

        Assert.Equal(["skipped not-a-page a.tar!a.gif", "skipped link a.tar!b.gif"], await Packed.ReadAsync("a.tar", tar, canSeek: canSeek));
    }

    [Fact]
    public async Task The_label_of_a_volume_is_no_entry_and_needs_no_length()
    {
        var tar = Packed.Tar(TarEntryFormat.Gnu, ("label", []), ("a.html", Page));
        tar.AsSpan(124, 12).Clear();
        tar[156] = (byte)'V';
        var sum = Packed.Bytes(Convert.ToString(tar.Take(512).Select((value, i) => i is >= 148 and < 156 ? (int)' ' : value).Sum(), 8).PadLeft(6, '0') + "\0 ");
        sum.CopyTo(tar, 148);

        Assert.Equal(["page a.tar!a.html"], await Packed.ReadAsync("a.tar", tar));
    }

    [Fact]
    public async Task An_entry_with_holes_in_pax_records_is_a_failure_under_its_own_name()
    {
        using var stream = new MemoryStream();
        using (var writer = new TarWriter(stream, TarEntryFormat.Pax, leaveOpen: true))
        {
            Dictionary<string, string> records = new() { ["GNU.sparse.major"] = "1", ["GNU.sparse.minor"] = "0", ["GNU.sparse.name"] = "s.html", ["GNU.sparse.realsize"] = "9000" };
            writer.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, "GNUSparseFile.7/s.html", records) { DataStream = new MemoryStream(Page) });
            writer.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, "a.html") { DataStream = new MemoryStream(Page) });
        }

        Assert.Equal(["unsupported a.tar!s.html", "page a.tar!a.html"], await Packed.ReadAsync("a.tar", stream.ToArray()));
    }

    [Fact]
    public async Task Goes_on_behind_a_bad_first_header()
    {
        var tar = Packed.Tar(("a.html", Packed.Bytes("<p>1")), ("b.html", Packed.Bytes("<p>2")));
        tar[0] ^= 1;

        Assert.Equal(["bad-header a.tar", "page a.tar!b.html"], await Packed.ReadAsync("a.tar", tar));
    }

    [Fact]
    public async Task Goes_on_behind_a_bad_header_and_says_where_it_is()
    {
        var tar = Packed.Tar(("a.html", Page), ("b.html", Page), ("c.html", Page));
        tar[1024] ^= 0xFF;

        var items = await Packed.ItemsAsync("a.tar", tar);

        Assert.Equal(["page a.tar!a.html", "bad-header a.tar", "page a.tar!c.html"], await Packed.ReadAsync("a.tar", tar));
        Assert.Equal(1024, Assert.Single(items.OfType<PageFailure>()).Offset);
    }

    [Fact]
    public async Task Reads_archives_that_were_joined() =>
        Assert.Equal(
            ["page a.tar!a.html", "page a.tar!b.html"], await Packed.ReadAsync("a.tar", [.. Packed.Tar(("a.html", Page)), .. Packed.Tar(("b.html", Page))]));

    [Fact]
    public async Task A_cut_archive_gives_what_is_whole_and_one_fault()
    {
        var tar = Packed.Tar(("a.html", Page), ("b.html", new byte[3000].Select(_ => (byte)'x').ToArray()));

        Assert.Equal(["page a.tar!a.html", "page(truncated) a.tar!b.html"], (await Packed.ReadAsync("a.tar", tar[..2000])).Select(line => line.Replace("page a.tar!b", "truncated a.tar!b", StringComparison.Ordinal)));
        Assert.Equal(["page a.tar!a.html", "truncated a.tar"], await Packed.ReadAsync("a.tar", tar[..1124]));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Reads_compressed_ones_and_others_within_it_without_seeking(bool isGzip)
    {
        var inner = Packed.Zip(("x.html", Page));
        var tar = Packed.Tar(("a/b.zip", inner), ("c.tar.gz", Packed.Gzip(Packed.Tar(("y.html", Page)))));

        Assert.Equal(
            ["page a.tgz!a/b.zip!x.html", "page a.tgz!c.tar.gz!y.html"],
            await Packed.ReadAsync("a.tgz", isGzip ? Packed.Gzip(tar) : Packed.Zstandard(tar), canSeek: false));
    }

    internal static void Replace(byte[] bytes, string from, byte[] to)
    {
        var at = bytes.AsSpan().IndexOf(Packed.Bytes(from));
        to.CopyTo(bytes, at);

        // The header's checksum: six octal digits, NUL, space.
        var header = bytes.AsSpan(at / 512 * 512, 512);
        header.Slice(148, 8).Fill((byte)' ');
        var sum = 0;
        foreach (var value in header)
        {
            sum += value;
        }

        Packed.Bytes(Convert.ToString(sum, 8).PadLeft(6, '0') + "\0 ").CopyTo(header[148..]);
    }
}
