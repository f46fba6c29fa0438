using CampusJournal.Articles.Bylines;

namespace CampusJournal.Tests.Articles;

public class BylineTests
{
    [Theory]
    [InlineData("홍길동 기자", "홍길동", "기자", null)]
    [InlineData("홍길동 기자 gil@paper.example", "홍길동", "기자", "gil@paper.example")]
    [InlineData("남궁민 수습기자", "남궁민", "수습기자", null)]
    [InlineData("[이데일리 김새미 기자]", "김새미", "기자", null)]
    [InlineData("/정종엽 기자", "정종엽", "기자", null)]
    [InlineData("부산=선수민 기자 sunsoo@paper.example", "선수민", "기자", "sunsoo@paper.example")]
    [InlineData("누리대학보 | 박서연 객원기자 | p@paper.example", "박서연", "객원기자", "p@paper.example")]
    [InlineData("By Kim So-ha, cub-reporter  so@paper.example", "Kim So-ha", "cub-reporter", "so@paper.example")]
    [InlineData("• Jeong Seung-In, reporter", "Jeong Seung-In", "reporter", null)]
    [InlineData("• By Lee Yeon-Ju,Editor-in-chief", "Lee Yeon-Ju", "Editor-in-chief", null)]
    [InlineData("Von Eva Muster", "Eva Muster", null, null)]
    public void Reads_name_role_and_email(string line, string name, string? role, string? email)
    {
        var author = Assert.Single(BylineParser.Parse(line, null)!.Authors);
        Assert.Equal((name, role, email, "person"), (author.Name, author.Role, author.Email, author.Kind));
    }

    [Theory]
    [InlineData("홍길동·김철수 기자", "홍길동 김철수")]
    [InlineData("홍길동, 김철수 기자", "홍길동 김철수")]
    public void Reads_several_names(string line, string names) =>
        Assert.Equal(names.Split(' '), BylineParser.Parse(line, null)!.Authors.Select(author => author.Name));

    [Theory]
    [InlineData("홍길동 기자, 김철수 기자", "홍길동/기자/ 김철수/기자/")]
    [InlineData("홍길동 기자·김철수 수습기자", "홍길동/기자/ 김철수/수습기자/")]
    [InlineData("홍길동 기자 / 김철수 기자", "홍길동/기자/ 김철수/기자/")]
    [InlineData("홍길동기자,김철수기자", "홍길동/기자/ 김철수/기자/")]
    [InlineData("홍길동 기자 gil@a.example 김철수 수습기자 kim@a.example", "홍길동/기자/gil@a.example 김철수/수습기자/kim@a.example")]
    [InlineData("홍길동 논설위원, 김철수 편집국장", "홍길동/논설위원/ 김철수/편집국장/")]
    [InlineData("남궁민 선임기자 / 황보라 인턴기자", "남궁민/선임기자/ 황보라/인턴기자/")]
    [InlineData("홍길동 기자, 사진=박사진 사진기자", "홍길동/기자/")]
    [InlineData("글 홍길동 기자 사진 박사진 기자 park@a.example", "홍길동/기자/")]
    [InlineData("홍길동 기자 · 사진 박사진 기자", "홍길동/기자/")]
    [InlineData("글·사진=홍길동 기자", "홍길동/기자/")]
    public void Reads_every_writer_and_no_photographer(string line, string expected) =>
        Assert.Equal(expected, string.Join(' ', BylineParser.Parse(line, null)!.Authors.Select(author => $"{author.Name}/{author.Role}/{author.Email}")));

    [Theory]
    [InlineData("사진=박사진 기자")]
    [InlineData("홍길동 기자가 보도합니다")]
    [InlineData("수습 기자")]
    [InlineData("시민 기자")]
    [InlineData("by the end of the year")]
    public void Finds_nobody_in(string line) => Assert.Null(BylineParser.Parse(line, null));

    [Fact]
    public void The_printed_line_has_no_email() =>
        Assert.Equal("By Kim So-ha, cub-reporter", BylineParser.Parse("By Kim So-ha, cub-reporter  so@paper.example", null)!.Byline);
}
