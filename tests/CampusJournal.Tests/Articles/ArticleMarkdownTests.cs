using CampusJournal.Articles;

namespace CampusJournal.Tests.Articles;

public class ArticleMarkdownTests
{
    private static readonly ArticleRecord Record = new()
    {
        Id = "0123",
        Source = new() { Path = "a.html", Url = "http://example.kr/?a=1" },
        Kind = "article",
        Title = "온실",
        Section = "보도",
        Authors = [new("편시우", "기자", null, "person"), new("김", null, null, "person")],
        Date = "2015-06-15",
        Body = "첫 문단.\n\n둘째\n문단",
        Captions = ["▲ 온실 <사진=김>", "▲ 새 건물"],
        Images = [new("http://example.kr/a b.jpg", "온실]", "▲ 온실 <사진=김>")],
        Charset = new("cp949", "euc-kr", 0.5, "meta", true, 3),
        Repair = new(0, 0, 0, null, false, 1),
        Tool = "cjt/0",
    };

    [Fact]
    public void A_record_is_a_front_matter_and_a_page() => Assert.Equal(
        """
        ---
        title: "온실"
        authors: ["편시우", "김"]
        date: "2015-06-15"
        section: "보도"
        source_url: "http://example.kr/?a=1"
        id: "0123"
        ---

        # 온실

        첫 문단.

        둘째\
        문단

        ![온실\]](<http://example.kr/a%20b.jpg>)

        *▲ 온실 \<사진=김\>*

        *▲ 새 건물*

        """,
        ArticleMarkdown.Write(Record));

    [Theory]
    [InlineData("a\n---\nb: c", "\"a\\u000a---\\u000ab: c\"", "a --- b: c")]
    [InlineData("\"'\\ #", "\"\\\"'\\\\ #\"", "\"'\\\\ \\#")]
    [InlineData("\u0000\u001b[2J\u0085\u2028끝", "\"\\u0000\\u001b[2J\\u0085\\u2028끝\"", "\\[2J  끝")]
    [InlineData("C ##", "\"C ##\"", "C #\\#")]
    [InlineData("---", "\"---\"", "\\---")]
    [InlineData("\r\n", "\"\\u000d\\u000a\"", null)]
    public void A_hostile_title_stays_one_value_and_one_heading(string title, string value, string? heading)
    {
        var lines = ArticleMarkdown.Write(Record with { Title = title }).Split('\n');

        Assert.Equal("title: " + value, lines[1]);
        Assert.Equal(2, lines.Count(line => line == "---"));
        Assert.Equal(heading is null ? [] : ["# " + heading], lines.Where(line => line.StartsWith('#')));
    }

    [Theory]
    [InlineData("# no heading", "\\# no heading")]
    [InlineData("- no list", "\\- no list")]
    [InlineData("2015. 6월", "2015\\. 6월")]
    [InlineData("    no code", "no code")]
    [InlineData("===", "\\===")]
    [InlineData("```", "\\`\\`\\`")]
    [InlineData("<script>&lt;", "\\<script\\>\\&lt;")]
    [InlineData("[a](javascript:b)", "\\[a\\](javascript:b)")]
    [InlineData("*a* _b_ ~c~ | d", "\\*a\\* \\_b\\_ \\~c\\~ \\| d")]
    [InlineData("a\f---", "a ---")]
    public void Text_is_never_markup(string body, string expected) =>
        Assert.Contains($"\n\n{expected}\n\n", ArticleMarkdown.Write(Record with { Body = body }), StringComparison.Ordinal);

    [Fact]
    public void An_address_cannot_leave_its_brackets() => Assert.Contains(
        "](<a%3E)%0A%3Cb>)",
        ArticleMarkdown.Write(Record with { Images = [new("a>)\n<b", null, null)] }),
        StringComparison.Ordinal);
}
