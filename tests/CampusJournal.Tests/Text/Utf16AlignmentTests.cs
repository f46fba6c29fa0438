using System.Text;
using CampusJournal.Text;

namespace CampusJournal.Tests.Text;

/// <summary>Pages in UTF-16 that lost a byte on their way, or got one too many: a file copied as text, a block of a damaged disk.</summary>
public class Utf16AlignmentTests
{
    private const string Page = "<html><body><h1>온실이 다시 문을 열었다</h1><p>버려진 온실이 학생 텃밭으로 태어났다. 학생회는 유리를 갈았다.</p><p>참여한 학생은 모두 서른 명이다.</p></body></html>";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Behind_a_lost_byte_the_text_is_read_on(bool bigEndian)
    {
        var bytes = Bytes(Page, bigEndian);
        for (var lost = 60; lost < bytes.Length - 80; lost++)
        {
            var page = PageDecoder.Decode([.. bytes.AsSpan(0, lost), .. bytes.AsSpan(lost + 1)]);

            Assert.Equal(1, page.Undecodable);
            Assert.InRange(CommonStart(page.Text, Page), (lost / 2) - 5, Page.Length);
            Assert.EndsWith(Page[^30..], page.Text, StringComparison.Ordinal);
            Assert.InRange(Different(page.Text), 0, 3);
        }
    }

    [Fact]
    public void Behind_a_byte_too_many_and_another_one_lost_it_is_read_on()
    {
        var bytes = Bytes(Page, bigEndian: false);
        var page = PageDecoder.Decode([.. bytes.AsSpan(0, 42), 0x41, .. bytes.AsSpan(42, 118), .. bytes.AsSpan(161)]);

        Assert.Equal(2, page.Undecodable);
        Assert.InRange(Different(page.Text), 0, 3);
        Assert.EndsWith("서른 명이다.</p></body></html>", page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<p>一一一一一一一一一一一一</p>")]
    [InlineData("<p>\u4E00\u4E00\u4E00\u4E00 \u7000\u7000\u7000\u7000 가가가가</p>")]
    [InlineData("온실 ascii abcd 온실")]
    public void A_whole_text_is_left_as_it_is(string text)
    {
        var page = PageDecoder.Decode(Bytes(text, bigEndian: false), new CharsetHints { Forced = "utf-16le" });

        Assert.Equal((text, 0), (page.Text, page.Undecodable));
    }

    private static byte[] Bytes(string text, bool bigEndian)
    {
        Encoding encoding = new UnicodeEncoding(bigEndian, byteOrderMark: true);
        return [.. encoding.GetPreamble(), .. encoding.GetBytes(text)];
    }

    private static int CommonStart(string text, string other)
    {
        var length = 0;
        while (length < Math.Min(text.Length, other.Length) && text[length] == other[length])
        {
            length++;
        }

        return length;
    }

    /// <summary>Counts the characters that the page does not have.</summary>
    private static int Different(string text) => text.Count(character => !Page.Contains(character));
}
