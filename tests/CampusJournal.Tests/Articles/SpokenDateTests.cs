using static CampusJournal.Tests.Articles.SpokenLines;

namespace CampusJournal.Tests.Articles;

/// <summary>Days and people that a text speaks of are neither its date nor its writers, and stay in the text.</summary>
public class SpokenDateTests
{
    private static readonly string[] Prose =
    [
        "총학생회는 지난달부터 온실의 유리를 갈고 흙을 새로 채웠다고 밝혔다. 참여한 학생은 모두 서른 명이다.",
        "농업생명관 뒤편에 십 년 넘게 버려져 있던 온실이 학생 텃밭으로 다시 태어났다. 누구나 와서 물을 줄 수 있다.",
        "수확한 채소는 학생식당에 보내거나 이웃과 나눈다. 동아리는 겨울에도 온실을 비우지 않을 생각이라고 전했다.",
    ];

    [Theory]
    [InlineData("우리 대학은 1954년 11월 15일에 문을 열었다.")]
    [InlineData("1960년 4월 19일, 학생들이 거리로 나왔다.")]
    [InlineData("김 교수: 1988년 3월 2일에 부임했습니다.")]
    [InlineData("다음 호는 2003년 5월 10일 발행됩니다.")]
    [InlineData("1. 일시: 2003년 5월 3일(토) 오후 2시")]
    [InlineData("■ 원서접수: 2003.5.3 ~ 5.10")]
    [InlineData("상영기간 2003.5.3-2003.5.10")]
    [InlineData("공연 2003-05-03 19:30")]
    [InlineData("(2003년 5월 3일 현재)")]
    [InlineData("2003년 2월 21일 졸업")]
    [InlineData("출생 1924.3.2")]
    [InlineData("출처: 한겨레 1998년 5월 3일")]
    [InlineData("본보 2003년 5월 3일자 3면")]
    public void A_day_that_a_line_speaks_of_is_not_the_date_and_stays_in_the_body(string line) =>
        AssertKept(line, (text, place) => Page(text, place), Prose.Length);

    [Theory]
    [InlineData("2003.10.02")]
    [InlineData("2003년 10월 2일")]
    [InlineData("(2003. 10. 2)")]
    [InlineData("오늘 12 전체 2003")]
    public void A_day_or_a_counter_below_the_text_is_not_the_date(string line) => Assert.Null(Read(Page(line, Prose.Length)).Date);

    [Fact]
    public void The_days_of_a_diary_are_not_the_date() =>
        Assert.Null(Read(Page("2003.10.02", 0).Replace($"<p>{Prose[1]}", $"<p>2003.10.05</p><p>{Prose[1]}", StringComparison.Ordinal)).Date);

    [Fact]
    public void A_day_of_two_figures_that_stands_alone_below_the_headline_is_the_date() =>
        Assert.Equal("2021-10-11", Read(Page("", 0).Replace("<div class=content>", "<div class=info>21.10.11</div><div class=content>", StringComparison.Ordinal)).Date);

    [Fact]
    public void The_day_above_a_site_s_headline_in_a_text_is_not_the_article_s() =>
        Assert.Null(Read($"상단여백\n21.10.11\nHOME 보도\n온실이 텃밭으로\n{string.Join('\n', Prose)}\n저작권자 © 해오름신문\n").Date);

    [Theory]
    [InlineData("1980. 5. 18")]
    [InlineData("2003년 1월 1일")]
    [InlineData("다음 발행일 2003년 5월 10일")]
    public void A_bare_day_among_paragraphs_is_one_of_a_chronicle_or_a_letter(string line) =>
        AssertKept(line, (text, place) => Page(text, place), Prose.Length);

