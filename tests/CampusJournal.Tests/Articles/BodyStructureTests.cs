using System.Text;
using CampusJournal.Articles;

namespace CampusJournal.Tests.Articles;

/// <summary>What a page's headings, lists, tables, quotes and notes are in the record and in text for people.</summary>
public class BodyStructureTests
{
    private const string First = "학생생활관이 올해부터 새 규정을 적용한다고 지난 월요일에 밝혔고, 달라지는 점을 학생들에게 차례로 알리고 있다.";
    private const string Last = "관장은 규정이 자리를 잡을 때까지 한 학기 동안 학생들의 말을 더 듣겠다고 했으며, 그 뒤에 다시 고치겠다고 덧붙였다.";

    [Theory]
    [InlineData("<h3>달라지는 점</h3>", "### 달라지는 점", "달라지는 점")]
    [InlineData("<ul><li>하나는 이렇다<li>둘은 저렇다</ul>", "- 하나는 이렇다\n- 둘은 저렇다", "- 하나는 이렇다\n- 둘은 저렇다")]
    [InlineData("<ol start=3><li>셋째 조항<li>넷째 조항<li value=9>아홉째 조항</ol>", "3. 셋째 조항\n4. 넷째 조항\n9. 아홉째 조항", "3. 셋째 조항\n4. 넷째 조항\n9. 아홉째 조항")]
    [InlineData("<ul><li>겉<ol><li>속 하나<p>이어지는 줄</p><li>속 둘</ol><li>다시 겉</ul>", "- 겉\n  1. 속 하나\\\n     이어지는 줄\n  2. 속 둘\n- 다시 겉", "- 겉\n  1. 속 하나\n     이어지는 줄\n  2. 속 둘\n- 다시 겉")]
    [InlineData("<dl><dt>낱말<dd>뜻 하나<dd>뜻 둘<dt>다른 낱말<dd>셋째 뜻</dl>", "- 낱말\n  - 뜻 하나\n  - 뜻 둘\n- 다른 낱말\n  - 셋째 뜻", "- 낱말\n  - 뜻 하나\n  - 뜻 둘\n- 다른 낱말\n  - 셋째 뜻")]
    [InlineData("<dl><dt>제목뿐인 틀<dd>틀에 든 글이다.</dl>", "제목뿐인 틀\n\n틀에 든 글이다.", "제목뿐인 틀\n\n틀에 든 글이다.")]
    [InlineData("<p>새 <a href='http://a.example/?a=1&b=(2)'>규정 *전문*</a>과 <b>굵은</b> 글, <em>기운</em> 글</p>", "새 [규정 \\*전문\\*](<http://a.example/?a=1&b=(2)>)과 **굵은** 글, *기운* 글", "새 규정 *전문*과 굵은 글, 기운 글")]
    [InlineData("<p>이 <a href='/rule/7'>규정</a>과 <strong><a href='b.html'>둘 다</a></strong> 보라</p>", "이 [규정](<http://paper.example/rule/7>)과 **[둘 다](<http://paper.example/news/b.html>)** 보라", "이 규정과 둘 다 보라")]
    [InlineData("<p>관장은 <a href='javascript:alert(1)'>나쁜</a> 것과 <a href='mailto:a@b.example'>편지</a>와 <a href='#fn'>쪽지</a>를 모두 받았다고 했다</p>", "관장은 나쁜 것과 편지와 쪽지를 모두 받았다고 했다", "관장은 나쁜 것과 편지와 쪽지를 모두 받았다고 했다")]
    [InlineData("<p>그는 <b>“그렇다”</b>라고 <b>말했다</b>고 한다</p>", "그는 “그렇다”라고 **말했다**고 한다", "그는 “그렇다”라고 말했다고 한다")]
    [InlineData("<ul><li>하나는 <i>기운</i> 글<li>둘은 저렇다</ul>", "- 하나는 *기운* 글\n- 둘은 저렇다", "- 하나는 기운 글\n- 둘은 저렇다")]
    [InlineData("<ul><li>한 목록</ul><ul><li>다른 목록</ul>", "- 한 목록\n\n* 다른 목록", "- 한 목록\n\n- 다른 목록")]
    [InlineData("<blockquote><p>고맙다는 말</p><p>또 오라는 말<br>그리고 인사</p></blockquote>", "> 고맙다는 말\n>\n> 또 오라는 말\\\n> 그리고 인사", "> 고맙다는 말\n\n> 또 오라는 말\n> 그리고 인사")]
    [InlineData("<table><tr><th>관<th>남<tr><td>제1관<td>120</table>", "| 관 | 남 |\n| --- | --- |\n| 제1관 | 120 |", "관 | 남\n제1관 | 120")]
    [InlineData("<table><tr><td>제1관<td>120<tr><td>제2관<td>8|0</table>", "|  |  |\n| --- | --- |\n| 제1관 | 120 |\n| 제2관 | 8\\|0 |", "제1관 | 120\n제2관 | 8|0")]
    [InlineData("<table><tr><td rowspan=2>제1관<td>남<td>1<tr><td>여<td>2<tr><td colspan=2>모두<td>3</table>", "|  |  |  |\n| --- | --- | --- |\n| 제1관 | 남 | 1 |\n|  | 여 | 2 |\n| 모두 |  | 3 |", "제1관 | 남 | 1\n | 여 | 2\n모두 |  | 3")]
    [InlineData("<table><tr><td>왼쪽에 놓인 글이다.</td></tr><tr><td>아래에 놓인 글이다.</td></tr></table>", "왼쪽에 놓인 글이다.\n\n아래에 놓인 글이다.", "왼쪽에 놓인 글이다.\n\n아래에 놓인 글이다.")]
    [InlineData("<p>한 줄<br>다음 줄<br><br>새 문단<br>&nbsp;<br>또 새 문단</p>", "한 줄\\\n다음 줄\n\n새 문단\n\n또 새 문단", "한 줄\n다음 줄\n\n새 문단\n\n또 새 문단")]
    [InlineData("<p>* 별표와 _밑줄_</p><ul><li># 목록의 글</ul>", "\\* 별표와 \\_밑줄\\_\n\n- \\# 목록의 글", "* 별표와 _밑줄_\n\n- # 목록의 글")]
    [InlineData("<pre>봄\n    여름\n\n\t가을  겨울\n</pre>", "```\n봄\n    여름\n\n        가을  겨울\n```", "봄\n    여름\n\n        가을  겨울")]
    [InlineData("<pre>  봄 ``` 봄</pre>", "````\n  봄 ``` 봄\n````", "  봄 ``` 봄")]
    [InlineData("<pre>  {{ 봄 }}</pre>", "\u00a0\u00a0&#123;&#123;\u00a0봄\u00a0}}", "  {{ 봄 }}")]
    [InlineData("<pre>낱말 사이가\n한 칸인 글</pre>", "낱말 사이가\\\n한 칸인 글", "낱말 사이가\n한 칸인 글")]
    public void Structure_is_kept(string html, string markdown, string text)
    {
        var record = Extract(html);

        Assert.EndsWith($"\n\n{First}\n\n{markdown}\n\n{Last}\n", ArticleMarkdown.Write(record), StringComparison.Ordinal);
        Assert.EndsWith($"{First}\n\n{text}\n\n{Last}\n", ArticleText.Write(record), StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_is_named_by_its_number_in_the_body()
    {
        var record = Extract("<h2>정원</h2><table><tr><th>관<th>남<tr><td>제1관<td>120</table><ol><li>하나<li>둘</ol><blockquote>말</blockquote>");

        Assert.Equal($"{First}\n\n정원\n\n관\t남\n제1관\t120\n\n하나\n둘\n\n말\n\n{Last}", record.Body);
        Assert.Equal(
            [new(2, "heading", 2, null), new(4, "header-row", null, null), new(5, "row", null, null), new(7, "item", 1, 1), new(8, "item", 1, 2), new(10, "quote", 1, null)],
            record.Structure);
    }

    [Fact]
    public void Notes_keep_their_numbers_and_lose_the_arrows_back()
    {
        var record = Extract(
            "<p>정원은 줄지 않는다<sup><a href='#fn1' id='r1'>1</a></sup>. 면적은 10<sup>2</sup> 단위로 센다.</p>",
            "<aside role='doc-endnotes'><ol><li id='fn1'>학생생활관 운영 규정 제12조. <a href='#r1'>↩</a></li></ol></aside>");

        Assert.EndsWith($"정원은 줄지 않는다[1]. 면적은 10² 단위로 센다.\n\n{Last}\n\n1. 학생생활관 운영 규정 제12조.\n", ArticleText.Write(record), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("세포 10<sup>6</sup>개", "세포 10⁶개")]
    [InlineData("10<sup><font size=1>-6</font></sup>m, 30m<sup>2</sup>", "10⁻⁶m, 30m²")]
    [InlineData("H<sub>2</sub>SO<sub>4</sub>", "H₂SO₄")]
    [InlineData("2<sup>2n+1</sup>, 10<sup>2.5</sup>, a<sub>1,2</sub>", "2²ⁿ⁺¹, 10^(2.5), a_(1,2)")]
    [InlineData("5<sup>th</sup> 상록<sup>TM</sup>", "5th 상록TM")]
    [InlineData("낱말<sup>1)</sup> 낱말<sup>[2]</sup>", "낱말¹⁾ 낱말[2]")]
    [InlineData("<sup>2.5</sup>배가 된 자리", "2.5배가 된 자리")]
    [InlineData("<ruby>漢<rt>한</rt></ruby>과 <ruby>上<rp>(</rp><rt>상</rt><rp>)</rp></ruby>", "漢(한)과 上(상)")]
    [InlineData("<ruby>漢<rt></rt></ruby>과", "漢과")]
    public void Raised_text_and_readings_stay_apart_from_the_word_before(string html, string text) =>
        Assert.Equal($"{First}\n\n{text}\n\n{Last}", Extract($"<p>{html}</p>").Body);

    [Theory]
    [InlineData("<p>{0}</p><p>둘째 연이 이어진다.</p><p>{0}</p>")]
    [InlineData("<p>{0}<br>둘째 연이 이어진다.<br>{0}</p>")]
    public void A_refrain_is_kept(string html)
    {
        const string refrain = "산은 높고 물은 길어 우리 함께 걷는 이 교정의 봄날은 다시 오고 또 오고 끝내 우리 곁을 떠나지 않으리라";
        Assert.Equal(2, Extract(string.Format(System.Globalization.CultureInfo.InvariantCulture, html, refrain)).Body.Split(refrain).Length - 1);
    }

    [Fact]
    public void A_paragraph_that_the_page_prints_in_two_places_is_printed_once() =>
        Assert.Equal($"{First}\n\n{Last}", Extract($"<div class=mobile><p>{First}</p></div>").Body);

    [Fact]
    public void A_list_that_holds_articles_is_no_list() =>
        Assert.Empty(Extract("<ul><li><p>첫 글</p><p>둘째 글</p><p>셋째 글</p><p>넷째 글</p><p>다섯째 글</p></li></ul>").Structure);

    [Fact]
    public void A_heading_that_is_never_closed_does_not_swallow_the_text() => Assert.Contains(Last, Extract("<h1>").Body, StringComparison.Ordinal);

    [Fact]
    public void A_line_of_a_paragraph_whose_lines_above_are_cut_begins_a_paragraph() =>
        Assert.Equal($"{First}\n\n남은 글이다.\n\n{Last}", Extract("<p>▲ 사진의 설명<br>남은 글이다.</p>").Body);

    [Theory]
    [InlineData("<table><tr><td colspan=999999999 rowspan=999999999>하나<td>둘<tr><td>셋<td>넷</table>")]
    [InlineData("<ol start=2147483647><li>하나<li>둘</ol>")]
    [InlineData("<ol start=-7><li value=99999999999>하나<li>둘</ol>")]
    public void Hostile_counts_are_bounded(string html) => Assert.InRange(ArticleMarkdown.Write(Extract(html)).Length, 1, 2000);

    [Fact]
    public void Marks_that_fit_no_line_change_nothing()
    {
        var record = Extract("") with { Structure = [new(-1, "row", null, null), new(99, "item", int.MaxValue, -5), new(1, "heading", 2, null), new(0, "unknown", 3, 3)] };

        Assert.EndsWith($"\n\n{First}\n\n{Last}\n", ArticleMarkdown.Write(record), StringComparison.Ordinal);
    }

    [Fact]
    public void Links_and_emphasis_are_named_by_their_place_in_the_line() => Assert.Equal(
        [new(2, "link", null, null, 2, 4, "http://a.example/"), new(2, "strong", null, null, 6, 8)],
        Extract("<p>새 <a href='http://a.example'>규정</a>과 <b>굵은</b> 글</p>").Structure);

    [Theory]
    [InlineData("javascript:alert(1)", 0, 4)]
    [InlineData("http://a.example/", -3, 4)]
    [InlineData("http://a.example/", 3, 99)]
    [InlineData("http://a.example/", 5, 5)]
    public void A_link_that_fits_nothing_is_text(string url, int start, int end)
    {
        var record = Extract("") with { Structure = [new(0, "link", null, null, start, end, url), new(2, "strong", null, null)] };

        Assert.EndsWith($"\n\n{First}\n\n{Last}\n", ArticleMarkdown.Write(record), StringComparison.Ordinal);
        Assert.Equal($"<p>{First}</p>\n<p>{Last}</p>\n", ArticleHtml.Write(record));
    }

    [Fact]
    public void Parts_that_cross_are_not_written()
    {
        var record = Extract("") with { Body = "가나다라마", Structure = [new(0, "strong", null, null, 0, 3), new(0, "emphasis", null, null, 2, 5), new(0, "link", null, null, 0, 2, "http://a.example/?a=\"&b=1")] };

        Assert.Equal("<p><strong><a href=\"http://a.example/?a=%22&amp;b=1\">가나</a>다</strong>라마</p>\n", ArticleHtml.Write(record));
    }

    [Fact]
    public void Feeds_get_lists_tables_headings_and_quotes() => Assert.Equal(
        $"<p>{First}</p>\n<h2>정원</h2>\n<ul>\n<li>겉<ol>\n<li value=\"1\">속 &lt;하나&gt;</li>\n</ol>\n</li>\n<li>또 겉</li>\n</ul>\n"
        + $"<table>\n<tr><th>관</th><th>남</th></tr>\n<tr><td>제1관</td><td>120</td></tr>\n</table>\n<blockquote><p>말</p></blockquote>\n<p>{Last}</p>\n",
        ArticleHtml.Write(Extract("<h2>정원</h2><ul><li>겉<ol><li>속 &lt;하나></ol><li>또 겉</ul><table><tr><th>관<th>남<tr><td>제1관<td>120</table><blockquote>말</blockquote>")));

    private static ArticleRecord Extract(string html, string after = "") => new ArticleExtractor().Extract(
        Encoding.UTF8.GetBytes($"<html lang=ko><meta charset=utf-8><title>기숙사 새 규정</title><body><h1>기숙사 새 규정</h1><div class=article-body><p>{First}</p>{html}<p>{Last}</p>{after}</div></body></html>"),
        new PageOrigin { Path = "a.html", Url = "http://paper.example/news/a.html" });
}
