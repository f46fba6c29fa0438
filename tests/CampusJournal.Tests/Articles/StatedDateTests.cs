using static CampusJournal.Tests.Articles.SpokenLines;

namespace CampusJournal.Tests.Articles;

/// <summary>Dates that pages of blogs, boards and page editors state, each in its own way.</summary>
public class StatedDateTests
{
    private const string Prose =
        """
        <p>총학생회는 지난달부터 온실의 유리를 갈고 흙을 새로 채웠다고 밝혔다. 참여한 학생은 모두 서른 명이다.</p>
        <p>수확한 채소는 학생식당에 보내거나 이웃과 나눈다. 동아리는 겨울에도 온실을 비우지 않을 생각이라고 전했다.</p>
        """;

    [Theory]
    [InlineData("<div class=b><span class=nick>이한솔</span> <span class='se_publishDate pcol2'>2008. 8. 11. 5:28</span> <a>URL 복사</a> <a>이웃추가</a></div>", "2008-08-11T05:28+09:00")]
    [InlineData("<div class=info_desc><a>황보람</a><span class=txt_item>추천 0</span><span class=txt_item>조회 60</span><span class=txt_item>09.03.06 03:42</span><span>댓글 0</span></div>", "2009-03-06T03:42+09:00")]
    [InlineData("<div class=x><span>입력 2019-11-05 10:40</span><span>업데이트 2020-12-03 15:00</span><span>지면 A12면</span></div>", "2019-11-05T10:40+09:00")]
    [InlineData("<div class=x><span>입력 2019-11-05 10:40</span><span>지면 A12면</span></div>", "2019-11-05T10:40+09:00")]
    [InlineData("<div class=x><span>입력</span><span>2019-11-05 10:40</span><span>수정</span><span>2020-12-03 15:00</span></div>", "2019-11-05T10:40+09:00")]
    [InlineData("<div align=right>99.12.13 03:59:34</div>", "1999-12-13T03:59:34+09:00")]
    [InlineData("<div>송도현 편집위원 19.03.02</div>", "2019-03-02")]
    [InlineData("<div>By Kim So-ha, cub-reporter | 2009.08.12 13:36</div>", "2009-08-12T13:36+09:00")]
    [InlineData("<p align=right>2010년 5월 6일</p>", "2010-05-06")]
    [InlineData("<p style='text-align: right'>2010년 5월 6일</p>", "2010-05-06")]
    [InlineData("<div class=meta><span class=cate>대학보도</span><span class=date>2013.02.23(토)</span></div>", "2013-02-23")]
    [InlineData("<span class=category><a href=/1>사는 이야기</a></span> <span class=date>2015/12/25 13:42</span>", "2015-12-25T13:42+09:00")]
    [InlineData("<div><span>강영지 감독</span> <span>승인 2014.03.04 10:20</span></div>", "2014-03-04T10:20+09:00")]
    [InlineData("<table><tr><td>강영지 칼럼니스트</td><td>20140304</td></tr></table>", "2014-03-04")]
    [InlineData("<p>지면게재일 2014년 03월 04일 화요일</p>", "2014-03-04")]
    [InlineData("<p>단기 4347년 3월 4일</p>", "2014-03-04")]
    [InlineData("<p>平成17年7月14日</p>", "2005-07-14")]
    [InlineData("<p>公開日時：2005年7月14日 7時03分　更新日時：2006年7月15日</p>", "2005-07-14T07:03+09:00")]
    [InlineData("<p>2005/07/14 07:03配信</p>", "2005-07-14T07:03+09:00")]
    [InlineData("<p>Publié le 14 juillet 2005, mis à jour le 15 juillet 2006</p>", "2005-07-14")]
    [InlineData("<time class=updated datetime=2015-01-02>2015.01.02</time><time class=published datetime=2014-03-04>2014.03.04</time>", "2014-03-04")]
    public void A_date_below_the_headline(string line, string expected) => Assert.Equal(expected, Read(Page(line)).Date);

