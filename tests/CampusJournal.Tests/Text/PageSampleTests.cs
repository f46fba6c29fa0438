using CampusJournal.Text;
using CampusJournal.Text.Detection;

namespace CampusJournal.Tests.Text;

public class PageSampleTests
{
    private const int Largest = 1 << 20;

    private static readonly byte[] Word = [0xC7, 0xD0, 0xBB, 0xFD, 0x20];

    [Theory]
    [InlineData(0, -1)]
    [InlineData(100, 50)]
    [InlineData(Largest, 700_000)]
    [InlineData(Largest + 1, -1)]
    [InlineData(Largest + 1, 100)]
    [InlineData(Largest + 1, 524_288)]
    [InlineData(Largest + 1, Largest - 5)]
    [InlineData(3_000_001, 600_001)]
    [InlineData(3_000_001, 2_500_000)]
    public void A_stream_gives_the_same_sample_as_its_bytes(int length, int wordAt)
    {
        var page = Page(length, wordAt);
        var ofBytes = PageSample.Of(page);
        var ofStream = PageSample.Of(new MemoryStream(page));
        Assert.True(ofBytes.Head.SequenceEqual(ofStream.Head));
        Assert.True(ofBytes.Middle.SequenceEqual(ofStream.Middle));
        Assert.True(ofBytes.Tail.SequenceEqual(ofStream.Tail));
        Assert.InRange(ofBytes.Length, 0, Largest);
    }

    [Theory]
    [InlineData(524_288)]
    [InlineData(600_001)]
    [InlineData(1_000_000)]
    [InlineData(2_700_000)]
    public void The_only_word_of_a_long_page_is_found_wherever_it_stands(int wordAt)
    {
        var page = Page(3_000_000, wordAt);
        var sample = PageDecoder.DecodeSample(new MemoryStream(page));
        Assert.Contains("학생", sample.Text, StringComparison.Ordinal);
        Assert.Equal(CharsetDetector.Detect(page).Charset, sample.Charset.Charset);
    }

    [Theory]
    [InlineData("windows-1252")]
    [InlineData("utf-8")]
    public void A_sign_in_the_head_does_not_hide_what_begins_far_behind_it(string charset)
    {
        var ascii = new byte[900_000];
        ascii.AsSpan().Fill((byte)'x');
        byte[] page =
        [
            .. CharsetEncoder.Encode("<p>©</p>\n", charset).Bytes.Span, .. ascii,
            .. CharsetEncoder.Encode(string.Concat(Enumerable.Repeat("\n학생회는 어제 새 도서관을 짓는 일이 늦어진다고 말했다.", 20)), "cp949").Bytes.Span, .. ascii, .. ascii,
        ];
        Assert.Equal("cp949", CharsetDetector.Detect(page).Charset);
    }

    [Fact]
    public void The_parts_of_a_long_utf_16_page_begin_at_whole_units()
    {
        byte[] page = [0xFF, 0xFE, .. Enumerable.Repeat<byte[]>([0xB0, 0x00, 0x00, 0xAC, 0x20, 0x00], 300_001).SelectMany(unit => unit), 0x0A];
        var sample = PageDecoder.DecodeSample(new MemoryStream(page));
        Assert.Equal("utf-16le", sample.Charset.Charset);
        Assert.DoesNotContain(sample.Text.TrimEnd('\uFFFD'), unit => unit is not ('\u00B0' or '\uAC00' or ' '));
    }

    private static byte[] Page(int length, int wordAt)
    {
        var page = new byte[length];
        var line = "<p>plain words of a page</p>\n"u8;
        for (var i = 0; i < length; i++)
        {
            page[i] = line[i % line.Length];
        }

        if (wordAt >= 0)
        {
            Word.CopyTo(page, wordAt);
        }

        return page;
    }
}
