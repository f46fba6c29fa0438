using System.Security.Cryptography;
using System.Text;
using CampusJournal.Articles;
using CampusJournal.Ingest.Archives;
using CampusJournal.Tests.Articles;
using CampusJournal.Tests.Ingest.Containers;

namespace CampusJournal.Tests.Ingest;

/// <summary>Pages that were saved with their images in one file.</summary>
public class EmbeddedBytesTests
{
    private static readonly SourceOptions Small = new() { MaxRecordSize = 4000 };

    [Fact]
    public async Task What_is_in_data_addresses_does_not_count_for_the_size_of_a_page()
    {
        var page = Encoding.UTF8.GetBytes(SavedPage(images: 200, length: 3000));

        var found = Assert.IsType<SourcePage>(Assert.Single(await Packed.ItemsAsync("saved.html", page, new() { MaxRecordSize = 40_000 })));

        Assert.Equal((page.Length, Convert.ToHexStringLower(SHA256.HashData(page))), (found.Origin.Length, found.Origin.Sha256));
        Assert.InRange(found.Content.Length, 1, 40_000);
        var (whole, held) = (Extract(page, found.Origin), Extract(found.Content.ToArray(), found.Origin));
        Assert.Equal((whole.Title, whole.Body, whole.Id), (held.Title, held.Body, held.Id));
        Assert.Contains("200번째", held.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_whose_own_text_is_above_the_limit_is_too_large() =>
        Assert.Equal(["too-large saved.html"], await Packed.ReadAsync("saved.html", Encoding.UTF8.GetBytes(SavedPage(images: 200, length: 300)), Small));

    [Theory]
    [InlineData("\"")]
    [InlineData("'")]
    public void Bytes_are_dropped_as_the_extractor_drops_text_wherever_the_reading_is_split(string quote)
    {
        var html = $"<p>\uAE30\uC0AC data: 글</p><img src={quote}data:image/png;base64,{new string('A', 700)}{quote}><style>a{{b:url(data:x,{new string('B', 600)})}}</style>"
            + $"<img src=data:image/gif,{new string('C', 500)} alt=x><img src={quote}data:x,short{quote}>{new string('끝', 300)}";
        var bytes = Encoding.UTF8.GetBytes(html);
        for (var split = 0; split <= bytes.Length; split++)
        {
            var dropper = new EmbeddedBytes();
            var held = bytes[..split];
            held = [.. held.AsSpan(0, dropper.Drop(held)), .. bytes.AsSpan(split)];
            Assert.Equal(Markup.WithoutEmbeddedData(html), Encoding.UTF8.GetString(held.AsSpan(0, dropper.Drop(held))));
        }
    }

    private static ArticleRecord Extract(byte[] page, PageOrigin origin) => new ArticleExtractor().Extract(page, origin);

    private static string SavedPage(int images, int length) =>
        $"<!doctype html><html><head><meta charset=utf-8><title>도서관 의자</title></head><body><article><h1>도서관 의자</h1>"
        + string.Concat(Enumerable.Range(1, images).Select(i => $"<p>학생들이 의자를 {i}번째 고쳤다.</p><img src=\"data:image/png;base64,{new string('A', length)}\">"))
        + "</article></body></html>";
}
