using System.Text;
using CampusJournal.Articles;

namespace CampusJournal.Tests.Articles;

/// <summary>Names with what their bearers are, in elements that are known to name the writer.</summary>
public class RoledNameTests
{
    private const string Prose = "<p>온실의 난로가 꺼진 밤에도 학생들은 화분을 옮기며 서로의 안부를 물었다.</p><p>관리인은 새벽 네 시에 다시 불을 지폈고, 유리창에는 성에가 가득했다고 한다.</p>";

    private static readonly ArticleExtractor Extractor = new();

    [Theory]
    [InlineData("강영지 칼럼니스트", "강영지", "칼럼니스트")]
    [InlineData("강영지 문화평론가", "강영지", "문화평론가")]
    [InlineData("강영지 사회부장", "강영지", "사회부장")]
    [InlineData("강영지 주필", "강영지", "주필")]
    [InlineData("편집장 강영지", "강영지", "편집장")]
    [InlineData("대학생 기자단 강영지", "강영지", "대학생 기자단")]
    public void A_role_beside_the_name_is_none_of_it(string line, string name, string role) => Assert.Equal([(name, role)], Authors(line));

    [Theory]
    [InlineData("강영지 새벽대 교수", "강영지")]
    [InlineData("강영지/민정호 기자", "강영지 민정호")]
    [InlineData("강영지 기자, 민정호 기자", "강영지 민정호")]
    [InlineData("새벽통신/강영지 기자", "강영지")]
    public void A_school_is_no_writer_and_both_beside_a_stroke_are(string line, string names) => Assert.Equal(names, string.Join(' ', Authors(line).Select(author => author.Name)));

    private static IEnumerable<(string Name, string? Role)> Authors(string line) =>
        Extractor.Extract(
            Encoding.UTF8.GetBytes($"<html lang=ko><head><meta charset=utf-8><title>온실의 겨울 - 상록신문</title></head><body><h1>온실의 겨울</h1><p class=byline>{line}</p><div class=c>{Prose}</div></body></html>"),
            new PageOrigin { Path = "a.html" }).Authors.Select(author => (author.Name, author.Role));
}
