using System.Globalization;
using System.Text;
using CampusJournal.Articles;

namespace CampusJournal.Tests.Articles;

/// <summary>One line that names the writer is read alike in every place where bylines stand; what is none stays in the text.</summary>
public class WholeBylineTests
{
    private const string Prose = "<p>온실의 난로가 꺼진 밤에도 학생들은 화분을 옮기며 서로의 안부를 물었다.</p><p>관리인은 새벽 네 시에 다시 불을 지폈고, 유리창에는 성에가 가득했다고 한다.</p>";
    private const string Heading = "<h1>온실의 겨울</h1>";

    private static readonly ArticleExtractor Extractor = new();

    // A list of facts, an element called byline, a line of information, a cell beside the day, the margin below the text.
    private static readonly string[] Places =
    [
        "<div class=article-head-title>온실의 겨울</div><div class=info-text><ul class=no-bullet><li>{0}</li><li>승인 2014.03.04 10:20</li></ul></div><div id=article-view-content-div>" + Prose + "</div>",
        Heading + "<p class=byline>{0}</p><p class=date>2014.03.04</p><div class=c>" + Prose + "</div>",
        Heading + "<div class=info><span>{0}</span><span>승인 2014.03.04 10:20</span></div><div class=c>" + Prose + "</div>",
        "<table><tr><td colspan=2><font size=4><b>온실의 겨울</b></font></td></tr><tr><td>{0}</td><td align=right>2014-03-04 10:20</td></tr><tr><td colspan=2>" + Prose + "</td></tr></table>",
        Heading + "<p>입력 2014.03.04</p><div class=c>" + Prose + "</div><p align=right>{0}</p>",
    ];

    [Theory]
    [InlineData("강영지 칼럼니스트", "강영지", "칼럼니스트")]
    [InlineData("강영지 문화평론가", "강영지", "문화평론가")]
    [InlineData("강영지 사회부장", "강영지", "사회부장")]
    [InlineData("강영지 주필", "강영지", "주필")]
    [InlineData("강영지 PD", "강영지", "PD")]
    [InlineData("강영지(사학과 교수)", "강영지", "사학과 교수")]
    [InlineData("강영지 (국문 3)", "강영지", "국문 3")]
    [InlineData("강영지 새벽대 교수", "강영지", "새벽대 교수")]
    [InlineData("편집장 강영지", "강영지", "편집장")]
    [InlineData("대학생 기자단 강영지", "강영지", "대학생 기자단")]
    [InlineData("강 영 지 기자", "강영지", "기자")]
    [InlineData("강영지(姜英知) 기자", "강영지", "기자")]
    [InlineData("강영지 yj@press.example", "강영지", null)]
    [InlineData("Jeong Seung-In, reporter", "Jeong Seung-In", "reporter")]
    [InlineData("편집국", "편집국", null)]
    [InlineData("특별취재팀", "특별취재팀", null)]
    [InlineData("새벽대신문", "새벽대신문", null)]
    public void A_byline_is_read_alike_in_all_places(string line, string name, string? role)
    {
        foreach (var record in Places.Select(place => Read(string.Format(CultureInfo.InvariantCulture, place, line))))
        {
            Assert.Equal([(name, role)], record.Authors.Select(author => (author.Name, author.Role)));
            Assert.Equal(2, record.Body.Split("\n\n").Length);
        }
    }

    [Theory]
    [InlineData("편집부", "organisation")]
    [InlineData("취재부", "organisation")]
    [InlineData("새벽대신문", "organisation")]
    [InlineData("강영지 부장", "person")]
    public void A_desk_and_another_paper_are_organisations(string line, string kind)
    {
        foreach (var place in Places)
        {
            Assert.Equal(kind, Assert.Single(Read(string.Format(CultureInfo.InvariantCulture, place, line)).Authors).Kind);
        }
    }

