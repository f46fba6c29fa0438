using System.Buffers.Binary;
using System.IO.Compression;
using System.IO.Hashing;

namespace CampusJournal.Tests.Ingest.Containers;

public class ZipTests
{
    private static readonly byte[] Page = Packed.Bytes("<p>기사 본문 " + string.Concat(Enumerable.Range(0, 3000).Select(i => $"{i * 7919 % 977} ")));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Gives_entries_in_order_under_their_names_and_writes_none(bool canSeek)
    {
        var zip = Packed.Zip(("나/다.html", Page), ("a.gif", Packed.Bytes("GIF89a\u0001\0")), ("../../etc/x.html", Page), ("C:\\y.html", Page), ("d/", []));

        Assert.Equal(
            ["page a.zip!나/다.html", "skipped not-a-page old/a.zip!a.gif", "page a.zip!../../etc/x.html", "page a.zip!C:\\y.html"],
            await Packed.ReadAsync("old/a.zip", zip, canSeek: canSeek));
        Assert.False(File.Exists("../../etc/x.html"));
    }

    [Fact]
    public async Task A_link_is_no_page()
    {
        using var stream = new MemoryStream();
        using (var zip = new System.IO.Compression.ZipArchive(stream, System.IO.Compression.ZipArchiveMode.Create, leaveOpen: true))
        {
            var link = zip.CreateEntry("a.html");
            link.ExternalAttributes = unchecked((int)0xA1FF0000);
            using var target = link.Open();
            target.Write("/etc/passwd"u8);
        }

        Assert.Equal(["skipped link a.zip!a.html"], await Packed.ReadAsync("a.zip", stream.ToArray()));
    }

    [Fact]
    public async Task Reads_each_name_as_UTF_8_or_as_949_and_composes_it()
    {
        var zip = Packed.Zip(("XXXX.html", Page), ("\u1112\u1161\u11AB.html", Page));
        ReplaceAll(zip, "XXXX", Packed.Cp949("한글"));

        Assert.Equal(["page a.zip!한글.html", "page a.zip!한.html"], await Packed.ReadAsync("a.zip", zip));
    }

    [Fact]
    public async Task Takes_the_name_of_the_Unicode_path_field()
    {
        byte[] raw = [.. "????.html"u8];
        Assert.Equal(["page a.zip!한글.html"], await Packed.ReadAsync("a.zip", WithUnicodePath(raw, "한글.html")));
    }

