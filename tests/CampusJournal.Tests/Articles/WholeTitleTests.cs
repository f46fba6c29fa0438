using System.Text;
using CampusJournal.Articles;

namespace CampusJournal.Tests.Articles;

/// <summary>Headlines have bars, dashes, colons and brackets of their own: nothing but the site's name is cut off.</summary>
public class WholeTitleTests
{
    private static readonly ArticleExtractor Extractor = new();

    private static readonly string[] Headlines =
        ["우물 선거 - 두 후보의 약속", "우물 | 스무 해의 기록", "1988 > 2018", "스무 해 :: 우물", "시론 | 우물을 메우지 마라", "[기획] 우물을 걷다", "우물: 스무 해"];

    public static TheoryData<string> Titles => [.. Headlines];

    [Theory]
    [MemberData(nameof(Titles))]
    public void A_title_for_sharing_is_whole(string title) => Assert.Equal(title, Title("상록신문", $"<meta property='og:title' content='{title}'>", ""));

    [Theory]
    [MemberData(nameof(Titles))]
    public void Of_the_title_element_only_the_paper_is_cut(string title)
    {
        Assert.Equal(title, Title($"{title} - 상록신문", "", ""));
        Assert.Equal(title, Title($"{title} :: 상록대학교 홈페이지", "", ""));
        Assert.Equal(title, Title(title, "", ""));
    }

    [Theory]
    [MemberData(nameof(Titles))]
    public void A_lower_heading_that_repeats_the_title_for_sharing_is_whole(string title) =>
        Assert.Equal(title, Title($"{title} - 상록신문", $"<meta property='og:title' content='{title}'>", $"<h2>{title}</h2>"));

    [Theory]
    [MemberData(nameof(Titles))]
    public void Beside_a_paper_s_name_in_the_title_element_the_printed_headline_is_found(string title)
    {
        foreach (var paper in new[] { "상록신문", "::: 상록신문 :::", "상록신문 제312호", "상록대학교 홈페이지", "상록 동문 카페 : 다음 카페" })
        {
            Assert.Equal(title, Title(paper, "", $"<dl><dt>{title}</dt><dd>김보람 기자 2003-03-02</dd></dl>"));
            Assert.Equal(title, Title(paper, "", $"<div class=top><strong>{title}</strong><span>2003-03-02</span></div>"));
            Assert.Equal(title, Title(paper, "", $"<div>제목 : {title}</div><div>글쓴이 : 김보람</div>"));
            Assert.Equal(title, Title(paper, "", $"<div class=tit-box><table><tr><td><span class=b>{title}</span></td><td>|</td><td><a href=1>게시판</a></td></tr></table></div>"));
        }
    }

    [Theory]
    [InlineData("상록의 소리 :: 우물 | 스무 해의 기록")]
    [InlineData("우물 | 스무 해의 기록 - 상록의 소리")]
    public void The_owner_in_the_copyright_line_is_the_site(string tab) =>
        Assert.Equal("우물 | 스무 해의 기록", Title(tab, "", "", "<div>Copyright ⓒ 상록의 소리. All rights reserved.</div>"));

    [Theory]
    [InlineData("[상록신문] 문을 연 지 서른 해", "문을 연 지 서른 해", "")]
    [InlineData("[상록신문] 문을 연 지 서른 해 - 상록신문", "[상록신문] 문을 연 지 서른 해", "<b>[상록신문] 문을 연 지 서른 해</b>")]
    public void A_paper_in_brackets_is_cut_with_both_of_them_or_stays(string tab, string title, string printed) => Assert.Equal(title, Title(tab, "", printed));

    [Theory]
    [InlineData("<h1>The Granite Owl</h1><h2>The Price of Rain</h2>")]
    [InlineData("<h1><a>The Granite Owl</a></h1><h2><a href='/12'>The Price of Rain</a></h2>")]
    [InlineData("<header><h1 class=site-title>The Granite Owl</h1></header><h2 class=entry-title>The Price of Rain</h2>")]
    public void A_masthead_in_the_first_heading_is_not_the_headline(string headings)
    {
        Assert.Equal("The Price of Rain", Title("The Price of Rain | The Granite Owl", "", headings));
        Assert.Equal("봄", Title("봄 - 상록대학교 신문사", "", "<h1>상록대학교 신문사</h1><h2>봄</h2>"));
        Assert.Equal("The Price of Rain", Title("The Granite Owl » The Price of Rain", "", headings));
    }

    [Theory]
    [InlineData("그대 떠난 뒤<br><br>우물가에 눈이 내린다<br><br>밤새 흔들리고<br><br>등불도 저물어 가면")]
    [InlineData("<p>3월 2일(월) 오후 2시 초청 강연, 인문관 101호</p><p>3월 4일(수) 정기 연주회, 대강당</p><p>3월 9일(월) 졸업 작품전 개막</p>")]
    public void A_headline_stands_above_a_poem_and_a_calendar_too(string text)
    {
        var page = $"<html><head><title>::: 상록신문 :::</title></head><body><table><tr><td><font class=title><b>왜 우물인가?</b></font></td></tr><tr><td>{text}</td></tr></table></body></html>";
        Assert.Equal("왜 우물인가?", Extractor.Extract(Encoding.UTF8.GetBytes(page), new PageOrigin { Path = "a.html" }).Title);
    }

    private static string? Title(string tab, string head, string heading, string foot = "") => Extractor.Extract(
        Encoding.UTF8.GetBytes(
            $"<html><head><title>{tab}</title>{head}</head><body>{heading}<div><p>우물가의 느티나무는 올해로 예순 살이 됐다. 그러나 학생들의 생각은 조금 다르다.</p><p>학교 측은 검토하고 있다고 답했다. 우물은 그대로 남는다.</p></div>{foot}</body></html>"),
        new PageOrigin { Path = "a.html" }).Title;
}
