using System.Text;
using CampusJournal.Text;

namespace CampusJournal.Tests.Text;

public class GoodPageReaderTests
{
    private const string Page =
        "<html><head><meta charset=euc-kr><title>도서관</title></head>\n<p>학생들이 &lt;의자&gt;&nbsp;를 고쳤다. &quot;튼튼하다&quot;</p>\n<a href='/a?b=1&amp;c=2'>똠방각하</a>";

    [Theory]
    [InlineData("utf-8")]
    [InlineData("cp949")]
    [InlineData("utf-16le")]
    [InlineData("johab")]
    public void A_page_without_a_doubtful_sign_is_good_and_comes_as_utf_8(string charset)
    {
        var (page, guess) = (Bytes(Page, charset), Guess(charset));
        Assert.True(IsGood(page, guess));
        Assert.Equal(Page, Utf8(page, guess));
    }

    [Theory]
    [InlineData("<p>»ó´Ü¿©¹é")]
    [InlineData("<p>caf\u00E9")]
    [InlineData("<p>&eacute;")]
    [InlineData("<p>&#48148;&#48176;")]
    [InlineData("<a href='%BB%F3'>")]
    [InlineData("<p>\uFFFD")]
    public void A_doubtful_sign_makes_a_page_doubtful_wherever_it_stands(string doubtful)
    {
        var guess = Guess("utf-8");
        var far = Page + string.Concat(Enumerable.Repeat("<p>기사 본문이 이어진다.</p>\n", 8000));
        Assert.True(IsGood(Bytes(far, "utf-8"), guess));
        Assert.False(IsGood(Bytes(far + doubtful, "utf-8"), guess));
        Assert.False(IsGood(Bytes(doubtful + far, "utf-8"), guess));
    }

    [Fact]
    public void What_is_undecodable_or_cut_makes_a_page_doubtful()
    {
        Assert.False(IsGood([.. Bytes(Page, "cp949"), 0xB0], Guess("cp949")));
        Assert.False(IsGood([.. Bytes(Page, "utf-8"), 0xEA, 0xB0], Guess("utf-8")));
    }

    [Fact]
    public void A_declaration_far_below_the_head_makes_a_page_doubtful()
    {
        var body = string.Concat(Enumerable.Repeat("<p>기사 본문이 이어진다.</p>\n", 300));
        Assert.True(IsGood(Bytes(Page + body, "utf-8"), Guess("utf-8")));
        Assert.True(IsGood(Bytes(Page + body + "<script charset=euc-kr src=a.js></script>", "utf-8"), Guess("utf-8")));
        Assert.False(IsGood(Bytes(Page + body + "<meta charset=euc-kr>", "utf-8"), Guess("utf-8")));
    }

    [Fact]
    public void Blocks_of_a_long_page_end_behind_a_tag_or_a_line_and_are_the_page_together()
    {
        var page = string.Concat(Enumerable.Range(0, 20_000).Select(i => $"<p>{i}번째 기사</p>\n"));
        var blocks = new GoodPageReader(new MemoryStream(Bytes(page, "cp949")), Guess("cp949")).ReadUtf8().Select(block => Encoding.UTF8.GetString(block.Span)).ToList();
        Assert.True(blocks.Count > 2);
        Assert.All(blocks, block => Assert.Contains(block[^1], ">\n"));
        Assert.Equal(page, string.Concat(blocks));
    }

    [Fact]
    public void What_comes_before_the_first_doubtful_block_is_given()
    {
        var page = string.Concat(Enumerable.Range(0, 20_000).Select(i => $"<p>{i}번째 기사</p>\n"));
        var reader = new GoodPageReader(new MemoryStream(Bytes(page + "<p>»ó´Ü¿©¹é</p>", "utf-8")), Guess("utf-8"));
        var given = string.Concat(reader.ReadUtf8().Select(block => Encoding.UTF8.GetString(block.Span)));
        Assert.False(reader.IsWhole);
        Assert.InRange(given.Length, page.Length / 2, page.Length);
        Assert.StartsWith(given, page);
    }

    [Fact]
    public void A_page_without_tags_or_lines_is_doubtful_or_whole()
    {
        var endless = Bytes(new string('가', 200_000), "cp949");
        if (IsGood(endless, Guess("cp949")))
        {
            Assert.Equal(new string('가', 200_000), Utf8(endless, Guess("cp949")));
        }
    }

    private static string Utf8(byte[] page, CharsetGuess charset) =>
        string.Concat(new GoodPageReader(new MemoryStream(page), charset).ReadUtf8().Select(block => Encoding.UTF8.GetString(block.Span)));

    private static bool IsGood(byte[] page, CharsetGuess charset)
    {
        var reader = new GoodPageReader(new MemoryStream(page), charset);
        var read = reader.ReadUtf8().Sum(block => block.Length);
        Assert.True(reader.IsWhole || read < page.Length);
        return reader.IsWhole;
    }

    private static CharsetGuess Guess(string charset) => new() { Charset = charset, Confidence = 1, Evidence = "forced" };

    private static byte[] Bytes(string text, string charset) => CharsetEncoder.Encode(text, charset).Bytes.ToArray();
}
