using static CampusJournal.Tests.Articles.SpokenLines;

namespace CampusJournal.Tests.Articles;

/// <summary>Days and people of a page without a date and an author of its own: those of comments, of other articles, of the paper and of who is spoken of.</summary>
public class OtherDaysAndPeopleTests
{
    private static readonly string[] Prose =
    [
        "<p>총학생회는 지난달부터 온실의 유리를 갈고 흙을 새로 채웠다고 밝혔다. 참여한 학생은 모두 서른 명이다.</p>",
        "<p>수확한 채소는 학생식당에 보내거나 이웃과 나눈다. 동아리는 겨울에도 온실을 비우지 않을 생각이라고 전했다.</p>",
        "<p>농업생명관 뒤편에 십 년 넘게 버려져 있던 온실이 학생 텃밭으로 다시 태어났다. 누구나 와서 물을 줄 수 있다.</p>",
    ];

    [Theory]
    [InlineData("<table><tr><td>이름 : 한독자</td><td>작성일 : 2014/05/06</td></tr><tr><td>의견 잘 보았습니다</td></tr></table>")]
    [InlineData("<h4>관련기사</h4><p>온실의 봄 | 입력 2014.05.06 | 한나래 기자</p>")]
    [InlineData("<p>관련 기사</p><p>온실의 봄</p><p>입력 2014.05.06</p>")]
    [InlineData("<p>등록일자: 2005년 5월 1일</p><p>발행인: 홍발행 편집인: 김편집</p>")]
    [InlineData("<p>등록번호: 가람 아 00012</p><p>등록연월일: 2005.05.01</p>")]
    public void Below_the_text(string lines)
    {
        var record = Read(Page(string.Concat(Prose)) + lines);

        Assert.Equal((null, 0), (record.Date, record.Authors.Count));
        Assert.Null(Read(Page(string.Concat(Prose) + lines)).Date);
    }

    [Fact]
    public void The_text_s_last_sentence_may_begin_with_the_word_for_a_name() =>
        Assert.Equal("2014-05-06", Read(Page(string.Concat(Prose) + "<p>이름을 밝히지 않은 졸업생은 온실이 다시 열려 반갑다고 말했다.</p><p>입력 2014.05.06</p>")).Date);

    [Theory]
    [InlineData("<table><tr><td>2014.05.06</td><td>공사 시작</td></tr><tr><td>2014.06.06</td><td>공사 끝</td></tr></table>")]
    [InlineData("<div class=box><b>홍가람</b> 교수<br>1958년 3월 2일 출생<br>1981년 상록대 졸업</div>")]
    [InlineData("<p>홍가람 교수</p><p>1981년 상록대 사학과 졸업</p>")]
    public void Above_and_amid_the_text(string lines)
    {
        foreach (var place in Enumerable.Range(0, Prose.Length))
        {
            var record = Read(Page(string.Concat([.. Prose[..place], lines, .. Prose[place..]])));

            Assert.Equal((null, 0), (record.Date, record.Authors.Count));
            Assert.Contains(lines.Contains("공사", StringComparison.Ordinal) ? "공사 시작" : "홍가람", record.Body, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("<p>입력 2014.05.06</p>")]
    [InlineData("<p>등록일 : 2014.05.06</p><p>발행인: 홍발행</p>")]
    [InlineData("<table><tr><td>입력</td><td>2014.05.06</td></tr></table>")]
    public void The_page_s_own_day_may_stand_below_the_text(string lines) => Assert.Equal("2014-05-06", Read(Page(string.Concat(Prose)) + lines).Date);

    [Theory]
    [InlineData("<h4>관련기사</h4><p><a href=/1>온실의 봄</a></p><p>한나래 기자 narae@sangnok.example</p>")]
    [InlineData("<h4>관련기사</h4><p><a href=/1>온실의 봄</a></p><p>한나래 기자</p>")]
    public void The_page_s_own_reporter_may_sign_below_links_to_others(string lines) =>
        Assert.Equal("한나래", Assert.Single(Read(Page(string.Concat(Prose) + lines)).Authors).Name);

    [Fact]
    public void The_writer_s_life_stands_below_the_text() =>
        Assert.Equal("홍가람", Assert.Single(Read(Page($"<p>홍가람 교수</p>{string.Concat(Prose)}<p>1981년 상록대 사학과 졸업</p>")).Authors).Name);

    private static string Page(string body) => $"<html lang=ko><title>온실이 텃밭으로 - 상록신문</title><body><h1>온실이 텃밭으로</h1><div>{body}</div>";
}
