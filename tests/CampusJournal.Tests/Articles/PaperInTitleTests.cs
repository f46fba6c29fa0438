using System.Text;
using CampusJournal.Articles;

namespace CampusJournal.Tests.Articles;

/// <summary>Old boards write the paper's name into the title element, alone or beside the headline, and the headline into any heading.</summary>
public class PaperInTitleTests
{
    private const string Headline = "우물가의 느티나무를 옮기다";

    private static readonly ArticleExtractor Extractor = new();

    [Theory]
    [InlineData("상록신문")]
    [InlineData("모바일 상록신문")]
    [InlineData("상록신문 모바일")]
    [InlineData("::: 상록신문에 오신 것을 환영합니다 :::")]
    [InlineData("상록신문 우물가의 느티나무를 옮기다")]
    [InlineData("상록신문: 우물가의 느티나무를 옮기다")]
    [InlineData("≪상록신문≫ 우물가의 느티나무를 옮기다")]
    [InlineData("제목 없음 문서")]
    [InlineData("상록신문 :: 우물가의 느티나무를 옮기다")]
    [InlineData("상록신문 >> 우물가의 느티나무를 옮기다")]
    [InlineData("[상록신문] 우물가의 느티나무를 옮기다")]
    [InlineData("우물가의 느티나무를 옮기다 > 상록 기사 > 상록신문")]
    [InlineData("나모 웹에디터로 만든 문서")]
    [InlineData("Untitled")]
    [InlineData("")]
    public void The_heading_above_the_text_is_the_title(string title)
    {
        foreach (var heading in new[] { $"<h2>{Headline}</h2>", $"<h3>{Headline}</h3>", $"<h1><a href='/m/'>상록신문</a></h1><h2>{Headline}</h2>", $"<div id=hd><h1>상록신문</h1></div><h3>{Headline}</h3>", $"<font size=5><b>{Headline}</b></font><br>" })
        {
            Assert.Equal(Headline, Read(title, heading).Title);
        }
    }

    [Theory]
    [InlineData("<p class=a1>{0}</p>")]
    [InlineData("<table><tr><td class=t1>{0}</td></tr></table>")]
    [InlineData("<p class=a1>{0}</p><p class=a2>백 년 만의 이사</p>")]
    [InlineData("<table><tr><td>2004년 5월 6일 목요일</td><td>로그인 | 회원가입</td></tr></table><p class=a1>{0}</p>")]
    [InlineData("<p>HOME > 사회</p><p class=a1>{0}</p>")]
    public void A_plain_line_right_above_the_day_is_the_title_where_nothing_else_is(string above)
    {
        foreach (var title in new[] { "상록신문", "상록신문에 오신 것을 환영합니다", "제목 없음 문서", "" })
        {
            Assert.Equal(Headline, Read(title, $"{above.Replace("{0}", Headline, StringComparison.Ordinal)}<p align=right>입력 2003.03.17 10:10</p>").Title);
        }
    }

    [Theory]
    [InlineData("작성자 : 한나무")]
    [InlineData("한나무 기자")]
    [InlineData("조회 31")]
    [InlineData("글자크기 크게 작게")]
    [InlineData("사진 = 상록신문 제공")]
    [InlineData("발행인 한나무")]
    public void A_line_of_facts_above_the_day_is_not_the_title(string facts)
    {
        Assert.Equal("상록신문", Read("상록신문", $"<p>{facts}</p><p>입력 2003.03.17 10:10</p>").Title);
        Assert.Equal(Headline, Read("상록신문", $"<p>{Headline}</p><p>{facts}</p><p>입력 2003.03.17 10:10</p>").Title);
    }

    [Fact]
    public void A_writer_s_name_in_a_row_above_the_day_is_not_the_title() => Assert.Equal("상록신문", Read(
        "상록신문",
        "<table><tr><td>작성자</td></tr><tr><td>하늘봄</td></tr><tr><td>등록일</td></tr><tr><td>2003.03.17</td></tr></table>").Title);

    [Fact]
    public void A_label_of_the_day_is_not_the_title_though_a_list_sets_it_apart() => Assert.Equal(Headline, Read(
        ":: 상록신문 ::",
        $"<p class=tit>{Headline}</p><p class=stit>백 년 만의 이사</p><dl><dt>기사입력</dt><dd>2003-03-17 08:04</dd><dt>최종편집</dt><dd>2003-03-18 15:51</dd><dt>조회</dt><dd>31</dd></dl><p>△옮긴 나무</p>").Title);

    [Fact]
    public void The_section_s_heading_is_not_the_title_above_that_of_the_article() =>
        Assert.Equal(Headline, Read("사회 - 상록신문", $"<h2>사회</h2><h3>{Headline}</h3>").Title);

    [Theory]
    [InlineData("나는 왜 우물을 떠났나 - 정원사 하늘봄 씨 인터뷰")]
    [InlineData("우물: 물이 없는 곳")]
    [InlineData("두레박 | 우물 : 두 이야기")]
    public void A_title_stays_whole_where_the_page_prints_its_marks(string title) => Assert.Equal(title, Read($"{title} - 상록신문", $"<b>{title}</b><br>").Title);

    [Fact]
    public void The_heading_of_a_column_of_links_is_not_the_title() => Assert.Equal(Headline, Read(
        "상록신문 인터넷판",
        $"<table><tr><td><b>지난 호 보기</b></td></tr><tr><td><a href=1>제31호 2003.3.3</a></td></tr><tr><td><a href=2>제32호 2003.3.17</a></td></tr></table><font size=5><b>{Headline}</b></font><br>").Title);

    [Fact]
    public void The_date_below_the_heading_is_found_with_it() =>
        Assert.Equal("2003-03-17", Read("상록신문", $"<h2>{Headline}</h2><table><tr><td>편집국 | 2003-03-17 | 조회 12</td></tr></table>").Date);

    [Fact]
    public void The_label_of_a_title_is_none_of_it_in_a_text()
    {
        var text = $"제목: {Headline}\n\n느티나무는 우물가에서 백 년을 자랐다. 학교는 나무를 광장으로 옮기기로 했다.\n";
        Assert.Equal(Headline, Extractor.Extract(Encoding.UTF8.GetBytes(text), new PageOrigin { Path = "a.txt" }).Title);
    }

    private static ArticleRecord Read(string title, string heading)
    {
        var page = $"<html><head><title>{title}</title></head><body>{heading}<div>느티나무는 우물가에서 백 년을 자랐다. 학교는 나무를 광장으로 옮기기로 했다.<br><br>“물이 그립겠지.”</div></body></html>";
        return Extractor.Extract(Encoding.UTF8.GetBytes(page), new PageOrigin { Path = "a.html" });
    }
}
