using System.Text;
using CampusJournal.Articles;

namespace CampusJournal.Tests.Articles;

public class TitleReaderTests
{
    private const string Prose =
        "<p>The old ferry crossed the bay on Tuesday for the first time in three years, with forty people, nine bicycles and one cow on board.</p>";

    private static readonly ArticleExtractor Extractor = new();

    [Theory]
    [InlineData("<h1><span class='overline'>Harbor</span>The Ferry Runs Again</h1>", "The Ferry Runs Again")]
    [InlineData("<h1><span class='dachzeile'>After the Storm:</span> <span>The Ferry Runs Again</span></h1>", "The Ferry Runs Again")]
    [InlineData("<h1><span class='kicker'>The Ferry Runs Again</span></h1>", "The Ferry Runs Again")]
    [InlineData("<h1><span class='red'>Ferry:</span> it Runs Again</h1>", "Ferry: it Runs Again")]
    public void A_kicker_within_the_heading_is_not_the_headline(string heading, string expected) => Assert.Equal(expected, Title("Harbor Daily", heading));

    [Fact]
    public void A_section_s_heading_with_a_system_s_name_is_not_the_headline() =>
        Assert.Equal("The Ferry Runs Again", Title("The Ferry Runs Again - Harbor Daily", "<h3 class='headline-title'>Latest:</h3><h1>The Ferry Runs Again</h1>"));

    [Fact]
    public void The_heading_that_opens_the_title_element_beats_words_made_for_sharing() =>
        Assert.Equal("Storm: the Ferry Runs Again", Title(
            "Storm: the Ferry Runs Again - Harbor Daily",
            "<h1>Storm: the Ferry Runs Again</h1>",
            """<meta property="og:title" content="You will not believe this ferry"><script type="application/ld+json">{"@type":"NewsArticle","headline":"You will not believe this ferry"}</script>"""));

    [Fact]
    public void A_lower_heading_that_repeats_only_some_words_does_not_beat_the_first() =>
        Assert.Equal("The Old Ferrry Runs Again: forty people, nine bicycles and one cow on board", Title(
            "The Old Ferry Runs Again: forty people, nine bicycles and one cow on board - Harbor Daily",
            "<h1>The Old Ferrry Runs Again: forty people, nine bicycles and one cow on board</h1><h2>The Old Ferry</h2>"));

    [Fact]
    public void Without_a_first_heading_the_one_above_the_prose_beats_the_site_s_name() =>
        Assert.Equal("The Ferry Runs Again", Title("Harbor Daily", "<h2>The Ferry Runs Again</h2>"));

    [Theory]
    [InlineData("<h1><a href='/'>Harbor Daily</a></h1><h2>The Ferry Runs Again</h2>", "The Ferry Runs Again")]
    [InlineData("<a href='http://harbor.example/'><h1>Harbor Daily</h1></a><h2>The Ferry Runs Again</h2>", "The Ferry Runs Again")]
    [InlineData("<h1><a href='/ferry'>The Ferry Runs Again</a></h1><h2>Harbor Daily</h2>", "The Ferry Runs Again")]
    public void A_heading_that_leads_to_the_front_page_is_the_site_s_name(string heading, string expected) =>
        Assert.Equal(expected, Title("Harbor Daily » The Ferry Runs Again", heading));

    [Theory]
    [InlineData("Harbor Daily: The Ferry Runs Again", "<h1>Harbor Daily</h1><h2>Sunday, March 4, 2012</h2><h3>The Ferry Runs Again</h3>", "The Ferry Runs Again")]
    [InlineData("Notes of a Ferryman: The Ferry Runs Again", "<h1>Notes of a Ferryman</h1><h3>The Ferry Runs Again</h3>", "The Ferry Runs Again")]
    [InlineData("Harbor Daily: The Ferry Runs Again", "<table><tr><td><span>The Ferry Runs Again</span><br>By Anna Keller<br></td></tr></table>", "The Ferry Runs Again")]
    [InlineData("The Ferry: It Runs Again", "<h1>The Ferry</h1><h2>It Runs Again</h2>", "The Ferry")]
    [InlineData("The Ferry (2) - Last Trips - Harbor Wiki", "<h1>The Ferry (2) - Last Trips</h1><h3>Harbor Wiki</h3>", "The Ferry (2) - Last Trips")]
    public void The_paper_s_name_before_a_colon_is_no_headline_where_the_rest_is_printed(string tab, string heading, string expected) => Assert.Equal(expected, Title(tab, heading));

