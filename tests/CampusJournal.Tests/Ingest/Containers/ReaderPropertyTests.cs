using CampusJournal.Ingest.Archives;
using CampusJournal.Tests.Ingest.Warc;
using CsCheck;

namespace CampusJournal.Tests.Ingest.Containers;

/// <summary>
/// The readers of gzip, MHTML, tables and feeds on random damage: they end, throw nothing and invent nothing. The long form is
/// <c>dotnet run --project tests/CampusJournal.Soak -- fuzz</c>.
/// </summary>
public class ReaderPropertyTests
{
    private const int Rows = 20;

    private static readonly SourceOptions ByField = new() { TextField = "text" };

    private static readonly (string Name, byte[] Content)[] Samples =
    [
        ("a.html.gz", [.. Packed.Gzip(WarcBuilder.Page(1)), .. Packed.Gzip(WarcBuilder.Page(2))]),
        ("a.mht", Packed.Bytes("From: <Saved>\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b\nContent-Type: text/html\nContent-Transfer-Encoding: quoted-printable\n\n<p>=C7=D1</p>\n--b\nContent-Type: text/html\n\n<p>2\n--b--\n")),
        ("a.mbox", Packed.Bytes(string.Concat(Enumerable.Repeat("From a@b Tue Mar  2 10:00:00 2010\nFrom: a@b\nMIME-Version: 1.0\n\n본문\n>From here\n\n", 3)))),
        ("a.csv", Packed.Bytes("id,text\r\n" + string.Concat(Enumerable.Range(1, Rows).Select(i => $"{i},\"본문 {i}, \"\"인용\"\"\r\n둘째 줄\"\r\n")))),
        ("a.jsonl", Packed.Bytes(string.Concat(Enumerable.Range(1, Rows).Select(i => $"{{\"id\":{i},\"text\":\"본문 {i}\"}}\n")))),
        ("a.xml", Packed.Bytes($"<rss><channel>{string.Concat(Enumerable.Range(1, Rows).Select(i => $"<item><title>{i}</title></item>"))}</channel></rss>")),
    ];

    private static readonly Gen<(int Sample, int Place, byte[] Noise, int Removed)> Damage =
        Gen.Select(Gen.Int[0, Samples.Length - 1], Gen.Int[0, 1_000_000], Gen.Byte.Array[0, 24], Gen.Int[0, 200]);

    [Fact]
    public void Random_damage_never_throws_and_invents_no_pages() => Damage.Sample(
        damage =>
        {
            var (name, content) = Samples[damage.Sample];
            var at = damage.Place % content.Length;
            byte[] damaged = [.. content[..at], .. damage.Noise, .. content[Math.Min(content.Length, at + damage.Removed)..]];

            var items = Packed.ItemsAsync(name, damaged, ByField).GetAwaiter().GetResult();

            // A table or a feed may have nothing in it.
            Assert.InRange(items.Count, damaged.Length == 0 || damage.Sample > 2 ? 0 : 1, 2 * (Rows + 2));
        },
        iter: 600);

    [Fact]
    public void Members_come_back_whole_however_they_are_divided() => Gen.Select(Gen.Byte.Array[1, 4000], Gen.Int[1, 900], Gen.Bool).Sample(
        (noise, size, isPadded) =>
        {
            byte[] page = [.. "<p>"u8, .. noise.Select(value => (byte)('a' + (value % 26)))];
            var packed = page.Chunk(size).SelectMany(part => (byte[])[.. Packed.Gzip(part), .. new byte[isPadded ? part.Length % 5 : 0]]).ToArray();

            var items = Packed.ItemsAsync("p.gz", packed).GetAwaiter().GetResult();

            Assert.Equal(page, Assert.Single(items.OfType<SourcePage>()).Content.ToArray());
        },
        iter: 100);
}
