using CampusJournal.Articles.Bodies;
using CampusJournal.Articles.Bylines;

namespace CampusJournal.Tests.Articles;

public class BylineTests
{
    [Theory]
    [InlineData("홍길동 기자", "홍길동", "기자", null)]
    [InlineData("홍길동 사회부 기자", "홍길동", "사회부 기자", null)]
    [InlineData("홍길동 대학부 수습기자", "홍길동", "대학부 수습기자", null)]
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
    [InlineData("By Kim, So-ha", "Kim So-ha", null, null)]
    [InlineData("존 스미스 기자", "존 스미스", "기자", null)]
    [InlineData("기자명 한소율 기자", "한소율", "기자", null)]
    [InlineData("한겨레 홍길동 기자", "홍길동", "기자", null)]
    [InlineData("서울대 홍길동 기자", "홍길동", "기자", null)]
    [InlineData("홍 길 동 기자", "홍길동", "기자", null)]
    [InlineData("홍길동(洪吉童) 기자", "홍길동", "기자", null)]
    [InlineData("홍길동 문화전문기자", "홍길동", "문화전문기자", null)]
    [InlineData("홍길동 대학생기자단 2기", "홍길동", "대학생기자단 2기", null)]
    [InlineData("홍길동 새벽대 교수", "홍길동", "새벽대 교수", null)]
    public void Reads_name_role_and_email(string line, string name, string? role, string? email)
    {
        var author = Assert.Single(BylineParser.Parse(line, null)!.Authors);
        Assert.Equal((name, role, email, "person"), (author.Name, author.Role, author.Email, author.Kind));
    }

    [Theory]
    [InlineData("홍길동·김철수 기자", "홍길동 김철수")]
    [InlineData("홍길동, 김철수 기자", "홍길동 김철수")]
    [InlineData("홍길동 김철수 기자", "홍길동 김철수")]
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
    [InlineData("사회부 기자")]
    [InlineData("국문과 교수")]
    [InlineData("홍보팀 기자")]
    [InlineData("오늘의 기자")]
    [InlineData("어린이 기자")]
    [InlineData("도움말 홍길동 교수")]
    [InlineData("잠실=최문영 기자 deer@a.example /2020.08.20/")]
    [InlineData("by the end of the year")]
    public void Finds_nobody_in(string line) => Assert.Null(BylineParser.Parse(line, null));

    [Theory]
    [InlineData("글·사진=홍길동", "홍길동/글·사진/")]
    [InlineData("글 홍길동 사진 박사진", "홍길동/글/")]
    [InlineData("정리: 홍길동, 김철수", "홍길동/정리/ 김철수/정리/")]
    [InlineData("홍길동 문화부장", "홍길동/문화부장/")]
    [InlineData("홍길동 취재부 차장 gil@a.example", "홍길동/취재부 차장/gil@a.example")]
    [InlineData("김철수(총학생회장)", "김철수/총학생회장/")]
    [InlineData("국문과 교수 홍길동", "홍길동/국문과 교수/")]
    [InlineData("어린이기자 홍길동", "홍길동/어린이기자/")]
    [InlineData("편집장 홍길동", "홍길동/편집장/")]
    [InlineData("글쓴이: 홍길동", "홍길동//")]
    [InlineData("작성자 홍길동 | 조회 12", "홍길동//")]
    [InlineData("기자명 홍길동", "홍길동//")]
    [InlineData("홍길동(사학과 교수)", "홍길동/사학과 교수/")]
    [InlineData("홍길동 학생기자 2기", "홍길동/학생기자 2기/")]
    [InlineData("홍 길 동 문화부장", "홍길동/문화부장/")]
    [InlineData("홍길동(洪吉童) 소설가", "홍길동/소설가/")]
    [InlineData("홍길동 gil@a.example", "홍길동//gil@a.example")]
    [InlineData("gil@a.example 홍길동", "홍길동//gil@a.example")]
    [InlineData("Jeong Seung-In, reporter", "Jeong Seung-In/reporter/")]
    [InlineData("문의 gil@a.example", "")]
    [InlineData("음악 감독", "")]
    [InlineData("진행 홍길동 아나운서", "")]
    [InlineData("올해의 시인 홍길동", "")]
    [InlineData("보도국장 인사말", "")]
    [InlineData("번역 홍길동", "")]
    [InlineData("글쓴이: 관리자", "")]
    [InlineData("이름 홍보실", "")]
    [InlineData("담당기자 연락처", "")]
    [InlineData("김철수 총학생회장은 어제", "")]
    [InlineData("사진=박사진", "")]
    [InlineData("학생 대표", "")]
    public void Reads_who_writes_now_and_then(string line, string expected) =>
        Assert.Equal(expected, string.Join(' ', WholeByline.Read(line)?.Authors.Select(author => $"{author.Name}/{author.Role}/{author.Email}") ?? []));

    [Theory]
    [InlineData("그렇게 말했다. 홍길동 기자 gil@a.example", "그렇게 말했다.", "홍길동 기자 gil@a.example")]
    [InlineData("그렇게 말했다.홍길동·김철수 기자", "그렇게 말했다.", "홍길동·김철수 기자")]
    [InlineData("\"그렇다.\" (홍길동 수습기자)", "\"그렇다.\"", "홍길동 수습기자")]
    [InlineData("그렇게 말했다. /글·사진 홍길동 기자", "그렇게 말했다.", "글·사진 홍길동 기자")]
    [InlineData("그렇게 말했다. gil@a.example", "그렇게 말했다.", "gil@a.example")]
    [InlineData("이 말을 전한 것은 홍길동 기자", "이 말을 전한 것은 홍길동 기자", null)]
    [InlineData("그렇게 말했다. 이 말을 전한 사람은 홍길동 기자", "그렇게 말했다. 이 말을 전한 사람은 홍길동 기자", null)]
    [InlineData("그렇게 말했다. 끝.", "그렇게 말했다. 끝.", null)]
    public void A_signature_glued_to_the_last_sentence_is_no_text(string line, string text, string? signature)
    {
        var lines = new List<BodyLine> { new("앞의 글이다.", 0, 0, default, false), new(line, 1, 0, default, false) };
        var signatures = new List<string>();
        GluedSignature.Split(lines, signatures);

        Assert.Equal(text, lines[1].Text);
        Assert.Equal(signature is null ? [] : [signature], signatures);
    }

    [Fact]
    public void The_printed_line_has_no_email() =>
        Assert.Equal("By Kim So-ha, cub-reporter", BylineParser.Parse("By Kim So-ha, cub-reporter  so@paper.example", null)!.Byline);
}
