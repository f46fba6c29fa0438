using CampusJournal.Text.Mojibake;

namespace CampusJournal.Tests.Text.Mojibake;

public class QuotedDamageTests
{
    private static readonly MojibakeRepairer Repairer = new();

    [Theory]
    [InlineData("누리집을 열면 가끔 \"±â»ç ´ñ±Û 0°³\"라는 글이 나온다.")]
    [InlineData("도서관 단말기에는 ‘»ó´Ü¿©¹é’이라고 적혀 있었다.")]
    [InlineData("assert repair(\"±â»ç ´ñ±Û 0°³\") == \"기사 댓글 0개\"")]
    [InlineData("글자가 깨지는 까닭\n편지 제목이 ¾È³çÇÏ¼¼¿ä 로 보인다는 물음이 많다. 보낸 쪽과 받는 쪽이 다른 표를 쓰기 때문이다.\nü를 두 번 잘못 읽으면 Ã¼가 된다.")]
    [InlineData("메일 제목은 =?EUC-KR?B?x9Gx2w==?= 처럼 보낸다.")]
    [InlineData("Mojibake such as \"±â»ç ´ñ±Û 0°³\" is old.\nAnother reader saw \"»ó´Ü¿©¹é\" and wrote to us.")]
    public void Damage_that_is_shown_on_purpose_stays(string text) => Assert.Empty(Repairer.Repair(text).Steps);

    [Fact]
    public void A_page_about_damage_stays()
    {
        const string Html = "<html><head><title>깨진 글자 ÇÑ±Û의 비밀</title></head><body><p>누리집에서 <code>»ó´Ü¿©¹é</code>이라는 글자를 본 적이 있는가.</p>"
            + "<p>컴퓨터는 글자를 수로 적는데, 어느 표를 쓰는지 모르면 이렇게 된다. 오래된 기사를 보존하려면 표를 알아야 한다.</p></body></html>";

        Assert.Empty(Repairer.RepairHtml(Html).Steps);
    }

    [Fact]
    public void A_line_that_quotes_damage_stays_in_a_damaged_page_too()
    {
        const string Quoting = "EUC-KR을 잘못 읽으면 '한글'이 'ÇÑ±Û'이 된다.";

        Assert.Equal($"상단여백 기사 댓글\n{Quoting}", Repairer.Repair($"»ó´Ü¿©¹é ±â»ç ´ñ±Û\n{Quoting}").Text);
    }

    [Theory]
    [InlineData("그는 \"´©±¸³ª ¿Í¼­ ¹°À» ÁÙ ¼ö ÀÖ´Ù\"¶ó°í ¸»Çß´Ù.", "그는 \"누구나 와서 물을 줄 수 있다\"라고 말했다.")]
    [InlineData("제목: =?EUC-KR?B?x9Gx2w==?=\n보낸 이: 홍길동", "제목: 한글\n보낸 이: 홍길동")]
    [InlineData("printf(\"ÆÄÀÏÀ» ¿­Áö ¸øÇß½À´Ï´Ù\");", "printf(\"파일을 열지 못했습니다\");")]
    [InlineData("¸ÞÀÏ Á¦¸ñÀÌ ±úÁ³´Ù´Â ±ÛÀÌ ¿Ã¶ó¿Ô´Ù.", "메일 제목이 깨졌다는 글이 올라왔다.")]
    public void Other_damage_in_quotes_is_repaired(string text, string expected) => Assert.Equal(expected, Repairer.Repair(text).Text);
}
