using System.Text;
using CampusJournal.Articles;

namespace CampusJournal.Tests.Articles;

/// <summary>Words of a site's furniture within an article: a line is furniture when it is the phrase, and text when it says something.</summary>
public class FurnitureLineTests
{
    private const string First = "학생회관 옥상에 벌통 다섯 개가 놓였다. 양봉 동아리는 지난봄부터 벌을 기르며, 첫 꿀을 오늘 식당에 내놓았다고 밝혔다.";
    private const string Last = "꿀은 작은 병에 담겨 다음 주부터 팔린다. 판 돈은 도서관의 생태 책을 사는 데 쓰기로 했다고 회장은 말했다.";

    private static readonly ArticleExtractor Extractor = new();

    public static TheoryData<string> Prose { get; } =
    [
        "관련기사는 다음 호에 싣는다.",
        "저작권자를 찾습니다.",
        "저작권자 협회는 학교에 공문을 보내 꿀 사진의 사용료를 내라고 요구했다. 학교는 사진을 내리고 의논하기로 했다.",
        "무단 전재를 막아야 한다",
        "무단 전재와 재배포가 대학가의 문제로 떠올랐다. 학보사들은 대책을 논의했다.",
        "Copyright란 무엇인가",
        "Copyright 수업이 인기를 끌고 있다. 법학과의 이 과목에는 백 명이 넘는 학생이 신청했다.",
        "ⓒ 표시의 뜻",
        "인기기사 순위를 폐지하자",
        "인기기사를 뽑는 기준은 무엇인가. 조회 수만으로는 알 수 없다.",
        "많이 본 뉴스의 함정",
        "많이 본 뉴스가 좋은 뉴스는 아니다. 우리는 순위를 매기지 않기로 했다.",
        "오늘의 주요뉴스를 모아 보여 주는 화면이 도서관에 생겼다.",
        "전체보기 단추를 누르면 모든 글이 보인다. 학생들은 이 기능을 반겼다.",
        "카카오톡 공유로 시작한 모임",
        "글자 크기를 키우자",
        "기사제보를 기다립니다",
        "기사 댓글 0개인 기사가 절반이 넘는다. 우리 학보사의 고민이다.",
        "이 기사를 공유합니다라는 단추가 사라졌다.",
        "Back to Top 단추가 없어졌다고 학생들이 불평했다.",
        "홍길동 기자의 다른기사 보기 기능이 생겼다.",
        "UPDATE : 새 판이 나왔다. 도서관 프로그램이 바뀌어 이제 책을 더 빨리 찾을 수 있다.",
        "▲학장 홍길동 ▲원장 김보람",
        "▲ 대상 홍길동 (국문 3)",
        "☞ 대상 홍길동 (국문 3)",
        "△ 우수상: 김보람",
        "▶ 접수: 학생회관 201호",
    ];

    public static TheoryData<string> Furniture { get; } =
    [
        "저작권자 © 벌꿀신문, 무단 전재 및 재배포 금지",
        "<저작권자 ⓒ 벌꿀신문. 무단전재 및 재배포를 금합니다.>",
        "Copyright 2003 벌꿀신문 All rights reserved.",
        "ⓒ 벌꿀신문",
        "© 2003 벌꿀신문",
        "홍길동 기자의 다른기사 보기",
        "icon인기기사",
        "기사 댓글 0개",
        "첫번째 댓글을 남겨주세요.",
        "이 기사를 공유합니다",
        "오늘의 주요뉴스",
        "Back to Top",
    ];

    [Theory]
    [MemberData(nameof(Prose))]
    public void A_line_of_a_page_that_says_something_is_text(string line) => Assert.Equal([First, line, Last], Lines(Page(First, line, Last)));

    [Theory]
    [MemberData(nameof(Prose))]
    public void A_line_of_a_text_that_says_something_is_text(string line) =>
        Assert.Equal([First, line, Last], Lines($"옥상의 꿀벌\n\n{First}\n{line}\n{Last}\n", "a.txt"));

