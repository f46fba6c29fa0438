using System.Text;
using CampusJournal.Articles;

namespace CampusJournal.Tests.Articles;

/// <summary>Which elements hold the body when no single one is named for it.</summary>
public class BodyContainerTests
{
    private static readonly ArticleExtractor Extractor = new();

    private static readonly string[] Paragraphs =
    [
        "학생회관 옥상에 벌통 다섯 개가 놓였다. 양봉 동아리는 지난봄부터 벌을 기르며, 첫 꿀을 오늘 식당에 내놓았다고 밝혔다.",
        "벌은 교정의 아까시나무와 토끼풀을 찾는다. 회원들은 아침마다 벌통을 살피고, 벌의 수를 공책에 적어 둔다.",
        "처음에는 걱정하는 목소리도 있었다. 동아리는 안내판을 세우고, 벌에 쏘였을 때의 요령을 적어 나누어 주었다.",
        "꿀은 작은 병에 담겨 다음 주부터 팔린다. 판 돈은 도서관의 생태 책을 사는 데 쓰기로 했다고 회장은 말했다.",
    ];

    [Theory]
    [InlineData("<p>@</p>")]
    [InlineData("<div><p>@</p></div>")]
    [InlineData("<div>@</div>")]
    [InlineData("<div><div><div>@</div></div></div>")]
    [InlineData("<table><tr><td>@</td></tr></table>")]
    [InlineData("<table><tr><td>@</td><td><img src='a.gif'></td></tr></table><br>")]
    [InlineData("<div class='c'><div class='t'><div class='m'><p><span>@</span></p></div></div></div>")]
    [InlineData("<blockquote>@</blockquote>")]
    [InlineData("<center>@</center>")]
    [InlineData("<dl><dd>@</dd></dl>")]
    [InlineData("<h4>@</h4>")]
    [InlineData("<a name='part'><p>@</p>")]
    public void A_body_whose_paragraphs_are_wrapped_one_by_one_is_whole(string wrapper) =>
        Assert.Equal(Paragraphs, Lines(string.Concat(Paragraphs.Select(paragraph => wrapper.Replace("@", paragraph, StringComparison.Ordinal)))));

    [Fact]
    public void Sections_with_headings_of_their_own_are_one_body()
    {
        var sections = Paragraphs.Select((paragraph, i) => $"<section><h2>{i + 1}부</h2><p>{paragraph}</p></section>");
        Assert.Equal(Paragraphs.SelectMany((paragraph, i) => new[] { $"{i + 1}부", paragraph }), Lines(string.Concat(sections)));
    }

    [Fact]
    public void Columns_of_a_table_are_read_one_after_the_other() => Assert.Equal(
        Paragraphs,
        Lines($"<table><tr><td><p>{Paragraphs[0]}</p><p>{Paragraphs[1]}</p></td><td><p>{Paragraphs[2]}</p><p>{Paragraphs[3]}</p></td></tr></table>"));

    [Fact]
    public void Prose_between_two_parts_of_the_body_is_of_the_body_however_it_is_built() => Assert.Equal(
        Paragraphs[..3], Lines($"<div><p>{Paragraphs[0]}</p></div><table><tr><td>{Paragraphs[1]}</td></tr></table><div><p>{Paragraphs[2]}</p></div>"));

    [Theory]
    [InlineData("<a name='top'>")]
    [InlineData("<a id='top'>")]
    public void An_anchor_that_is_never_closed_makes_no_link_of_the_body(string anchor) =>
        Assert.Equal(Paragraphs, Lines(string.Concat(Paragraphs.Select(paragraph => $"<p>{paragraph}</p>")), anchor));

    [Fact]
    public void A_column_of_other_news_stays_out()
    {
        var article = string.Concat(Paragraphs.Select(paragraph => $"<p>{paragraph}</p>"));
        const string other = "<div class='side'><h3>다른 소식</h3><p><a href='/2'>기숙사 식당이 새 단장을 마치고 다시 문을 열었다는 소식이다.</a></p></div>";
        Assert.Equal(Paragraphs, Lines($"<div class='text'>{article}</div>{other}"));
    }

    [Theory]
    [InlineData("<p>@</p>")]
    [InlineData("<div><p>@</p></div>")]
    public void A_paragraph_that_stands_twice_in_the_flow_is_given_twice(string wrapper)
    {
        string[] lines = [Paragraphs[0], Paragraphs[1], Paragraphs[2], Paragraphs[1], Paragraphs[3]];
        Assert.Equal(lines, Lines(string.Concat(lines.Select(line => wrapper.Replace("@", line, StringComparison.Ordinal)))));
    }

    private static string[] Lines(string body, string before = "")
    {
        var page = $"<html><head><meta charset='utf-8'><title>옥상의 꿀벌</title></head><body>{before}<h1>옥상의 꿀벌</h1>{body}</body></html>";
        return Extractor.Extract(Encoding.UTF8.GetBytes(page), new PageOrigin { Path = "a.html" }).Body.Split("\n", StringSplitOptions.RemoveEmptyEntries);
    }
}
