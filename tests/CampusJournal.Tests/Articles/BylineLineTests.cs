using System.Text;
using CampusJournal.Articles;

namespace CampusJournal.Tests.Articles;

/// <summary>A byline is a line that holds only what stands in bylines: whom other lines name is no writer, and they stay in the text.</summary>
public class BylineLineTests
{
    private const string Title = "온실이 텃밭으로";

    private static readonly string[] Prose =
    [
        "총학생회는 지난달부터 온실의 유리를 갈고 흙을 새로 채웠다고 밝혔다. 참여한 학생은 모두 서른 명이다.",
        "농업생명관 뒤편에 십 년 넘게 버려져 있던 온실이 학생 텃밭으로 다시 태어났다. 누구나 와서 물을 줄 수 있다.",
        "수확한 채소는 학생식당에 보내거나 이웃과 나눈다. 동아리는 겨울에도 온실을 비우지 않을 생각이라고 전했다.",
    ];

    public static TheoryData<string> OtherLines =>
    [
        "홍길동 명예교수(사학과)가 어제 숙환으로 별세했다.", "홍길동 기자(전 해오름신문)가 쓴 책이다.", "홍길동 기자: 안녕하세요.", "참고: 홍길동 기자, 「온실의 밤」, 2009.",
        "1. 모집 부문: 취재기자, 사진기자, 만평기자 각 ○명", "취재기자, 사진기자, 만평기자 각 2명",
        "사회 홍길동 교수", "독자위원 홍길동 교수", "글씨 홍길동 교수", "음악 홍길동 교수", "위원장 홍길동 교수", "다음 호 필자 홍길동 교수", "추천 홍길동 교수",
        "출처 : 새벽일보 홍길동 기자", "새벽일보 홍길동 기자 제공", "올해의 기자상 홍길동 기자", "[기자상] 홍길동 기자", "우수상 홍길동 기자", "홍길동 기자, 신인상 수상",
        "새 편집장 홍길동 기자", "편집국장 홍길동 기자 (임기 1년)", "제12대 편집국장 홍길동 기자", "제12대 총장에 홍길동 교수", "이달의 좋은 기사 홍길동 기자",
        "인포그래픽=홍길동 기자", "일러스트 홍길동 기자", "그는 홍길동 기자", "안녕, 홍길동 기자", "홍길동 교수 (1950~2003)", "원예학개론(홍길동 교수)", "주간 홍길동 교수",
    ];

    [Theory]
    [MemberData(nameof(OtherLines))]
    public void Whom_a_line_with_other_words_names_is_no_writer_of_a_page(string line)
    {
        foreach (var place in Enumerable.Range(0, Prose.Length + 1))
        {
            var record = Read(Page([.. Prose[..place], line, .. Prose[place..]]), "page.html");

            Assert.Empty(record.Authors);
            Assert.True(IsKept(record, line), record.Body);
        }
    }

    [Theory]
    [MemberData(nameof(OtherLines))]
    public void Whom_a_line_with_other_words_names_is_no_writer_of_a_text(string line)
    {
        foreach (var place in Enumerable.Range(0, Prose.Length + 1))
        {
            var record = Read($"{Title}\n\n{string.Join("\n\n", [.. Prose[..place], line, .. Prose[place..]])}\n", "page.txt");

            Assert.Empty(record.Authors);
            Assert.True(IsKept(record, line), record.Body);
        }
    }

    [Theory]
    [InlineData("홍길동 기자")]
    [InlineData("/ 홍길동 기자 /")]
    [InlineData("「홍길동 기자」")]
    [InlineData("해오름신문 홍길동 기자")]
    [InlineData("[새벽 홍길동 기자]")]
    [InlineData("[독자기고] 홍길동 교수")]
    [InlineData("(부산=새벽통신) 홍길동 기자")]
    [InlineData("(부산=홍길동 기자)")]
    [InlineData("파리 홍길동 통신원")]
    [InlineData("홍길동 파리 통신원")]
    [InlineData("사회부 홍길동 기자")]
    [InlineData("홍길동 기자(국문 07)")]
    [InlineData("홍길동 기자 (사회부)")]
    [InlineData("홍길동 교수(국문학)")]
    [InlineData("해오름대 국어국문학과 홍길동 교수")]
    [InlineData("기획·취재 홍길동 기자")]
    [InlineData("제312호 홍길동 기자")]
    [InlineData("홍길동 기자 ⓒ 해오름신문")]
    public void A_line_of_nothing_but_a_byline_names_the_writer(string line)
    {
        foreach (var record in new[] { Read(Page([line, .. Prose]), "page.html"), Read(Page([.. Prose, line]), "page.html") })
        {
            Assert.Equal(["홍길동"], record.Authors.Select(author => author.Name));
        }
    }

    [Theory]
    [InlineData("<table><tr><td><b>홍길동 기자</b></td><td>잘 읽었습니다.</td><td>2003-03-28<br>11:20:31</td></tr></table>")]
    [InlineData("<h3>댓글</h3><ul><li><strong>홍길동 기자</strong> 2010/02/03 11:22<p>옛날 생각이 나네요.</p></li></ul>")]
    [InlineData("<div><b>홍길동 기자</b></div><div>2010/02/03 11:22</div><div>옛날 생각이 나네요.</div>")]
    [InlineData("<div id=comments><ol class=commentlist><li class=comment><div class='comment-author vcard'><cite class=fn>홍길동 기자</cite> says</div></li></ol></div>")]
    [InlineData("<table><tr><td>▲</td><td><a href=1>종강호 발행</a></td><td>홍길동 기자</td></tr></table>")]
    [InlineData("<table><tr><td>발행인 김보람</td><td>주간 이나라 교수</td><td>편집국장 홍길동 기자</td></tr></table>")]
    public void Commenters_neighbours_and_publishers_behind_the_text_are_no_writers(string behind) => Assert.Empty(Read(Page(Prose) + behind, "page.html").Authors);

    [Fact]
    public void A_signature_behind_the_text_may_have_a_day_beside_it() =>
        Assert.Equal("홍길동", Assert.Single(Read(Page(Prose) + "<div align=right>홍길동 기자 / 2003-03-17 11:00</div>", "page.html").Authors).Name);

    [Theory]
    [InlineData("Reporter Hong Bora asked them why the glass was gone.")]
    [InlineData("Reporter Hong Bora asked why")]
    public void A_reporter_who_does_something_is_no_writer(string line)
    {
        var record = Read(Page([.. Prose, line]), "page.html");

        Assert.Empty(record.Authors);
        Assert.EndsWith(line, record.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void A_reporter_alone_in_a_line_is_the_writer() => Assert.Equal("Hong Bora", Assert.Single(Read(Page(["Reporter Hong Bora", .. Prose]), "page.html").Authors).Name);

    // A credit is kept with the captions.
    private static bool IsKept(ArticleRecord record, string line) => record.Body.Contains(line, StringComparison.Ordinal) || record.Captions.Contains(line);

    private static string Page(IEnumerable<string> paragraphs) =>
        $"<html><head><meta charset=utf-8><title>{Title} - 해오름신문</title></head><body><h1>{Title}</h1><div class=content>{string.Concat(paragraphs.Select(text => $"<p>{text}</p>"))}</div>";

    private static ArticleRecord Read(string page, string path) => new ArticleExtractor().Extract(Encoding.UTF8.GetBytes(page), new PageOrigin { Path = path });
}
