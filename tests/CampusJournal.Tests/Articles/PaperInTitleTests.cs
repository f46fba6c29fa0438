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
    [InlineData("상록신문 :: 우물가의 느티나무를 옮기다")]
    [InlineData("상록신문 >> 우물가의 느티나무를 옮기다")]
    [InlineData("[상록신문] 우물가의 느티나무를 옮기다")]
    [InlineData("우물가의 느티나무를 옮기다 > 상록 기사 > 상록신문")]
    [InlineData("나모 웹에디터로 만든 문서")]
    [InlineData("Untitled")]
    [InlineData("")]
    public void The_heading_above_the_text_is_the_title(string title)
    {
        foreach (var heading in new[] { $"<h2>{Headline}</h2>", $"<h3>{Headline}</h3>", $"<h1><a href='/m/'>상록신문</a></h1><h2>{Headline}</h2>", $"<font size=5><b>{Headline}</b></font><br>" })
        {
            Assert.Equal(Headline, Read(title, heading).Title);
        }
    }

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
