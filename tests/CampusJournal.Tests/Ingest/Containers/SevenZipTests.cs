using SharpCompress.Common;
using SharpCompress.Writers.SevenZip;

namespace CampusJournal.Tests.Ingest.Containers;

public class SevenZipTests
{
    private static readonly byte[] Page = Packed.Bytes("<p>기사 본문");

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Gives_entries_in_order_wherever_it_is(bool canSeek)
    {
        var content = SevenZip(("나.html", Page), ("a.gif", Packed.Bytes("GIF89a\u0001\0")), ("b.zip", Packed.Zip(("x.html", Page))));

        Assert.Equal(
            ["page a.7z!나.html", "skipped not-a-page a.7z!a.gif", "page a.7z!b.zip!x.html"], await Packed.ReadAsync("a.7z", content, canSeek: canSeek));
    }

    [Fact]
    public async Task Entries_of_one_name_have_places_of_their_own() =>
        Assert.Equal(["page a.7z!a.html", "page a.7z!a.html#2"], await Packed.ReadAsync("a.7z", SevenZip(("a.html", Page), ("a.html", [.. Page, .. Page]))));

    [Fact]
    public async Task A_damaged_one_is_one_failure()
    {
        var content = SevenZip(("a.html", Page));

        Assert.EndsWith(" a.7z", Assert.Single(await Packed.ReadAsync("a.7z", content[..^10])), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_that_says_that_it_unfolds_to_too_much_is_one_failure_before_that_is_passed_over()
    {
        var content = SevenZip(("a.gif", [.. "GIF89a"u8, .. new byte[4 << 20]]), ("b.html", Page));

        Assert.Equal(["bomb a.7z"], await Packed.ReadAsync("a.7z", content, limits: new() { FreeBytes = 1 << 20, Ratio = 100 }));
        Assert.Equal(["skipped not-a-page a.7z!a.gif", "page a.7z!b.html"], await Packed.ReadAsync("a.7z", content));
    }

    internal static byte[] SevenZip(params (string Name, byte[] Content)[] entries)
    {
        using var stream = new MemoryStream();
        using (var writer = new SevenZipWriter(stream, new(CompressionType.LZMA2) { LeaveStreamOpen = true }))
        {
            foreach (var (name, content) in entries)
            {
                writer.Write(name, new MemoryStream(content), null);
            }
        }

        return stream.ToArray();
    }
}