    [Theory]
    [MemberData(nameof(Furniture))]
    public void A_line_of_a_page_that_is_the_phrase_is_none(string line) => Assert.Equal([First, Last], Lines(Page(First, Last, line)));

    [Theory]
    [MemberData(nameof(Furniture))]
    public void A_line_of_a_text_that_is_the_phrase_is_none(string line) =>
        Assert.Equal([First, Last], Lines($"HOME 보도\n옥상의 꿀벌\n\n{First}\n{Last}\n{line}\n", "a.txt"));

    [Theory]
    [InlineData("인기기사")]
    [InlineData("관련기사")]
    [InlineData("ⓒ 벌꿀신문")]
    public void What_may_be_furniture_ends_no_text_while_prose_follows(string line) =>
        Assert.Equal(Last, Lines($"옥상의 꿀벌\n\n{First}\n{line}\n{Last}\n", "a.txt")[^1]);

    [Theory]
    [InlineData("<img src='a.jpg'><p>▲ 옥상의 벌통</p>")]
    [InlineData("<p>▼ 옥상의 벌통</p><img src='a.jpg'>")]
    [InlineData("<table><tr><td><img src='a.jpg'></td></tr><tr><td>▲ 옥상의 벌통</td></tr></table>")]
    [InlineData("<p>▲ 옥상의 벌통 (사진 홍길동)</p>")]
    [InlineData("<div class='caption'>▲ 옥상의 벌통</div>")]
    public void A_mark_beside_a_picture_opens_a_caption(string html)
    {
        var record = Extractor.Extract(
            Encoding.UTF8.GetBytes(Page(First, Last).Replace($"<p>{Last}", $"{html}<p>{Last}", StringComparison.Ordinal)), new PageOrigin { Path = "a.html" });
        Assert.Equal(($"{First}\n\n{Last}", 1), (record.Body, record.Captions.Count));
    }

    [Theory]
    [InlineData("1987. 10. 3")]
    [InlineData("<2003년 5월 3일>")]
    public void A_bare_day_below_a_text_is_the_text_s_own(string line)
    {
        var record = Extractor.Extract(Encoding.UTF8.GetBytes($"옥상의 꿀벌\n\n{First}\n{Last}\n{line}\n"), new PageOrigin { Path = "a.txt" });

        Assert.Null(record.Date);
        Assert.EndsWith(line, record.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void Marked_lines_below_one_another_in_a_text_are_its_news() => Assert.Equal(
        ["▲도서관은 3일부터 밤 열두 시까지 문을 연다.", "▲축제는 10월에 열린다."],
        Lines("단신\n\n▲도서관은 3일부터 밤 열두 시까지 문을 연다.\n▲축제는 10월에 열린다.\n", "a.txt"));

    [Fact]
    public void More_marked_lines_than_pictures_are_a_list() => Assert.Equal(
        [First, "▲ 대상 홍길동", "▲ 우수상 김보람", Last],
        Lines(Page(First, "▲ 대상 홍길동", "▲ 우수상 김보람", Last).Replace("<p>▲ 대상", "<img src='a.jpg'><p>▲ 대상", StringComparison.Ordinal)));

    private static string Page(params ReadOnlySpan<string> lines)
    {
        var page = new StringBuilder("<html><head><meta charset='utf-8'><title>옥상의 꿀벌</title></head><body><h1>옥상의 꿀벌</h1><div class='text'>");
        foreach (var line in lines)
        {
            page.Append("<p>").Append(line.Replace("<", "&lt;", StringComparison.Ordinal)).Append("</p>");
        }

        return page.Append("</div></body></html>").ToString();
    }

    private static string[] Lines(string page, string path = "a.html") => Extractor.Extract(Encoding.UTF8.GetBytes(page), new PageOrigin { Path = path })
        .Body.Split("\n", StringSplitOptions.RemoveEmptyEntries);
}