    [Theory]
    [InlineData("<div class=meta><span>마감</span> <span class=date>2021.11.05</span></div>")]
    [InlineData("<div class=meta><span>행사일</span><span class=date>2021.11.05</span></div>")]
    [InlineData("<div class=meta><span>다음글</span> <span class=date>2021.11.05</span></div>")]
    [InlineData("<div class=meta><span>UPDATE :</span> <span class=date>2021.11.05</span></div>")]
    [InlineData("<div><span>대학보도</span> <span>2021.11.05</span></div>")]
    [InlineData("<table><tr><td>마감</td><td>2021.11.05</td></tr></table>")]
    [InlineData("<div class=c><p>강영지 <span class=date>2021.11.05</span> 온실에서</p></div>")]
    public void The_element_of_a_day_beside_what_else_it_may_be(string line) => Assert.Null(Read(Page(line)).Date);

    [Theory]
    [InlineData("<div class=view><p class=d>2014.03.04</p>{0}<div>{1}</div></div>", "2014-03-04")]
    [InlineData("<div class=view><p>2014.03.04 15:04</p><p>대학보도</p>{0}<div>{1}</div></div>", "2014-03-04T15:04+09:00")]
    [InlineData("<table><tr><td align=right>2014년 3월 4일</td></tr><tr><td>{0}</td></tr><tr><td>{1}</td></tr></table>", "2014-03-04")]
    [InlineData("<div id=wrap><div id=top><p>2014.03.04</p></div>{0}<div>{1}</div></div>", null)]
    [InlineData("<div class=view><p>2014.03.04 <a href=/1>로그인</a></p>{0}<div>{1}</div></div>", null)]
    [InlineData("<p>2014.03.04</p>{0}<div>{1}</div>", null)]
    [InlineData("<div class=view><p>마감 2014.03.04</p>{0}<div>{1}</div></div>", null)]
    public void First_in_the_box_of_the_headline_and_the_text(string body, string? expected) => Assert.Equal(
        expected,
        Read($"<html lang=ko><title>온실이 텃밭으로 - 상록신문</title><body><a href=/0>처음</a>{string.Format(System.Globalization.CultureInfo.InvariantCulture, body, "<h1>온실이 텃밭으로</h1>", Prose)}").Date);

