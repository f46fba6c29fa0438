using System.Buffers.Binary;
using CampusJournal.Text;
using CampusJournal.Text.Detection;

namespace CampusJournal.Tests.Text;

/// <summary>Images and sounds whose bytes would be letters of one charset or another, and text with controls, which is no such thing.</summary>
public class NoTextTests
{
    private static readonly byte[] Grey = [.. Enumerable.Repeat((byte)0xC0, 4_800)];

    private static readonly byte[] Ramp = [.. Enumerable.Range(0, 4_800).Select(i => (byte)(0xB0 + (i / 3 % 16)))];

    public static TheoryData<string, byte[], string> Files => new()
    {
        { "a grey bitmap", [.. Bitmap(24), .. Grey], "image/bmp" },
        { "a bitmap with a ramp", [.. Bitmap(24), .. Ramp], "image/bmp" },
        { "a bitmap of four bytes a pixel", [.. Bitmap(32), .. Grey], "image/bmp" },
        { "an icon", [0, 0, 1, 0, 1, 0, 16, 16, 0, 0, 1, 0, 24, 0, .. Grey], "image/vnd.microsoft.icon" },
        { "a cursor", [0, 0, 2, 0, 1, 0, 16, 16, 0, 0, 1, 0, 24, 0, .. Grey], "image/vnd.microsoft.icon" },
        { "a tagged image", [.. "II*\0"u8, 8, 0, 0, 0, .. Grey], "image/tiff" },
        { "a grey map", [.. "P5\n# made by hand\n80 60\n255\n"u8, .. Grey], "image/x-portable-anymap" },
        { "a pixel map", [.. "P6 40 40 255\n"u8, .. Grey], "image/x-portable-anymap" },
        { "a bit map", [.. "P4\n80 480\n"u8, .. Grey], "image/x-portable-anymap" },
        { "a sound", [.. ".snd\0\0\0\u0018\0\0\0\u0080"u8, .. Ramp], "audio/basic" },
        { "a wave", [.. "RIFF\u0010\u0010\0\0WAVEfmt "u8, .. Ramp], "audio/wav" },
        { "a tune", [.. "MThd\0\0\0\u0006\0\u0001\0\u0002\0\u0060MTrk"u8, .. Ramp], "audio/midi" },
        { "an archive of Korea", [.. "ALZ\u0001\n\0\0\0BLZ\u0001"u8, .. Ramp], "application/x-alz-compressed" },
        { "a run of FF", [.. Enumerable.Repeat((byte)0xFF, 300)], "application/octet-stream" },
        { "a run of A1", [.. Enumerable.Repeat((byte)0xA1, 300)], "application/octet-stream" },
    };

    [Theory]
    [MemberData(nameof(Files), DisableDiscoveryEnumeration = true)]
    public void A_file_that_is_no_text_is_binary_to_the_detector_and_no_page_to_the_sniffer(string what, byte[] file, string mediaType)
    {
        Assert.True(CharsetDetector.Detect(file).Charset == "binary", what);
        Assert.Equal(new ContentGuess(ContentKind.NotAPage, mediaType), ContentSniffer.Sniff(file));
    }

    [Theory]
    [InlineData("BM 도서관 소식\n새 열람실이 문을 연다.")]
    [InlineData("P5 12 30 255 좌석을 배정한다.")]
    [InlineData("P6\n3 4\n5 6번 좌석")]
    [InlineData("RIFF 형식의 소리를 듣는다.")]
    [InlineData("　　　　　　　　　　온실")]
    [InlineData("%PDF-1.4 라는 글자로 시작하는 파일")]
    public void Text_that_begins_like_a_file_is_text(string text) =>
        Assert.Equal(text.StartsWith("%PDF", StringComparison.Ordinal) ? "binary" : "cp949", CharsetDetector.Detect(CharsetEncoder.Encode(text, "cp949").Bytes.Span).Charset);

    [Theory]
    [InlineData("○ 일 시 : 3월 2일\v○ 장 소 : 강당\v", "utf-8")]
    [InlineData("○ 일 시 : 3월 2일\v○ 장 소 : 강당\v", "cp949")]
    [InlineData("온실이\f열렸다\f", "cp949")]
    [InlineData("온실이 \u0001열렸다.", "cp949")]
    [InlineData("온실이 \u0001열렸다.", "utf-8")]
    [InlineData("plain \u0002text", "us-ascii")]
    public void Line_breaks_of_word_processors_and_a_stray_control_are_text(string text, string charset)
    {
        var bytes = CharsetEncoder.Encode(text, charset).Bytes.Span;
        Assert.Equal(charset, CharsetDetector.Detect(bytes).Charset);
        Assert.Equal(ContentKind.PlainText, ContentSniffer.Sniff(bytes).Kind);
    }

    [Fact]
    public void Text_in_which_controls_are_many_is_none() => Assert.True(ByteShape.IsBinary(PageSample.Of("a\u0001b\u0002c\u0003d"u8)));

    private static byte[] Bitmap(int bitsPerPixel)
    {
        var header = new byte[54];
        "BM"u8.CopyTo(header);
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(2), header.Length + 4_800);
        (header[10], header[14], header[18], header[22], header[26], header[28]) = (54, 40, 40, 40, 1, (byte)bitsPerPixel);
        return header;
    }
}
