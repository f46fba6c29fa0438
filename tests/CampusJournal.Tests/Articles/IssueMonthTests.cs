using System.Text;
using CampusJournal.Articles;
using CampusJournal.Articles.Dates;
using static CampusJournal.Tests.Articles.SpokenLines;

namespace CampusJournal.Tests.Articles;

/// <summary>The month of a magazine's issue, where a page states it as its own and no day.</summary>
public class IssueMonthTests
{
    private const string Prose =
        """
        <p>총학생회는 지난달부터 온실의 유리를 갈고 흙을 새로 채웠다고 밝혔다. 참여한 학생은 모두 서른 명이다.</p>
        <p>수확한 채소는 학생식당에 보내거나 이웃과 나눈다. 동아리는 겨울에도 온실을 비우지 않을 생각이라고 전했다.</p>
        """;

    [Theory]
    [InlineData("2024년 4월호", "2024-04")]
    [InlineData("2024년 12월 호", "2024-12")]
    [InlineData("2024. 4월호", "2024-04")]
    [InlineData("2024.04월호", "2024-04")]
    [InlineData("2024 4월호", "2024-04")]
    [InlineData("제45호(2024.4)", "2024-04")]
    [InlineData("통권 123호 (2024년 4월)", "2024-04")]
    [InlineData("Vol. 45 (2024. 4.)", "2024-04")]
    [InlineData("제123호 · 2024년 4월호", "2024-04")]
    [InlineData("통권 123호, 2024년 4월호", "2024-04")]
    [InlineData("2024년 4월호, 32쪽", "2024-04")]
    [InlineData("2024년 4월호 / 32면", "2024-04")]
    [InlineData("2024년 4월호, 제3호", "2024-04")]
    public void Reads_the_form(string text, string expected) => Assert.Equal(expected, IssueMonth.Find(text)?.Iso());

    [Theory]
    [InlineData("2024년 봄호")]
    [InlineData("2024년 3·4월호")]
    [InlineData("2024년 3월·4월호")]
    [InlineData("2023년 12월·2024년 1월호")]
    [InlineData("2024년 3-4월호")]
    [InlineData("2023년 12월호 ~ 2024년 1월호")]
    [InlineData("2024년 13월호")]
    [InlineData("2023년 12·2024년 1월호")]
    [InlineData("2023. 12 ~ 2024. 1월호")]
    [InlineData("2024년 4월호/5월호")]
    [InlineData("2024년 4월호, 2024년 5월")]
    [InlineData("2024년 4월호부터")]
    [InlineData("2024년 4월")]
    [InlineData("(2024.4)")]
    [InlineData("제45호(2024.4.15)")]
    [InlineData("제45호(2024.4~6)")]
    [InlineData("12024년 4월호")]
    [InlineData("4월호")]
    [InlineData("24년 4월호")]
    public void Finds_no_month_in(string text) => Assert.Null(IssueMonth.Find(text));

    [Theory]
    [InlineData("<p>2024년 4월호</p>")]
    [InlineData("<p>[2024년 4월호]</p>")]
    [InlineData("<p>발행일 : 2024년 4월호</p>")]
    [InlineData("<p>호수 | 통권 123호 (2024년 4월호)</p>")]
    [InlineData("<p>통권 제123호(2024년 4월호) 32면</p>")]
    [InlineData("<p>Vol. 45 (2024. 4.)</p>")]
    [InlineData("<p>특집 · 2024년 4월호</p>")]
    [InlineData("<p>제123호 · 2024년 4월호</p>")]
    [InlineData("<p>통권 123호, 2024년 4월호</p>")]
    [InlineData("<p>2024년 4월호, 32쪽</p>")]
    [InlineData("<p>2024년 4월호 / 32면</p>")]
    [InlineData("<p>특집 | 2024년 4월호 | 글 강영지</p>")]
    [InlineData("<p>상록신문 2024년 4월호</p>")]
    [InlineData("<table><tr><th>게재</th><td>2024년 4월호</td></tr></table>")]
    [InlineData("<div class=info><span>강영지 기자</span> <span>2024년 4월호</span></div>")]
    public void A_line_below_the_headline_that_states_the_issue(string line)
    {
        var record = Read(Page(line));

        Assert.Equal(("2024-04", "info-line", false), (record.Date, record.DateSource, record.Body.Contains("2024", StringComparison.Ordinal)));
        Assert.DoesNotContain(record.Warnings, warning => warning.Code == "no-date");
    }

