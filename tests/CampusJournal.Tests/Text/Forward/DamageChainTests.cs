using CampusJournal.Text.Mojibake.Forward;

namespace CampusJournal.Tests.Text.Forward;

public class DamageChainTests
{
    [Theory]
    [InlineData("")]
    [InlineData("cp949")]
    [InlineData("latin-1")]
    [InlineData("cp949 latin-1 klingon")]
    [InlineData("cp949 latin-1 percent")]
    [InlineData("cp949 percent latin-1")]
    [InlineData("cp949 references")]
    [InlineData("utf-8 hybrid hybrid")]
    public void Refuses_words_that_can_not_stand_so(string words) =>
        Assert.False(DamageChain.TryParse(words.Split(' ', StringSplitOptions.RemoveEmptyEntries), out _));

    [Fact]
    public void Passes_on_what_cp949_lacks_and_what_is_marked_as_kept()
    {
        var chain = Parse("cp949 latin-1 ftfy-6.2");
        bool[] kept = [false, false, true, false, false, false, false, false];
        Assert.Equal("»ó´Ü“ © Àü±¹", chain.Damage("상단“ © 전국", kept));
        Assert.Equal("»ó´Ü¡° © Àü±¹", chain.Damage("상단“ © 전국"));
        Assert.True(chain.Reproduces("상단“ © 전국", "»ó´Ü“ © Àü±¹", kept));
        Assert.False(chain.Reproduces("상단“ © 전국", "»ó´Ü“ © Àü±¹"));
    }

    [Fact]
    public void Gives_nothing_when_the_reading_would_lose_a_character()
    {
        Assert.Null(Parse("cp949 big5").Damage("안녕하세요 학생회"));
        Assert.Null(Parse("utf-8 cp949").Damage("가나"));
        Assert.False(Parse("utf-8 cp949").Reproduces("가나", "媛 ?섎"));
    }

    [Fact]
    public void Refuses_marks_that_do_not_fit_the_text() =>
        Assert.Throws<ArgumentException>(() => Parse("cp949 latin-1").Damage("상단", [true]));

    private static DamageChain Parse(string words) =>
        DamageChain.TryParse(words.Split(' '), out var chain) ? chain : throw new ArgumentException($"{words} is no chain.", nameof(words));
}
