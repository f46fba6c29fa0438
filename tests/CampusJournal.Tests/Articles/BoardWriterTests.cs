using System.Text;
using CampusJournal.Articles;
using CampusJournal.Articles.Bylines;

namespace CampusJournal.Tests.Articles;

/// <summary>Boards, blogs and small papers tell who wrote by a bare name in a place of its own.</summary>
public class BoardWriterTests
{
    private static readonly ArticleExtractor Extractor = new();

    [Theory]
    [InlineData("<div>글쓴이 : <span class=member>정하윤</span> (121.♡.12.9)</div><div>날짜 : 08-09-17 02:37 조회 : 15</div>", "정하윤")]
    [InlineData("<table><tr><td align=right>Name : <b>황율</b>&nbsp; Date : 2002-07-26 23:17:47, Hit : 312</td></tr></table>", "황율")]
    [InlineData("<table><tr><th>작성자</th><td>류하윤</td><th>등록일</th><td>2016-05-17</td><th>조회수</th><td>120</td></tr></table>", "류하윤")]
    [InlineData("<dl><dt>작성자</dt><dd>류하윤</dd><dt>작성일</dt><dd>2016.05.17</dd></dl>", "류하윤")]
    [InlineData("<div class=view-info><span>작성 신보라, 오슬기</span><span>승인 2023.6.10</span></div>", "신보라 오슬기")]
    [InlineData("<p>글 홍율 · 그림 김슬기</p>", "홍율 김슬기")]
    [InlineData("<div class=info_data>15.12.28 13:35 | <a>황율(user76@campus.example)</a></div>", "황율")]
    [InlineData("<div><span class=nick><a>윤슬기</a></span> <span>2008. 8. 11. 5:28</span> <a>URL 복사</a></div>", "윤슬기")]
    [InlineData("<div><span>사회</span> <span>2006/10/20 04:45</span> <span>Posted by <strong>황지우</strong></span></div>", "황지우")]
    [InlineData("<table class=writer><tr><td><img src=face.jpg></td><td><b>임솔</b> 새봄대 국문과 교수</td></tr></table>", "임솔")]
    [InlineData("<div class=by>송도현 편집위원 24.05.09</div>", "송도현")]
    [InlineData("<div class='meta submitted'>임솔 | 2013/02/23 (토) - 10:10</div>", "임솔")]
    [InlineData("<ul class=credit><li>글 <b>류하윤</b></li><li>사진 <b>문서하</b></li></ul>", "류하윤")]
    [InlineData("<p class=deck>두레박은 하나, 줄은 둘</p><ul class=credit><li>글 <b>류하윤</b></li></ul>", "류하윤")]
    public void A_bare_name_behind_its_label_or_in_its_element_is_the_writer(string head, string names) => Assert.Equal(names, Authors(head));

    [Theory]
    [InlineData("<div>글쓴이 : 관리자 | 2016-05-17 | 조회 12</div>")]
    [InlineData("<ul class=credit><li>그림 <b>류하윤</b></li><li>사진 <b>문서하</b></li></ul>")]
    [InlineData("<div class='meta submitted'>홍보팀 | 2013/02/23 (토) - 10:10</div>")]
    [InlineData("<table><tr><th>작성자</th><td>홍보팀</td><th>조회</th><td>120</td></tr></table>")]
    [InlineData("<table><tr><th>번호</th><th>제목</th><th>작성자</th><th>조회</th></tr></table>")]
    [InlineData("<p>이름 : 조가람, 나이 : 스물셋. 그의 이력서는 짧았다.</p>")]
    [InlineData("<p>글쓴이 조가람의 문체는 담백하다. 그는 시를 쓴다.</p>")]
    [InlineData("<p>「손태희 기자 = 거짓말쟁이」라는 낙서가 벽에 있었다. 누가 썼는지는 모른다.</p>")]
    public void A_desk_a_column_s_head_and_whom_a_sentence_names_are_no_writers(string head) => Assert.Equal("", Authors(head));

    [Theory]
    [InlineData("<table align=center><tr><td><img src=1.jpg></td></tr><tr><td>&lt;김가람 기자&gt;</td></tr></table>")]
    [InlineData("<div><img src=1.jpg><div>사진=한길신문 김가람 기자</div></div>")]
    public void Who_took_a_picture_within_the_text_is_no_author(string picture) => Assert.Equal("", Authors("", picture));

    [Fact]
    public void The_sketchbook_skin_of_XE_sets_the_member_beside_the_counters()
    {
        const string head = "<div class=rd_hd><h1 class=np_18px>우물을 걷다</h1><div class=side><a class=member_4>임솔</a></div><div class=side>조회 수 <b>312</b></div></div>";
        var page = $"<html lang=ko><head><meta charset=utf-8><title>우물을 걷다</title></head><body><div class=rd>{head}<div class=rd_body><div class=xe_content><p>우물가의 느티나무는 올해로 예순 살이 됐다. 그러나 학생들의 생각은 조금 다르다.</p></div></div></div></body></html>";
        Assert.Equal("임솔", Assert.Single(Extractor.Extract(Encoding.UTF8.GetBytes(page), new PageOrigin { Path = "a.html" }).Authors).Name);
    }

    [Fact]
    public void The_list_above_the_text_completes_the_signature_below_it() =>
        Assert.Equal("신보라 오슬기", Authors("<p>작성 신보라, 오슬기</p>", "", "<p>신보라 기자</p>"));

    [Fact]
    public void A_dateline_before_a_short_line_names_the_writer() => Assert.Equal("홍수빈", Authors("", "", "", "(서울=한길통신) 홍수빈 기자 = 우물가에 눈이 내린다"));

    [Theory]
    [InlineData("Jeong Seung-In, reporter", "Jeong Seung-In")]
    [InlineData("Jeong Seung-In, reporter of the year, left", null)]
    public void A_name_with_its_role_is_a_line_of_its_own(string line, string? name) => Assert.Equal(name, EnglishByline.WholeWithRole(line)?.Name);

    [Theory]
    [InlineData("황율", true)]
    [InlineData("남궁하늘", true)]
    [InlineData("조회", false)]
    [InlineData("홍보팀", false)]
    [InlineData("김보람은", false)]
    [InlineData("바람꽃", false)]
    public void A_word_behind_a_label_may_be_a_name(string word, bool isName) => Assert.Equal(isName, KoreanSurnames.MayBeName(word));

    private static string Authors(string head, string picture = "", string foot = "", string opening = "우물가의 느티나무는 올해로 예순 살이 됐다. 그러나 학생들의 생각은 조금 다르다.") =>
        string.Join(' ', Extractor.Extract(
            Encoding.UTF8.GetBytes(
                $"<html lang=ko><head><title>우물을 걷다</title></head><body><h2>우물을 걷다</h2>{head}<div class=c><p>{opening}</p>{picture}<p>학교 측은 검토하고 있다고 답했다. 우물은 그대로 남는다.</p></div>{foot}</body></html>"),
            new PageOrigin { Path = "a.html" }).Authors.Where(author => author.Kind == "person").Select(author => author.Name));
}
