using CampusJournal.Ingest.Archives;

namespace CampusJournal.Tests.Ingest.Containers;

/// <summary>Whatever happens to an archive, reading it ends, throws nothing and invents no pages.</summary>
public class DamagedContainerTests
{
    private const int Flips = 150;

    private static readonly (string, byte[])[] Entries = [("가.html", Packed.Bytes("<p>기사")), ("b.txt", Packed.Bytes("글 글 글")), ("c.html", Packed.Bytes("<p>본문"))];

    public static TheoryData<string> Forms => [.. Samples.Keys];

    private static Dictionary<string, byte[]> Samples { get; } = new()
    {
        ["a.zip"] = Packed.Zip(Entries),
        ["a.tar"] = Packed.Tar(Entries),
        ["a.tar.gz"] = Packed.Gzip(Packed.Tar(Entries)),
        ["a.tar.zst"] = Packed.Zstandard(Packed.Tar(Entries)),
        ["a.mht"] = Packed.Bytes("From: <Saved>\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b\nContent-Type: text/html\n\n<p>1\n--b\nContent-Type: text/html\n\n<p>2\n--b--\n"),
        ["a.7z"] = SevenZipTests.SevenZip(Entries),
    };

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task Cut_at_any_length(string form)
    {
        var sample = Samples[form];
        var step = Math.Max(1, sample.Length / 600);
        for (var length = 0; length < sample.Length; length += step)
        {
            await AssertReadAsync(form, sample[..length]);
        }
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task With_any_bytes_changed(string form)
    {
        var random = new Random(7);
        for (var i = 0; i < Flips; i++)
        {
            var damaged = (byte[])Samples[form].Clone();
            for (var flips = random.Next(1, 5); flips > 0; flips--)
            {
                damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            }

            await AssertReadAsync(form, damaged);
        }
    }

    private static async Task AssertReadAsync(string form, byte[] content)
    {
        var items = await Packed.ItemsAsync(form, content);

        // Damage may cut one entry into failures of its own, and a page may be read twice when two headers say so.
        Assert.InRange(items.Count, content.Length == 0 ? 1 : 0, 2 * Entries.Length + 2);
        Assert.All(items.OfType<SourcePage>(), page => Assert.InRange(page.Content.Length, 0, 1 << 20));
    }
}