    [Fact]
    public void A_kicker_that_opens_the_metadata_too_is_not_the_headline() =>
        Assert.Equal("The Ferry Runs Again", Title(
            "News from the Harbor - The Ferry Runs Again - Harbor Daily",
            "<h1><span class='subtitle'>News from the Harbor</span> The Ferry Runs Again</h1>",
            """<meta property="og:title" content="News from the Harbor - The Ferry Runs Again">"""));

    [Theory]
    [InlineData("항구의 배가 다시 다닌다-항구신문", "항구의 배가 다시 다닌다")]
    [InlineData("항구의 배가 다시 다닌다_항구일보", "항구의 배가 다시 다닌다")]
    [InlineData("항구의 배가 다시 다닌다-두 번째 이야기", "항구의 배가 다시 다닌다-두 번째 이야기")]
    public void A_paper_s_name_behind_a_dash_without_spaces_is_cut(string tab, string expected) => Assert.Equal(expected, Title(tab, ""));

    [Theory]
    [InlineData("귀향 - 상록신문", "<h1>귀향</h1>", "귀향")]
    [InlineData("상록신문", "<h1>봄</h1>", "봄")]
    [InlineData("상록신문 > 문학 > 봄", "<h1><a href='/'>상록신문</a></h1><h2>봄</h2>", "봄")]
    [InlineData("봄 | 상록신문", "<b>봄</b>", "봄")]
    [InlineData("귀향-상록신문", "", "귀향")]
    [InlineData("도서관이 새로 문을 열다 | 보도", "<h2>보도</h2><h3>도서관이 새로 문을 열다</h3>", "도서관이 새로 문을 열다")]
    public void A_headline_of_one_word_beats_the_paper_s_name(string tab, string heading, string expected) => Assert.Equal(expected, Title(tab, heading));

    [Theory]
    [InlineData("<table><tr><td>상록신문</td><td>보도 사설</td></tr></table><table><tr><td><b>도서관 새로 문 열다</b></td></tr><tr><td>2003년 5월 12일 (제 412호)</td></tr><tr><td>{0}</td></tr></table>")]
    [InlineData("<table><tr><td><font size=5>도서관 새로 문 열다</font></td></tr><tr><td>홍길동 기자 2003-05-12</td></tr><tr><td>{0}</td></tr></table>")]
    [InlineData("<table><tr><td>제목</td><td>도서관 새로 문 열다</td></tr><tr><td>날짜</td><td>2003/05/12</td></tr><tr><td colspan=2>{0}</td></tr></table>")]
    [InlineData("<table><tr><td>작성일</td><td>2003-05-12</td></tr><tr><td>제목</td><td>도서관 새로 문 열다</td></tr><tr><td colspan=2>{0}</td></tr></table>")]
    public void A_page_of_tables_has_its_headline_above_the_prose_and_its_date_beside(string html)
    {
        const string prose = "중앙도서관이 한 학기 동안의 공사를 마치고 어제 다시 문을 열었다. 열람실 좌석은 천이백 석으로 늘었고 밤 열두 시까지 불이 켜진다고 도서관 측은 밝혔다.";
        var record = Extractor.Extract(
            Encoding.UTF8.GetBytes($"<title>상록신문에 오신 것을 환영합니다</title>{html.Replace("{0}", prose, StringComparison.Ordinal)}"), new PageOrigin { Path = "a.html" });

        Assert.Equal(("도서관 새로 문 열다", "2003-05-12", prose), (record.Title, record.Date, record.Body));
    }

