using CampusJournal.Articles.Bylines;

namespace CampusJournal.Tests.Articles;

public class ProseBylineTests
{
    [Theory]
    [InlineData("도서관 앞 느티나무가 예순 살이 됐다. 신재호 기자", "신재호")]
    [InlineData("도서관 앞 느티나무가 예순 살이 됐다. 신재호 기자 sjh@paper.example", "신재호")]
    [InlineData("도서관 앞 느티나무가 예순 살이 됐다 /신재호 수습기자", "신재호")]
    [InlineData("도서관 앞 느티나무가 예순 살이 됐다. [신재호 기자]", "신재호")]
    [InlineData("“나무는 그대로다”라고 말했다.  글·사진 신재호 기자", "신재호")]
    [InlineData("신재호 기자 = 도서관 앞 느티나무가 예순 살이 됐다.", "신재호")]
    [InlineData("(서울=한길통신) 신재호 기자 = 도서관 앞 느티나무가 예순 살이 됐다.", "신재호")]
    [InlineData("[한길신문 신재호 기자] 도서관 앞 느티나무가 예순 살이 됐다.", "신재호")]
    [InlineData("신재호 기자 sjh@paper.example 도서관 앞 느티나무가 예순 살이 됐다.", "신재호")]
    public void The_writer_stands_at_an_edge_of_the_paragraph(string line, string name) => Assert.Equal(name, ProseByline.Read(line)?.Authors[0].Name);

    [Theory]
    [InlineData("이날 행사에는 송건 학생처장과 신재호 기자 출신 동문 등 340여 명이 참석했다. 버스는 15분마다 온다.")]
    [InlineData("1980년 해직된 신재호 기자 유족은 판결에 항의했다. 버스는 15분마다 온다.")]
    [InlineData("이날 행사에는 신재호 편집국장 등 세 명이 왔다.")]
    [InlineData("학교는 신재호 기자 해임을 철회하라! 버스는 15분마다 온다.")]
    [InlineData("신재호 기자 추모식이 지난 2일 열렸다.")]
    [InlineData("이날 사회를 맡은 사람은 신재호 기자")]
    [InlineData("참석자는 이솔 총장, 신재호 기자")]
    [InlineData("나무에 대해 쓴다. 신재호 교수")]
    public void Amid_it_the_text_speaks_of_somebody(string line) => Assert.Null(ProseByline.Read(line));

    [Theory]
    [InlineData("Reporter Park Sol, who visited the tree last year, remembers the rain.")]
    [InlineData("By Kim So-ha's count there were nine.")]
    [InlineData("By Kim So-ha, who was there, nobody was seen.")]
    public void An_English_sentence_is_no_byline(string line) => Assert.Null(EnglishByline.NamesAfterPrefix(line));

    [Theory]
    [InlineData("By Kim So-ha", "Kim So-ha")]
    [InlineData("By Kim So-ha, cub-reporter", "Kim So-ha")]
    [InlineData("Reporter Park Sol", "Park Sol")]
    public void An_English_byline_is_one(string line, string names) => Assert.Equal(names, EnglishByline.NamesAfterPrefix(line));

    [Theory]
    [InlineData("2023.01.05 오후 3:04 입력 · 윤수빈 학생기자")]
    [InlineData("등록 · 윤수빈 기자")]
    public void A_label_before_a_name_is_nobody(string line) => Assert.Equal(["윤수빈"], KoreanByline.Find(line)!.Names);
}