    [Theory]
    [InlineData("<p>월간 산 2024년 4월호에 실린 글이다.</p>")]
    [InlineData("<p>다음 호 : 2024년 4월호</p>")]
    [InlineData("<p>지난호 보기 2024년 4월호</p>")]
    [InlineData("<p>출처 : 월간대학 2024년 4월호</p>")]
    [InlineData("<p>월간 늘푸른저널 2024년 4월호</p>")]
    [InlineData("<p>2024년 4월호 차례</p>")]
    [InlineData("<p>원고 마감 2024년 4월호</p>")]
    [InlineData("<p><a href=/202404>2024년 4월호</a></p>")]
    [InlineData("<p>2024년 4월호 | 2024년 5월호</p>")]
    [InlineData("<p>2024년 4월호</p><p>2024년 5월호</p>")]
    [InlineData("<p>2024년 3·4월호</p>")]
    [InlineData("<p>2023년 12월호 ~ 2024년 1월호</p>")]
    [InlineData("<p>2024년 봄호</p>")]
    [InlineData("<nav><p>2024년 4월호</p></nav>")]
    [InlineData("<aside><p>2024년 4월호</p></aside>")]
    [InlineData("<table><tr><th>다음 호</th><td>2024년 4월호</td></tr></table>")]
    public void A_line_that_speaks_of_another_issue_or_of_several(string line) => Assert.Null(Read(Page(line)).Date);

    [Fact]
    public void A_line_amid_the_text_or_below_it_states_no_issue()
    {
        Assert.Null(Read(Page("").Replace("<p>수확한", "<p>2024년 4월호</p><p>수확한", StringComparison.Ordinal)).Date);
        Assert.Null(Read(Page("") + "<p>2024년 4월호</p>").Date);
        Assert.Null(Read("<div id=top>상록 2024년 4월호</div>" + Page("")).Date);
    }

    [Fact]
    public void A_day_that_the_page_states_goes_before_the_month()
    {
        Assert.Equal("2024-03-18", Read(Page("<p>2024년 4월호</p><p>입력 2024-03-18</p>")).Date);
        Assert.Equal("2024-03-18", Read(Page("<p>2024년 4월호 (2024.03.18)</p>")).Date);
    }

    [Fact]
    public void A_headline_opens_with_the_issue_in_brackets() =>
        Assert.Equal("2024-04", Read("<html lang=ko><title>[2024년 4월호] 온실이 텃밭으로</title><h1>[2024년 4월호] 온실이 텃밭으로</h1><div>" + Prose).Date);

    [Theory]
    [InlineData("<meta name=citation_publication_date content='2024/04'>", "meta")]
    [InlineData("<meta name='dc.date.issued' content='2024-04'>", "meta")]
    [InlineData("<meta name='dc.date.issued' content='2024년 4월호'>", "meta")]
    [InlineData("""<script type='application/ld+json'>{"@type":"Article","datePublished":"2024-04"}</script>""", "json-ld")]
    public void In_the_head_of_the_page(string head, string source)
    {
        var record = Read($"<html lang=ko><head><title>온실이 텃밭으로</title>{head}</head><h1>온실이 텃밭으로</h1><div>{Prose}</div>");

        Assert.Equal(("2024-04", source), (record.Date, record.DateSource));
    }

    [Fact]
    public void A_text_states_the_issue_below_its_title()
    {
        const string text = "온실이 텃밭으로\n\n2024년 4월호\n\n총학생회는 지난달부터 온실의 유리를 갈고 흙을 새로 채웠다고 밝혔다.\n\n수확한 채소는 이웃과 나눈다.\n";
        var record = new ArticleExtractor().Extract(Encoding.UTF8.GetBytes(text), new PageOrigin { Path = "page.txt" });

        Assert.Equal(("2024-04", false), (record.Date, record.Body.Contains("2024", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_day_that_was_told_with_a_text_goes_before_the_month()
    {
        const string text = "온실이 텃밭으로\n\n2024년 4월호\n\n총학생회는 지난달부터 온실의 유리를 갈고 흙을 새로 채웠다고 밝혔다.\n";
        var origin = new PageOrigin { Path = "page.txt", ToldDate = new(2024, 3, 18, 9, 30, 0, TimeSpan.FromHours(9)) };

        Assert.Equal("2024-03-18T09:30:00+09:00", new ArticleExtractor().Extract(Encoding.UTF8.GetBytes(text), origin).Date);
    }

    [Fact]
    public void A_list_of_an_issues_articles_has_no_date()
    {
        var links = string.Concat(Enumerable.Range(1, 30).Select(i => $"<li><a href=/{i}>온실이 텃밭으로 바뀐 이야기 {i}</a></li>"));
        var record = Read($"<html lang=ko><title>상록</title><h1>상록</h1><p>2024년 4월호</p><ul>{links}</ul>");

        Assert.NotEqual("article", record.Kind);
        Assert.Null(record.Date);
    }

    private static string Page(string line) => $"<html lang=ko><title>온실이 텃밭으로 - 상록신문</title><body><h1>온실이 텃밭으로</h1>{line}<div>{Prose}</div>";
}