    [Theory]
    [InlineData("<p>강영지 기자</p>")]
    [InlineData("<p>yj@press.example 강영지 기자</p>")]
    [InlineData("<p>강영지 yj@press.example</p>")]
    public void Who_signs_the_text_goes_before_the_desk_above_it(string signature) =>
        Assert.Equal("강영지", Assert.Single(Read(Heading + "<div class=info><span>편집국</span> <span>승인 2014.03.04</span></div><div class=c>" + Prose + signature + "</div>").Authors).Name);

    [Theory]
    [InlineData("{0} 강영지 기자")]
    [InlineData("강영지 기자 / {0}")]
    [InlineData("강영지 {0}")]
    [InlineData("강영지 기자 외 1명")]
    public void A_signature_whose_writer_is_known_is_no_text(string form)
    {
        var line = string.Format(CultureInfo.InvariantCulture, form, "yj@press.example");
        foreach (var body in new[] { $"<p>{line}</p>{Prose}", $"{Prose}<p>{line}</p>" })
        {
            var record = Read($"{Heading}<p>2014.03.04 10:20</p><div class=c>{body}</div>");

            Assert.Equal("강영지", Assert.Single(record.Authors).Name);
            Assert.Equal(2, record.Body.Split("\n\n").Length);
        }
    }

    [Theory]
    [InlineData("사진 강영지")]
    [InlineData("강영지 선수")]
    [InlineData("총장 인사말")]
    [InlineData("강영지 시인의 밤")]
    [InlineData("문의 webmaster@press.example")]
    [InlineData("상록신문")]
    public void Other_lines_beside_the_day_name_nobody(string line)
    {
        foreach (var place in Places[2..])
        {
            Assert.Empty(Read(string.Format(CultureInfo.InvariantCulture, place, line)).Authors);
        }
    }

    [Theory]
    [InlineData("강영지 감독")]
    [InlineData("회장 강영지")]
    [InlineData("번역 강영지")]
    [InlineData("편집국")]
    public void Of_whom_a_line_of_the_text_may_speak_is_no_writer_and_stays(string line)
    {
        foreach (var body in new[] { $"<p>{line}</p>{Prose}", $"{Prose}<p>{line}</p>" })
        {
            var record = Read($"{Heading}<p>2014.03.04 10:20</p><div class=c>{body}</div>");

            Assert.Empty(record.Authors);
            Assert.Contains(line, record.Body, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("온실지기 올림")]
    [InlineData("강영지 드림")]
    public void A_last_line_at_the_right_that_is_no_byline_is_text(string line) =>
        Assert.EndsWith(line, Read($"{Heading}<p>입력 2014.03.04</p><div class=c>{Prose}</div><p align=right>{line}</p>").Body, StringComparison.Ordinal);

    [Theory]
    [InlineData("<a href=/list>목록으로</a>")]
    [InlineData("조회 1,204")]
    [InlineData("저작권자 © 상록신문 무단전재 및 재배포 금지")]
    public void The_page_s_own_line_there_is_none(string line) =>
        Assert.DoesNotContain(line, Read($"{Heading}<p>입력 2014.03.04</p><div class=c>{Prose}</div><p align=right>{line}</p>").Body, StringComparison.Ordinal);

    [Theory]
    [InlineData("강영지/민정호 기자", "강영지 민정호")]
    [InlineData("강영지 기자, 민정호 기자", "강영지 민정호")]
    [InlineData("새벽통신/강영지 기자", "강영지")]
    public void Both_beside_a_stroke_are_writers_and_a_paper_is_none(string line, string names) =>
        Assert.Equal(names, string.Join(' ', Read($"{Heading}<p class=byline>{line}</p><div class=c>{Prose}</div>").Authors.Select(author => author.Name)));

    [Fact]
    public void What_a_maker_did_is_no_part_of_a_name() => Assert.Equal(
        ["강영지", "민정호"],
        Read(string.Format(CultureInfo.InvariantCulture, Places[0], "글 강영지 / 그림 민정호")).Authors.Select(author => author.Name));

    private static ArticleRecord Read(string body) => Extractor.Extract(
        Encoding.UTF8.GetBytes($"<html lang=ko><head><meta charset=utf-8><title>온실의 겨울 - 상록신문</title></head><body>{body}</body></html>"), new PageOrigin { Path = "a.html" });
}
