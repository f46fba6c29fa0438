using CampusJournal.Text;
using CampusJournal.Text.Detection;

namespace CampusJournal.Tests.Text;

public class MixedDecoderTests
{
    private const string Page =
        "<html><title>바람개비 신문</title>\n<div id=menu>전체기사 보도 문화 똠방각하</div>\n<p>학생회는 어제 ‘새 도서관’을 짓는 일이 늦어진다고 말했다.</p>\n<address>발행인 남궁연</address>";

    private static readonly string[] Lines = Page.Split('\n');

    [Theory]
    [InlineData(0b0010)]
    [InlineData(0b1010)]
    [InlineData(0b0101)]
    [InlineData(0b0111)]
    [InlineData(0b1000)]
    public void Reads_each_line_in_its_own_charset_and_tells_where_it_lies(int legacy)
    {
        var page = Bytes(legacy);
        var decoded = PageDecoder.Decode(page);

        Assert.Equal(("mixed", Page, 0), (decoded.Charset.Charset, decoded.Text, decoded.Undecodable));
        Assert.Equal(Expected(legacy), decoded.Segments);
    }

    [Fact]
    public void A_page_in_one_charset_is_not_mixed()
    {
        Assert.Equal("utf-8", CharsetDetector.Detect(Bytes(0)).Charset);
        Assert.Equal("cp949", CharsetDetector.Detect(Bytes(0b1111)).Charset);
        Assert.Empty(PageDecoder.Decode(Bytes(0)).Segments);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0b1111)]
    public void A_broken_character_does_not_make_a_page_mixed(int legacy)
    {
        var page = Bytes(legacy);
        for (var i = 0; i < page.Length; i++)
        {
            if (page[i] >= 0x80)
            {
                Assert.NotEqual("mixed", CharsetDetector.Detect([.. page.AsSpan(0, i), .. page.AsSpan(i + 1)]).Charset);
            }
        }
    }

    [Fact]
    public void What_code_page_949_shows_of_lost_text_does_not_make_a_page_mixed()
    {
        const string Lost = "<p>‘占쏙옙占쏙옙’은 깨진 글자다.</p>\n<p>占쏙옙占쏙옙占쏙옙 占쏙옙占쏙옙占쏙옙</p>\n";
        var page = Encode(Page + "\n" + Lost, "cp949");
        var decoded = PageDecoder.Decode(page);

        Assert.Equal(("cp949", Page + "\n" + Lost), (decoded.Charset.Charset, decoded.Text));
    }

    [Fact]
    public void Any_split_gives_the_same_text_and_segments()
    {
        var page = Bytes(0b1010);
        for (var first = 0; first < page.Length; first++)
        {
            var decoder = new MixedDecoder(default);
            var chars = new char[decoder.MaxCharCount(page.Length)];
            var length = decoder.Decode(page.AsSpan(0, first), chars);
            length += decoder.Decode(page.AsSpan(first), chars.AsSpan(length));
            length += decoder.Finish(chars.AsSpan(length));
            Assert.Equal(Page, new string(chars, 0, length));
            Assert.Equal(Expected(0b1010), decoder.Segments);
        }
    }

    [Fact]
    public void A_page_without_a_space_changes_its_charset_within_the_run_at_any_split()
    {
        const string Run = "학생회는새도서관을짓는일이늦어진다고말했다";
        var text = string.Concat(Enumerable.Repeat(Run, 60)) + "동아리연합회소식" + string.Concat(Enumerable.Repeat(Run, 60));
        var half = Run.Length * 60;
        byte[] page = [.. Encode(text[..half], "utf-8"), .. Encode(text[half..(half + 8)], "cp949"), .. Encode(text[(half + 8)..], "utf-8")];
        var start = half * 3;
        for (var size = 1; size < page.Length; size += size < 40 ? 1 : 977)
        {
            var decoder = new MixedDecoder(default);
            var chars = new char[decoder.MaxCharCount(page.Length)];
            var length = 0;
            for (var at = 0; at < page.Length; at += size)
            {
                length += decoder.Decode(page.AsSpan(at, Math.Min(size, page.Length - at)), chars.AsSpan(length));
            }

            length += decoder.Finish(chars.AsSpan(length));
            Assert.Equal(text, new string(chars, 0, length));
            Assert.Equal([new(0, start, "utf-8"), new(start, start + 16, "cp949"), new(start + 16, page.Length, "utf-8")], decoder.Segments);
        }
    }

    [Fact]
    public void Letters_that_both_charsets_have_go_with_what_stands_before_them()
    {
        byte[] page = [.. Encode("보도 문화 ", "cp949"), 0xC3, 0xB9, .. Encode(" 학술\n", "cp949"), .. Encode("사람들 ", "utf-8"), 0xC3, 0xB9, .. Encode(" où\n", "utf-8")];
        var decoder = new MixedDecoder(default);
        var chars = new char[decoder.MaxCharCount(page.Length)];
        var length = decoder.Decode(page, chars);
        Assert.Equal("보도 문화 첫 학술\n사람들 ù où\n", new string(chars, 0, length + decoder.Finish(chars.AsSpan(length))));
    }

    [Fact]
    public void A_page_without_a_space_or_with_a_thousand_changes_costs_no_more_memory()
    {
        var endless = new MixedDecoder(default);
        var chars = new char[endless.MaxCharCount(1 << 16)];
        var block = Encode(new string('가', 1 << 14), "utf-8");
        long length = 0;
        for (var i = 0; i < 100; i++)
        {
            length += endless.Decode(block, chars);
        }

        Assert.Equal((100 << 14, 0), (length + endless.Finish(chars), endless.Undecodable));

        var restless = new MixedDecoder(default);
        byte[] both = [.. Encode("기사\n", "utf-8"), .. Encode("기사\n", "cp949")];
        for (var i = 0; i < 5000; i++)
        {
            restless.Decode(both, chars);
        }

        Assert.Equal(1001, restless.Segments.Count);
        Assert.Equal(new CharsetSegment(restless.Segments[^2].End, 5000L * both.Length, "mixed"), restless.Segments[^1]);
    }

    private static byte[] Bytes(int legacy) => [.. Lines.SelectMany((_, i) => LineBytes(i, legacy))];

    private static byte[] LineBytes(int index, int legacy) =>
        Encode(Lines[index] + (index < Lines.Length - 1 ? "\n" : ""), (legacy >> index & 1) != 0 ? "cp949" : "utf-8");

    private static byte[] Encode(string text, string charset) => CharsetEncoder.Encode(text, charset).Bytes.ToArray();

    private static List<CharsetSegment> Expected(int legacy)
    {
        var segments = new List<CharsetSegment>();
        long position = 0;
        for (var i = 0; i < Lines.Length; i++)
        {
            var charset = (legacy >> i & 1) != 0 ? "cp949" : "utf-8";
            var end = position + LineBytes(i, legacy).Length;
            if (segments is [.., { } last] && last.Charset == charset)
            {
                segments[^1] = last with { End = end };
            }
            else
            {
                segments.Add(new CharsetSegment(position, end, charset));
            }

            position = end;
        }

        return segments;
    }
}