    [Fact]
    public void The_day_under_a_letter_stays_beside_the_date_that_the_page_states()
    {
        var record = Read(Page("2003년 1월 1일", Prose.Length).Replace("</h1>", "</h1><div>등록 2003.01.03 09:00수정 2020.01.02 11:11</div>", StringComparison.Ordinal));

        Assert.Equal("2003-01-03T09:00+09:00", record.Date);
        Assert.EndsWith("2003년 1월 1일", record.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void The_day_of_an_issue_that_is_a_link_is_not_the_date() =>
        Assert.Null(Read(Page(Prose[0], 0).Replace("</h1>", "</h1><div><a href=1>제1401호 2003.3.3</a></div>", StringComparison.Ordinal)).Date);

    [Fact]
    public void A_label_may_stand_behind_the_date() =>
        Assert.Equal("2003-05-03T09:27+09:00", Read(Page(Prose[0], 0) + "<div>해오름통신 2003/05/03 09:27 송고</div>").Date);

    [Fact]
    public void A_wrapped_line_that_is_a_day_is_of_its_sentence()
    {
        const string wrapped = "온실을 처음 지은 날은<br>1987년 6월 10일<br>이라고 한다. 그 뒤로 십 년 넘게 비어 있었다고 농과대학 직원은 말했다.";
        var record = Read($"<title>온실이 텃밭으로</title><h1>온실이 텃밭으로</h1><div>{wrapped}<br>{string.Join("<br>", Prose)}</div>");

        Assert.Null(record.Date);
        Assert.Contains("1987년 6월 10일", record.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bare_day_apart_from_the_text_below_the_headline_is_the_date() =>
        Assert.Equal("2003-05-03", Read(Page("온실에는 오늘도 학생들이 온다.", 1).Replace("</h1>", "</h1><div>2003년 5월 3일</div>", StringComparison.Ordinal)).Date);

    [Theory]
    [InlineData("입력 2003.05.03 11:20")]
    [InlineData("홍길동 기자 | 2003-05-03 | 조회 12")]
    [InlineData("글쓴이: 하늘바라기 작성일: 2003-05-03 추천수: 3")]
    [InlineData("해오름신문 2003.05.03 제312호 3면")]
    public void A_line_of_information_below_the_headline_is_the_date(string line) =>
        Assert.StartsWith("2003-05-03", Read(Page(line, 0)).Date, StringComparison.Ordinal);

    [Theory]
    [InlineData("<div>홍길동 2004-03-02 11:20:33 잘 읽었습니다</div>")]
    [InlineData("<div class=c><b>독자</b> <time datetime='2004-03-02T10:00'>3월 2일</time><p>잘 읽었습니다.</p></div>")]
    [InlineData("<div>이전글: 텃밭의 봄 (2004.03.02)</div>")]
    [InlineData("<div>다음글 | 텃밭의 봄 | 홍길동 기자 | 2004.03.02</div>")]
    [InlineData("<table><tr><td>12</td><td><a href=1>텃밭의 봄</a></td><td>홍길동</td><td>2004-03-02</td></tr></table>")]
    [InlineData("<div itemscope itemtype='http://schema.org/Comment'><span itemprop=datePublished>2004-03-02</span><p>좋네요.</p></div>")]
    [InlineData("<div>이용약관 시행일 2004.03.02</div>")]
    [InlineData("<div>사업자등록 2004.03.02</div>")]
    [InlineData("<div>인터넷신문 등록 2004년 3월 2일</div>")]
    [InlineData("<div>2004.03.02</div>")]
    [InlineData("<div>발행인 홍길동 총장 / 편집인 김보람 교수 / 편집국장 편시우</div>")]
    [InlineData("<table><tr><td>발행인</td><td>홍길동</td></tr><tr><td>편집장</td><td>편시우</td></tr><tr><td>기자</td><td>이나라</td></tr></table>")]
    [InlineData("<div>발행인 홍길동<br>주간 김보람<br>편집장 편시우<br>취재부장 이나라</div>")]
    public void What_stands_behind_the_text_gives_neither_a_date_nor_a_writer(string behind)
    {
        var record = Read(Page("온실에는 오늘도 학생들이 물을 주러 온다.", 1) + behind);

        Assert.Null(record.Date);
        Assert.Empty(record.Authors);
    }

    [Theory]
    [InlineData("Date 05/04/2003")]
    [InlineData("등록일 : 1970-01-01 09:00:00")]
    [InlineData("작성일 04.05.2003")]
    public void A_day_that_may_be_another_one_is_none(string line) => Assert.Null(Read(Page(line, 0)).Date);

    [Theory]
    [InlineData("고 홍길동 기자")]
    [InlineData("퇴임하는 홍길동 기자")]
    [InlineData("문의 홍길동 기자 055-123-4567")]
    [InlineData("도움말 홍길동 교수")]
    [InlineData("홍길동 기자 결혼")]
    [InlineData("취재에 도움 준 이: 홍길동 기자")]
    [InlineData("신임 편집국장 홍길동")]
    [InlineData("이 주의 기자")]
    [InlineData("전 한겨레 홍길동 기자")]
    [InlineData("다음 주 기자: 홍길동")]
    [InlineData("다음 주 홍길동 기자")]
    [InlineData("사회: 홍길동 교수")]
    [InlineData("강사 : 홍길동 교수")]
    [InlineData("수상자 홍길동 기자")]
    [InlineData("심사위원 홍길동 교수")]
    [InlineData("옮긴이 홍길동 교수")]
    [InlineData("참석자: 홍길동 기자, 김보람 기자")]
    [InlineData("홍길동 교수 연구팀")]
    [InlineData("홍길동 교수 (국문과) 정년퇴임")]
    [InlineData("홍길동 교수: 저는 텃밭이 학생들에게 흙을 만지는 기쁨을 준다고 생각합니다. 앞으로도 도울 것입니다.")]
    public void Whom_a_line_speaks_of_is_not_its_writer_and_stays_in_the_body(string line)
    {
        foreach (var place in Enumerable.Range(0, Prose.Length + 1))
        {
            var record = Read(Page(line, place));

            Assert.Empty(record.Authors);
            Assert.Contains(line, record.Body, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("취재: 홍길동 기자")]
    [InlineData("[해설] 홍길동 기자")]
    [InlineData("글·사진: 홍길동 기자")]
    [InlineData("이영자 홍길동 기자")]
    [InlineData("홍길동 교수(국문과)")]
    public void Who_is_labelled_as_the_writer_is_one(string line) => Assert.Contains("홍길동", Read(Page(line, 0)).Authors.Select(author => author.Name));

    [Theory]
    [InlineData("김보람 명예교수 별세")]
    [InlineData("홍길동 기자, 상을 받다")]
    public void Whom_the_headline_speaks_of_is_not_the_writer(string title) => Assert.Empty(Read(Page("온실에는 오늘도 학생들이 온다.", 1, title)).Authors);

    [Fact]
    public void A_professor_amid_the_text_is_a_speaker() => Assert.Empty(Read(Page("홍길동 교수(국문과)", 1)).Authors);

    [Theory]
    [InlineData("undefined")]
    [InlineData("Microsoft FrontPage")]
    public void What_a_page_editor_fills_in_is_no_author(string name) =>
        Assert.Empty(Read(Page("온실에는 오늘도 학생들이 온다.", 1).Replace("<body>", $"<meta name=author content='{name}'><body>", StringComparison.Ordinal)).Authors);

    private static string Page(string line, int place, string title = "온실이 텃밭으로")
    {
        var paragraphs = Prose.ToList();
        paragraphs.Insert(place, line);
        return $"<html><head><meta charset=utf-8><title>{title} - 해오름신문</title></head><body><h1>{title}</h1><div class=content>{string.Concat(paragraphs.Select(text => $"<p>{text}</p>"))}</div>";
    }
}