    [Theory]
    [InlineData("<p align=right>2014.03.04</p>", "2014-03-04")]
    [InlineData("<p align=right>(2014. 3. 4.)</p>", "2014-03-04")]
    [InlineData("<p>2014.03.04</p>", null)]
    [InlineData("<p align=right>2014.03.04</p><p>강영지 드림</p>", null)]
    [InlineData("<p align=right>강영지 올림</p><p align=right>2014.03.04</p>", null)]
    public void Last_in_the_text_at_the_right(string line, string? expected)
    {
        var record = Read($"<html lang=ko><title>온실이 텃밭으로</title><h1>온실이 텃밭으로</h1><div class=c>{Prose}{line}</div><div id=foot>가람시 온실길 1</div>");

        Assert.Equal((expected, expected is null), (record.Date, record.Body.Contains("2014", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("<meta name='dcterms.issued' content='2014-03-04'><meta name='dcterms.modified' content='2014-03-05'>")]
    [InlineData("""<script type='application/ld+json'>/*<![CDATA[*/{"@type":"NewsArticle","datePublished":"2014-03-04","dateModified":"2014-03-05"}/*]]>*/</script>""")]
    [InlineData("""<script type='application/ld+json'>//<![CDATA[ [{"@type":"NewsArticle","datePublished":"2014-03-04","dateModified":"2014-03-05"}] //]]></script>""")]
    public void In_the_head_of_the_page(string head)
    {
        var record = Read($"<html lang=ko><head><title>온실이 텃밭으로</title>{head}</head><h1>온실이 텃밭으로</h1><div>{Prose}</div>");

        Assert.Equal(("2014-03-04", "2014-03-05"), (record.Date, record.Modified));
    }

    [Fact]
    public void An_edit_in_an_element_of_its_own() =>
        Assert.Equal("2020-12-03T15:00+09:00", Read(Page("<div class=x><span>입력</span><span>2019-11-05 10:40</span><span>수정</span><span>2020-12-03 15:00</span></div>")).Modified);

    [Fact]
    public void A_line_with_the_writer_and_the_count_of_answers_closes_an_article_of_a_blog()
    {
        const string comment = "<div>Commented by <a>바람꽃</a> at 2007/12/01 11:05<br>여전히 좋네요</div>";

        Assert.Equal("2005-06-26T01:14+09:00", Read(Page("", "<div class=t>by 이솔 | 2005/06/26 01:14 | <a>책</a> | <a>트랙백</a> | <a>덧글(1)</a></div>" + comment)).Date);
        Assert.Null(Read(Page("", comment)).Date);
    }

    [Fact]
    public void A_day_closes_the_table_of_the_headline_and_the_text()
    {
        const string table = "<table><tr><td><h2>온실이 텃밭으로</h2></td></tr><tr><td>{0}</td></tr>{1}</table>";

        Assert.Equal("2008-05-23", Read(Table("<tr><td align=right>2008.05.23</td></tr>")).Date);
        Assert.Null(Read(Table("<tr><td>하늘</td><td>2008.05.23</td></tr>")).Date);
        Assert.Null(Read(Table("<tr><td>2008.05.23</td></tr><tr><td>잘 읽었습니다</td></tr>")).Date);

        static string Table(string rows) => $"<html lang=ko><title>온실이 텃밭으로</title>{string.Format(System.Globalization.CultureInfo.InvariantCulture, table, Prose, rows)}";
    }

    [Fact]
    public void The_time_of_a_photo_page_with_a_few_words() =>
        Assert.Equal("2019-03-02T10:10+09:00", Read("<title>느티나무</title><h1>느티나무</h1><div><img src=1.jpg></div><div>입력 2019.03.02 10:10</div>").Date);

    [Fact]
    public void The_time_of_a_Japanese_page() =>
        Assert.Equal("2023-05-24T14:41+09:00", Read("<html lang=ja><title>桜の道</title><h1>桜の道</h1><div>2023年5月24日 14時41分</div><p>図書館の前の桜は今年で六十歳になった。学生たちは毎朝ここを通って教室へ向かう。</p>").Date);

    [Fact]
    public void Right_above_the_text_of_a_page_whose_headline_is_not_found() =>
        Assert.Equal("2007-12-25", Read($"<html lang=ko><title>해오름신문</title><table><tr><td><font size=5>온실이 텃밭으로</font></td></tr><tr><td>2007/12/25</td></tr><tr><td>{Prose}</td></tr></table>").Date);

    [Theory]
    [InlineData("<p>콘텐츠 관리부서 : 홍보팀 최종수정일 : 2023-05-01</p>")]
    [InlineData("<div><span>담당부서 홍보팀</span></div><div><span>최종수정일</span> <span>2023-05-01</span></div>")]
    [InlineData("<footer>최종수정일 : 2023-05-01</footer>")]
    public void The_edit_of_a_page_that_an_office_keeps_is_the_site_s(string foot)
    {
        var record = Read(Page("<div>등록일 2004-03-10</div>", foot));

        Assert.Equal(("2004-03-10", null, "2023-05-01"), (record.Date, record.Modified, record.SiteUpdated));
    }

    [Fact]
    public void The_office_of_a_notice_stands_beside_its_own_edit() =>
        Assert.Equal("2004-03-11", Read(Page("<div>담당부서 홍보팀 | 등록일 2004-03-10 | 수정일 2004-03-11</div>")).Modified);

    private static string Page(string line, string foot = "") =>
        $"<html lang=ko><head><meta charset=utf-8><title>온실이 텃밭으로</title></head><body><h1>온실이 텃밭으로</h1>{line}<div class=c>{Prose}</div>{foot}</body></html>";
}
