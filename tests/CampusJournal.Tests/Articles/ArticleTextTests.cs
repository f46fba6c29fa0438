using CampusJournal.Articles;

namespace CampusJournal.Tests.Articles;

public class ArticleTextTests
{
    private static readonly ArticleRecord Record = new()
    {
        Id = "0123",
        Source = new() { Path = "a.html" },
        Kind = "article",
        Charset = new("cp949", "euc-kr", 0.5, "meta", true, 3),
        Repair = new(0, 0, 0, null, false, 1),
        Tool = "cjt/0",
    };

    [Fact]
    public void A_record_is_its_head_and_its_paragraphs() => Assert.Equal(
        "온실\n편시우 기자\n2015-06-15\n\n첫 문단.\n\n둘째\n문단\n\n▲ 온실\n",
        ArticleText.Write(Record with { Title = "온실", Byline = "편시우 기자", Date = "2015-06-15", Body = "첫 문단.\n\n둘째\n문단", Captions = ["▲ 온실"] }));

    [Fact]
    public void An_empty_record_is_no_text() => Assert.Equal("", ArticleText.Write(Record));

    [Theory]
    [InlineData("a\nb", "a b\n")]
    [InlineData("a\fb\u0000\u001b[2J", "a b[2J\n")]
    [InlineData("\t\u2029끝\u0085", "끝\n")]
    [InlineData("\r\n", "")]
    public void A_hostile_title_is_one_line(string title, string expected) => Assert.Equal(expected, ArticleText.Write(Record with { Title = title }));

    [Fact]
    public void A_body_holds_no_form_feed() => Assert.Equal("a b\nc\n", ArticleText.Write(Record with { Body = "a\fb\r\nc" }));
}
