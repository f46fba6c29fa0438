using System.Text;
using CampusJournal.Articles;

namespace CampusJournal.Tests.Articles;

/// <summary>The registration of a paper, its masthead in the foot of the page and its copyright are no dates of publication, and take none away.</summary>
public class RegistrationDateTests
{
    private const string Prose = "<p>온실의 난로가 꺼진 밤에도 학생들은 화분을 옮기며 서로의 안부를 물었다.</p><p>관리인은 새벽 네 시에 다시 불을 지폈고, 유리창에는 성에가 가득했다고 한다.</p>";

    private static readonly ArticleExtractor Extractor = new();

    [Theory]
    [InlineData("<p>입력 2014.03.04 10:10 강물빛 기자</p>", "<img src=1.jpg>")]
    [InlineData("<p class=date>2014.03.04</p>", "<p>온실의 밤.</p>")]
    [InlineData("<div class=info><span>승인 2014.03.04 10:10</span></div>", "<p>성에가 낀 온실.</p>")]
    public void A_masthead_in_the_foot_takes_no_date_from_a_short_page(string info, string text) =>
        Assert.StartsWith("2014-03-04", Read($"<h1>온실의 겨울</h1>{info}<div class=c>{text}</div><div id=footer>등록일 2006.05.01 | 발행인 달무리 | 편집인 강물빛</div>").Date, StringComparison.Ordinal);

    [Theory]
    [InlineData("등록일 : 2006년 05월 01일 | 발행인 달무리")]
    [InlineData("등록번호 가람 다01234 (2006.05.01)")]
    public void A_registration_above_the_headline_takes_no_date_from_below(string registration) =>
        Assert.Equal("2014-03-04", Read($"<div id=top>{registration}</div><h1>온실의 겨울</h1><p>작성일 : 2014.03.04</p><div class=c>{Prose}</div>").Date);

    [Theory]
    [InlineData("<div class=meta><p>발행인 달무리</p><p>작성일 2014.03.04</p></div>")]
    [InlineData("<div class=meta><p>발행인 달무리 | 편집인 강물빛</p><p>입력 2014.03.04 10:10</p></div>")]
    public void A_publisher_right_above_the_day_takes_none_that_is_an_article_s(string lines) =>
        Assert.StartsWith("2014-03-04", Read($"<h1>온실의 겨울</h1>{lines}<div class=c>{Prose}</div>").Date, StringComparison.Ordinal);

    [Theory]
    [InlineData("<div class=meta><p>발행인 달무리</p><p>등록일 2006.05.01</p></div>")]
    [InlineData("<p class=date>인터넷신문 등록일 2006.05.01</p>")]
    [InlineData("<p class=info>ⓒ 2021.11.05</p>")]
    [InlineData("<p class=date>편집 2021.11.05 금 10:10</p>")]
    [InlineData("<script type='application/ld+json'>{\"@type\":\"Event\",\"name\":\"축제\",\"datePublished\":\"2021-11-05\",\"startDate\":\"2021-12-01\"}</script>")]
    public void What_is_no_publication_is_no_date(string line) => Assert.Null(Read($"<h1>온실의 겨울</h1>{line}<div class=c>{Prose}</div>").Date);

    private static ArticleRecord Read(string body) =>
        Extractor.Extract(
            Encoding.UTF8.GetBytes($"<html lang=ko><head><meta charset=utf-8><title>온실의 겨울 - 상록신문</title></head><body>{body}</body></html>"),
            new PageOrigin { Path = "a.html" });
}