    [Theory]
    [InlineData(CompressionLevel.NoCompression)]
    [InlineData(CompressionLevel.Optimal)]
    public async Task A_damaged_entry_is_one_failure_and_the_rest_is_read(CompressionLevel level)
    {
        var zip = Packed.Zip(level, ("a.html", Page), ("b.html", Page), ("c.html", Page));
        zip[zip.AsSpan().IndexOf("b.html"u8) + 60] ^= 0x55;

        var lines = await Packed.ReadAsync("a.zip", zip);

        Assert.Equal(["page a.zip!a.html", "page a.zip!c.html"], lines.Where(line => line.StartsWith("page", StringComparison.Ordinal)));
        Assert.EndsWith(" a.zip!b.html", Assert.Single(lines, line => !line.StartsWith("page", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_checksum_has_its_code()
    {
        var zip = Packed.Zip(CompressionLevel.NoCompression, ("a.html", Page), ("b.html", Page));
        zip[zip.AsSpan().IndexOf(Page) + 100] ^= 1;

        Assert.Equal(["bad-crc a.zip!a.html", "page a.zip!b.html"], await Packed.ReadAsync("a.zip", zip));
    }

    [Fact]
    public async Task An_encrypted_entry_is_a_failure()
    {
        var zip = Packed.Zip(("a.html", Page), ("b.html", Page));
        zip[6] |= 1;
        zip[zip.AsSpan().IndexOf("PK\u0001\u0002"u8) + 8] |= 1;

        Assert.Equal(["encrypted a.zip!a.html", "page a.zip!b.html"], await Packed.ReadAsync("a.zip", zip));
    }

    [Fact]
    public async Task Without_its_directory_the_entries_are_read_by_their_own_headers()
    {
        var zip = Packed.Zip(("a.html", Page), ("b.html", Page));
        var directory = zip.AsSpan().IndexOf("PK\u0001\u0002"u8);

        Assert.Equal(["bad-directory a.zip", "page a.zip!a.html", "page a.zip!b.html"], await Packed.ReadAsync("a.zip", zip[..directory]));
        Assert.Equal(["bad-directory a.zip", "page a.zip!a.html", "page a.zip!b.html"], await Packed.ReadAsync("a.zip", zip[..^30]));

        zip[directory] = 0;
        Assert.Equal(["bad-directory a.zip", "page a.zip!a.html", "page a.zip!b.html"], await Packed.ReadAsync("a.zip", zip));
    }

    [Fact]
    public async Task An_empty_one_holds_nothing() => Assert.Empty(await Packed.ReadAsync("a.zip", Packed.Zip()));

    [Fact]
    public async Task Too_many_entries_are_one_failure_before_they_are_listed()
    {
        var zip = Packed.Zip([.. Enumerable.Range(0, 20).Select(i => ($"{i}.html", Page))]);

        Assert.Equal(["too-many-entries a.zip"], await Packed.ReadAsync("a.zip", zip, limits: new() { Entries = 19 }));
        Assert.Equal(20, (await Packed.ReadAsync("a.zip", zip, limits: new() { Entries = 20 })).Count);
    }

    [Fact]
    public async Task A_bomb_in_a_bomb_ends_with_one_failure()
    {
        var inner = Packed.Zip([.. Enumerable.Range(0, 4).Select(i => ($"{i}.html", Packed.Bytes("<p>" + new string('x', 1 << 20))))]);
        var outer = Packed.Zip([.. Enumerable.Range(0, 20).Select(i => ($"{i}.zip", inner))]);

        var lines = await Packed.ReadAsync("a.zip", outer, limits: new() { Ratio = 100, FreeBytes = 1 << 20 });

        Assert.Equal("bomb a.zip", Assert.Single(lines, line => !line.StartsWith("page", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Too_large_a_page_is_not_unpacked()
    {
        var zip = Packed.Zip(("a.html", Page), ("b.html", Packed.Bytes("<p>" + new string('x', 1 << 20))));

        Assert.Equal(["page a.zip!a.html", "too-large a.zip!b.html"], await Packed.ReadAsync("a.zip", zip, new() { MaxRecordSize = 1 << 18 }));
    }

    private static void ReplaceAll(byte[] bytes, string from, byte[] to)
    {
        for (int at; (at = bytes.AsSpan().IndexOf(Packed.Bytes(from))) >= 0;)
        {
            to.CopyTo(bytes, at);
        }
    }

    /// <summary>A ZIP of one stored entry, written by hand: the framework writes no extra fields.</summary>
    private static byte[] WithUnicodePath(byte[] raw, string name)
    {
        var utf8 = Packed.Bytes(name);
        var extra = new byte[9 + utf8.Length];
        BinaryPrimitives.WriteUInt16LittleEndian(extra, 0x7075);
        BinaryPrimitives.WriteUInt16LittleEndian(extra.AsSpan(2), (ushort)(5 + utf8.Length));
        extra[4] = 1;
        BinaryPrimitives.WriteUInt32LittleEndian(extra.AsSpan(5), Crc32.HashToUInt32(raw));
        utf8.CopyTo(extra, 9);

        using var zip = new MemoryStream();
        using var writer = new BinaryWriter(zip);
        writer.Write(0x04034B50u);
        WriteShared(writer, raw, extra);
        writer.Write(raw);
        writer.Write(extra);
        writer.Write(Page);
        var directory = (uint)zip.Position;
        writer.Write(0x02014B50u);
        writer.Write((ushort)20);
        WriteShared(writer, raw, extra);
        writer.Write(new byte[14]);
        writer.Write(raw);
        writer.Write(extra);
        var length = (uint)zip.Position - directory;
        writer.Write(0x06054B50u);
        writer.Write(0u);
        writer.Write((ushort)1);
        writer.Write((ushort)1);
        writer.Write(length);
        writer.Write(directory);
        writer.Write((ushort)0);
        return zip.ToArray();
    }

    private static void WriteShared(BinaryWriter writer, byte[] raw, byte[] extra)
    {
        writer.Write((ushort)20);
        writer.Write(0u);
        writer.Write(0u);
        writer.Write(Crc32.HashToUInt32(Page));
        writer.Write((uint)Page.Length);
        writer.Write((uint)Page.Length);
        writer.Write((ushort)raw.Length);
        writer.Write((ushort)extra.Length);
    }
}