    [Theory]
    [InlineData("Untitled Document")]
    [InlineData("무제 문서")]
    [InlineData("제목 없음")]
    [InlineData("New Page 1")]
    [InlineData("Microsoft Word - 원고.doc")]
    public void What_a_page_editor_fills_in_is_neither_title_nor_publisher(string tab)
    {
        var record = Record(tab, "");

        Assert.Equal((null, null), (record.Title, record.Publisher));
    }

    [Theory]
    [InlineData("기사보기", "<h1>온실이 텃밭으로</h1>")]
    [InlineData("기사보기 - 해오름신문", "<h1>온실이 텃밭으로</h1>")]
    [InlineData("뉴스", "<h1>뉴스</h1><h2>온실이 텃밭으로</h2>")]
    [InlineData("온실이 텃밭으로 - 해오름신문", "<h1>뉴스</h1><h2>온실이 텃밭으로</h2>")]
    [InlineData("본문", "<div class=subject><b>온실이 텃밭으로</b></div>")]
    [InlineData("기사 본문", "<meta property='og:title' content='뉴스 본문'><font size=5>온실이 텃밭으로</font>")]
    [InlineData("http://paper.example/news/articleView.html?idxno=12", "<table><tr><td class=title><b>온실이 텃밭으로</b></td></tr></table>")]
    [InlineData("paper.example/read.php?id=3", "<table><tr><td>제목</td><td>온실이 텃밭으로</td></tr></table>")]
    public void A_word_of_the_menu_and_an_address_are_no_titles(string tab, string heading) => Assert.Equal("온실이 텃밭으로", Record(tab, heading).Title);

    [Theory]
    [InlineData("뉴스를 읽는 법")]
    [InlineData("본문 없는 편지")]
    [InlineData("기사 보기를 돌같이")]
    public void A_headline_with_a_word_of_the_menu_is_one(string title) => Assert.Equal(title, Record(title, "<h1>뉴스</h1>").Title);

    [Theory]
    [InlineData("온실이 텃밭으로 - 해오름신문", "<h1>해오름신문</h1><h2>온실이 텃밭으로</h2>", "온실이 텃밭으로", "해오름신문")]
    [InlineData("해오름신문 - 온실이 텃밭으로", "<h1>해오름신문</h1><h2>온실이 텃밭으로</h2>", "온실이 텃밭으로", null)]
    [InlineData("2003년 5월 3일 - 온실이 열렸다", "", "온실이 열렸다", null)]
    [InlineData("[사설] 온실을 열자 | 닫자", "", "[사설] 온실을 열자 | 닫자", null)]
    [InlineData("A - B 관계를 묻다", "", "A - B 관계를 묻다", null)]
    [InlineData("A - B 관계를 묻다", "<h1>A - B 관계를 묻다</h1>", "A - B 관계를 묻다", null)]
    public void The_title_element_s_parts_are_told_apart(string tab, string heading, string title, string? publisher)
    {
        var record = Record(tab, heading);

        Assert.Equal((title, publisher), (record.Title, record.Publisher));
    }

    private static ArticleRecord Record(string tab, string heading) => Extractor.Extract(
        Encoding.UTF8.GetBytes($"<html lang=ko><head><title>{tab}</title></head><body>{heading}<p>학생회가 온실의 유리를 갈고 흙을 새로 채웠다고 밝혔다. 참여한 학생은 모두 서른 명이다.</p></body></html>"),
        new PageOrigin { Path = "a.html" });

    private static string? Title(string tab, string heading, string head = "") => Extractor.Extract(
        Encoding.UTF8.GetBytes($"<html lang=en><head><title>{tab}</title>{head}</head><body>{heading}{Prose}</body></html>"), new PageOrigin { Path = "a.html" }).Title;
}
