using static CampusJournal.Tests.Articles.SpokenLines;

namespace CampusJournal.Tests.Articles;

/// <summary>Elements called byline, author or submitted hold names, sections, slogans and credits: only who wrote is an author.</summary>
public class NamedElementTests
{
    private const string Prose =
        """
        <p>총학생회는 지난달부터 온실의 유리를 갈고 흙을 새로 채웠다고 밝혔다. 참여한 학생은 모두 서른 명이다.</p>
        <p>수확한 채소는 학생식당에 보내거나 이웃과 나눈다. 동아리는 겨울에도 온실을 비우지 않을 생각이라고 전했다.</p>
        """;

    [Theory]
    [InlineData("대학보도")]
    [InlineData("온실 이야기")]
    [InlineData("학내 소식")]
    [InlineData("기획")]
    [InlineData("우리들의 봄날")]
    [InlineData("사람들")]
    [InlineData("독자투고")]
    [InlineData("캠퍼스 라이프")]
    [InlineData("조용한 오후")]
    [InlineData("박서준 시장")]
    [InlineData("그림 강영지")]
    [InlineData("일러스트 강영지 기자")]
    [InlineData("삽화=강영지")]
    public void An_element_called_byline_without_a_writer(string text) => Assert.Empty(Read(Page($"<div class=byline>{text}</div>")).Authors);

    [Theory]
    [InlineData("강영지", "강영지")]
    [InlineData("강영지님", "강영지")]
    [InlineData("강솔", "강솔")]
    [InlineData("남궁영지", "남궁영지")]
    [InlineData("강영지, 민정호", "강영지 민정호")]
    [InlineData("온라인뉴스팀", "온라인뉴스팀")]
    [InlineData("상록신문", "상록신문")]
    [InlineData("Ada Quill", "Ada Quill")]
    [InlineData("글·그림 강영지", "강영지")]
    public void An_element_called_byline_with_one(string text, string names) =>
        Assert.Equal(names, string.Join(' ', Read(Page($"<div class=byline>{text}</div>")).Authors.Select(author => author.Name)));

    [Theory]
    [InlineData("<div class=submitted>한영지님이 화, 2014/03/04 - 10:20에 제출</div>", "2014-03-04T10:20+09:00")]
    [InlineData("<div class=submitted>한영지이(가) 화, 2014-03-04 10:20에 제출함</div>", "2014-03-04T10:20+09:00")]
    [InlineData("<div class=submitted>한영지 님이 2014년 3월 4일 화요일 10:20에 작성</div>", "2014-03-04T10:20+09:00")]
    [InlineData("<span class=submitted>한영지이(가) 화, 03/04/2014 - 10:20에 제출함</span>", "2014-03-04T10:20+09:00")]
    [InlineData("<span class=submitted>Submitted by 한영지 on Tue, 03/04/2014 - 10:20</span>", "2014-03-04T10:20+09:00")]
    [InlineData("<div><span>한영지님이 2014/03/04에 등록했습니다</span></div>", "2014-03-04")]
    public void Drupal_says_in_a_sentence_who_submitted_and_when(string line, string date)
    {
        var record = Read(Page(line));

        Assert.Equal((date, "한영지"), (record.Date, Assert.Single(record.Authors).Name));
        Assert.StartsWith("총학생회는", record.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<p>학생회가 2014년 3월 4일에 제출한 서류</p>")]
    [InlineData("<p>학생회가 2014년 3월 4일에 제출했다는 서류가 있다.</p>")]
    [InlineData("<p>보고서는 2014년 3월 4일에 제출</p>")]
    [InlineData("<p>한영지님이 2014년 3월 4일에 제출한 글</p>")]
    public void What_else_was_submitted_on_a_day(string line) => Assert.Null(Read(Page(line)).Date);

    [Theory]
    [InlineData("<table><tr><td>한영지 기자 = 창원</td></tr></table>")]
    [InlineData("<table><tr><td>한영지 기자=창원</td><td>2014.03.04</td></tr></table>")]
    public void A_place_may_stand_behind_the_reporter(string line) => Assert.Equal("한영지", Assert.Single(Read(Page(line)).Authors).Name);

    [Theory]
    [InlineData("<table><tr><td>박서준 시장</td><td>2014.03.04</td></tr></table>")]
    [InlineData("<div class=info>박서준 시장 2014.03.04</div>")]
    [InlineData("<p>박서준 시장 | 2014.03.04</p>")]
    [InlineData("<p>한영지 기자 = 사진</p>")]
    public void Of_whom_a_text_speaks_is_no_author(string line) => Assert.Empty(Read(Page(line)).Authors);

    [Theory]
    [InlineData("화, 03/04/2014", "2014-03-04")]
    [InlineData("Tue, 04/03/2014", "2014-03-04")]
    [InlineData("Wed, 04/03/2014", null)]
    [InlineData("Thu, 04/03/2014", "2014-04-03")]
    [InlineData("목요일, 03/04/2014", "2014-04-03")]
    [InlineData("03/04/2014", null)]
    public void A_weekday_tells_which_figure_is_the_month_on_a_Korean_page(string text, string? date) => Assert.Equal(
        date, CampusJournal.Articles.Dates.DateForms.Find(text, CampusJournal.Articles.Dates.DateOrder.YearFirst)?.Iso(hasSeoulTime: true));

    private static string Page(string line) => $"<html lang=ko><title>온실이 텃밭으로 - 상록신문</title><body><h1>온실이 텃밭으로</h1>{line}<div>{Prose}</div>";
}
