using CampusJournal.Text.Mojibake;

namespace CampusJournal.Tests.Text.Mojibake;

public class PercentCodesTests
{
    private static readonly MojibakeRepairer Repairer = new();

    [Theory]
    [InlineData("%C6R %C7%D0%BA%B8", "힣 학보")]
    [InlineData("%97s%97s %C7%D0%BA%B8 100%25%5E%5E", "뾱뾱 학보 100%^^")]
    [InlineData("%ED%95%99%EB%B3%B4 %C2%B7 12", "학보 · 12")]
    [InlineData("%C7%D0%BA%B8 %A1%A4 12", "학보 · 12")]
    [InlineData("%C3%B9 %C7%D0%BA%B8", "첫 학보")]
    [InlineData("%C8%A3%BC%F6%09%C0%CC%B8%A7%0A%C7%D0%BA%B8", "호수\t이름\n학보")]
    [InlineData("%C7%D0%BA%B8 500/%BF%F9", "학보 500/월")]
    [InlineData("%BE%C6%C0%CC%B5%F0/%BA%F1%B9%D0%B9%F8%C8%A3 %C3%A3%B1%E2", "아이디/비밀번호 찾기")]
    public void Codes_are_read_in_the_charset_of_the_whole_text(string text, string expected) =>
        Assert.Equal(expected, Repairer.Repair(text).Text);

    [Theory]
    [InlineData("100%25 of %20 and %5E")]
    [InlineData("50%할인 %zz %")]
    [InlineData("http://a.kr/?q=%C7%D0%BA%B8")]
    [InlineData("caf%C3%A9 %E2%82%AC")]
    [InlineData("%00%0A%1B %C7%D0")]
    [InlineData("wiki/%ED%95%99%EB%B3%B4")]
    [InlineData("background: url(img/%C7%D0%BA%B8.gif)")]
    [InlineData("src=\"img/%C7%D0.gif\" alt=\"%C7%D0%BA%B8.gif\"")]
    [InlineData("RewriteRule ^%C7%D0%BA%B8$ /index.php")]
    [InlineData("encodeURIComponent('학보') == '%ED%95%99%EB%B3%B4'")]
    [InlineData("'학보'는 주소에서 %C7%D0%BA%B8 로 바뀐다.")]
    public void Codes_that_say_nothing_Korean_stay(string text) => Assert.Equal(text, Repairer.Repair(text).Text);

    [Fact]
    public void A_long_text_of_codes_ends()
    {
        var text = string.Concat(Enumerable.Repeat("%C7%D0x", 30_000));

        Assert.Equal(30_000, Repairer.Repair(text).Steps.Count);
    }

    [Theory]
    [InlineData("%BB%F3%B4%DC%BF%A9%B9%E9")]
    [InlineData("=?euc-kr?B?u/M=?=")]
    public void A_code_stays_when_more_confidence_is_asked_than_it_has(string text) =>
        Assert.False(new MojibakeRepairer(new RepairOptions { MinimumConfidence = 1 }).Repair(text).IsChanged);
}
