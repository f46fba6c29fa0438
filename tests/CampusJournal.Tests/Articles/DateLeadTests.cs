using static CampusJournal.Tests.Articles.SpokenLines;

namespace CampusJournal.Tests.Articles;

/// <summary>Elements called date, info or meta hold the days of other things as well: the words before a date tell.</summary>
public class DateLeadTests
{
    private const string Prose =
        """
        <p>총학생회는 지난달부터 온실의 유리를 갈고 흙을 새로 채웠다고 밝혔다. 참여한 학생은 모두 서른 명이다.</p>
        <p>수확한 채소는 학생식당에 보내거나 이웃과 나눈다. 동아리는 겨울에도 온실을 비우지 않을 생각이라고 전했다.</p>
        """;

    [Theory]
    [InlineData("일시 : 2021년 11월 5일 오후 3시")]
    [InlineData("출생 1958.11.05")]
    [InlineData("발인 2021.11.05")]
    [InlineData("마감일 2021.11.05")]
    [InlineData("접수기간 2021.11.01 ~ 2021.11.05")]
    [InlineData("출력일 : 2021-11-05 13:22")]
    [InlineData("통계 기준일 2021.11.05")]
    [InlineData("첨부 보고서_20211105.hwp")]
    [InlineData("보고서 2021.11.05.hwp")]
    [InlineData("이전글 느티나무 2021.11.05")]
    [InlineData("다음 글 2021.11.05")]
    [InlineData("댓글 2021.11.05 13:22")]
    [InlineData("기사번호 202111050123")]
    [InlineData("No. 20211105")]
    public void The_day_of_something_else_is_not_the_date(string line)
    {
        foreach (var wrapper in (string[])["div", "div class=info", "div class=date", "div class=meta", "li", "h2"])
        {
            Assert.Null(Read(Page($"<{wrapper}>{line}</{wrapper.Split(' ')[0]}>")).Date);
            Assert.Equal("2021-10-20", Read(Page($"<{wrapper}>{line}</{wrapper.Split(' ')[0]}>", "<div class=foot>작성일 : 2021.10.20</div>")).Date);
        }

        Assert.Null(Read(Page($"<div class=view_info><span>작성자 홍길동</span> <span>{line}</span></div>")).Date);
    }

    [Theory]
    [InlineData("<table><tr><th>마감일</th><td>2021.11.05</td></tr></table>")]
    [InlineData("<table><tr><td>접속시간</td><td>2021.11.05 10:20</td></tr></table>")]
    [InlineData("<dl class=info><dt>개봉</dt><dd>2021.11.05</dd></dl>")]
    [InlineData("<div class=info><em>촬영</em><span class=v>2021.11.05</span></div>")]
    public void The_head_of_a_row_tells_of_what_its_day_is(string row) => Assert.Null(Read(Page(row)).Date);

    [Theory]
    [InlineData("2021.11.05 개관")]
    [InlineData("(2021. 11. 5 기준)")]
    [InlineData("2021년 11월 5일 현재")]
    [InlineData("2021년 11월 5일까지")]
    [InlineData("대회일 | 2021.11.05")]
    [InlineData("시상식 : 2021.11.05")]
    [InlineData("지난호 2021.11.05")]
    [InlineData("댓글 | 2021.11.05")]
    [InlineData("입력 2021. 11. 1. - 2021. 11. 5")]
    [InlineData("첨부 : 2021. 11. 5")]
    [InlineData("IMG_20211105_1122.jpg")]
    public void A_word_that_is_not_known_beside_a_date_says_that_it_is_another_one(string line) =>
        Assert.All(["div", "div class=date", "div class=view_info"], wrapper => Assert.Null(Read(Page($"<{wrapper}>{line}</div>")).Date));

    [Theory]
    [InlineData("Deadline: May 9, 2007")]
    [InlineData("Event date: 2007/05/09")]
    [InlineData("RSVP by: 2007. 5. 9")]
    [InlineData("Printed 2007-05-09 11:20")]
    [InlineData("Comment: 2007-05-09 11:20")]
    [InlineData("as of May 9, 2007")]
    [InlineData("May 9, 2007 (deadline)")]
    [InlineData("2007-05-09 opening night")]
    [InlineData("Taken: May 1, 2007 - May 9, 2007")]
    public void In_other_languages_too(string line)
    {
        const string prose = "<p>The old greenhouse opened again last week as a garden that students keep, the council said on its site.</p>";

        Assert.All(["div", "div class=date", "div class=info"], wrapper =>
            Assert.Null(Read($"<html lang=en><title>A garden</title><h1>A garden</h1><{wrapper}>{line}</div>{prose}").Date));
    }

    [Fact]
    public void A_label_beats_a_day_that_stands_alone() =>
        Assert.Equal("2021-10-20", Read(Page("<div class=date>2021.11.05</div>", "<div>작성일 : 2021.10.20</div>")).Date);

    [Theory]
    [InlineData("2021.11.05 (금)")]
    [InlineData("작성일 : 2021.11.05")]
    [InlineData("입력 20211105")]
    [InlineData("제1421호 2021년 11월 5일")]
    [InlineData("홍길동 2021.11.05")]
    [InlineData("홍길동 편집위원 2021.11.05")]
    [InlineData("글쓴이 이솔 2021.11.05")]
    [InlineData("조회수 : 120 2021.11.05")]
    [InlineData("[사회] 2021.11.05")]
    [InlineData("한길신문 2021.11.05")]
    [InlineData("작성 류재호, 윤명수 승인 2021.11.05")]
    [InlineData("21.11.05 12:51l최종 업데이트 22.12.14 15:48l황건(hwang@haeoreum.example)")]
    [InlineData("등록일자 2021.11.05")]
    [InlineData("보도일 | 2021.11.05")]
    public void What_stands_beside_a_date_of_publication_is_no_other_thing(string line) =>
        Assert.StartsWith("2021-11-05", Read(Page($"<div class=info>{line}</div>")).Date, StringComparison.Ordinal);

    private static string Page(string line, string foot = "") =>
        $"<html lang=ko><head><meta charset=utf-8><title>느티나무</title></head><body><h1>느티나무</h1>{line}{Prose}{foot}</body></html>";
}
