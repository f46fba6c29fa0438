using static CampusJournal.Tests.Articles.SpokenLines;

namespace CampusJournal.Tests.Articles;

/// <summary>Pages of blogs, boards and old papers whose headline, writer, day and lists stand in forms of their own.</summary>
public class BlogAndBoardTests
{
    private const string Prose =
        """
        <p>총학생회는 지난달부터 온실의 유리를 갈고 흙을 새로 채웠다고 밝혔다. 참여한 학생은 모두 서른 명이다.</p>
        <p>수확한 채소는 학생식당에 보내거나 이웃과 나눈다. 동아리는 겨울에도 온실을 비우지 않을 생각이라고 전했다.</p>
        """;

    [Theory]
    [InlineData("온실 일기: 겨울나기", "<h1><a href=/>온실 일기</a></h1><h2 class=date-header>2014년 3월 4일</h2><h3 class=post-title>겨울을 나는 온실</h3>", "겨울을 나는 온실")]
    [InlineData("온실 일기 : 겨울을 나는 온실", "<h1><a href=/>온실 일기</a></h1><div class=ttl><a href=/12>겨울을 나는 온실</a></div>", "겨울을 나는 온실")]
    [InlineData("상록포럼 :: 주제 보기 - 겨울을 나는 온실", "<a class=maintitle href=v?t=12>겨울을 나는 온실</a><table><tr><th>글쓴이</th><th>메시지</th></tr><tr><td><b>한영지</b></td><td>가입: 2001-01-05</td><td>올린 글: 120</td><td>올린 곳</td><td>가람시</td></tr></table>", "겨울을 나는 온실")]
    [InlineData("길고 긴 겨울 온실 일기 : 귀향의 봄날", "<div><a href=/>길고 긴 겨울 온실 일기</a></div><div class=ttl><a href=/12>귀향의 봄날</a></div>", "귀향의 봄날")]
    public void A_day_or_a_writer_is_no_headline_where_the_title_element_names_one(string tab, string head, string title) =>
        Assert.Equal(title, Read($"<html lang=ko><title>{tab}</title><body>{head}<div>{Prose}</div>").Title);

    [Theory]
    [InlineData("강영지 (국문 3) 2014/03/04", "강영지")]
    [InlineData("강영지(국문·03학번) / 2014년 3월 4일", "강영지")]
    public void A_poet_s_course_stands_between_the_name_and_the_day(string line, string name)
    {
        var record = Read($"<html lang=ko><title>상록신문</title><p><font size=5>온실에게</font></p><p align=right>{line}</p><hr>유리 위로 저녁이 내리고<br>아무도 부르지 않은 이름들이<br>젖은 신발을 벗는다<br>하루가 기운다");

        Assert.Equal(("2014-03-04", name), (record.Date, Assert.Single(record.Authors).Name));
        Assert.StartsWith("유리 위로", record.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_draws_stands_beside_the_day_of_a_cartoon()
    {
        var record = Read("<html lang=ko><title>[만평] 온실 - 상록신문</title><h1>[만평] 온실</h1><p>만평 강영지 | 입력 2014.03.04 10:20</p><p><img src=a.gif></p>");

        Assert.Equal("2014-03-04T10:20+09:00", record.Date);
    }

    [Fact]
    public void A_writer_stands_behind_a_stroke_with_the_desk_in_brackets() => Assert.Equal(
        "강영지", Assert.Single(Read($"<html lang=ko><title>온실이 텃밭으로</title><h2>온실이 텃밭으로</h2><table><tr><td align=right>글 / 강영지 (보도부 기자)</td></tr></table><div>{Prose}</div>").Authors).Name);

    [Theory]
    [InlineData("◇ 보직 교수")]
    [InlineData("◇ 신규 교수")]
    [InlineData("▲ 정년 교수")]
    public void A_heading_among_appointments_names_nobody(string heading)
    {
        var record = Read($"<html lang=ko><title>인사 - 상록신문</title><h1>인사</h1><div><p>{heading}</p><p>▲ 교무처장 강영지 ▲ 학생처장 민정호 ▲ 도서관장 오서진</p></div>");

        Assert.Empty(record.Authors);
        Assert.Contains(heading, record.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<table><tr><td><b>글 싣는 순서</b></td></tr><tr><td>① 사라지는 온실</td></tr><tr><td>② 남은 사람들</td></tr></table>")]
    [InlineData("<div><strong>[싣는 순서]</strong><ol><li>1. 사라지는 온실</li><li>2. 남은 사람들</li><li>3. 다시 여는 문</li></ol></div>")]
    public void The_parts_of_a_series_are_other_articles(string box)
    {
        var record = Read($"<html lang=ko><title>온실이 텃밭으로</title><h1>온실이 텃밭으로</h1><div>{box}{Prose}</div>");

        Assert.StartsWith("총학생회는", record.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("사라지는", record.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<p>행사 순서</p><p>① 여는 말</p><p>② 온실 둘러보기</p>")]
    [InlineData("<p>싣는 순서</p><p>책은 온실의 사계절을 차례로 다룬다.</p>")]
    public void Another_list_is_of_the_article(string list) =>
        Assert.Contains("순서", Read($"<html lang=ko><title>온실이 텃밭으로</title><h1>온실이 텃밭으로</h1><div>{Prose}{list}{Prose.Replace("총학생회", "학생처", StringComparison.Ordinal)}</div>").Body, StringComparison.Ordinal);
}
