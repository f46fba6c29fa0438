using CampusJournal.Articles.Lines;

namespace CampusJournal.Tests.Articles;

public class AnyWordTests
{
    private static readonly AnyWord Words = new(["무단", "copyright", "erhältlich", "©", "Tel 전화"]);

    [Theory]
    [InlineData("무단전재를 금합니다")]
    [InlineData("COPYRIGHT 2005")]
    [InlineData("im Handel ERHÄLTLICH")]
    [InlineData("© 2005")]
    [InlineData("TEL 전화 02-123-4567")]
    public void A_word_is_found_in_any_case(string text) => Assert.True(Words.IsIn(text));

    [Theory]
    [InlineData("")]
    [InlineData("무 단")]
    [InlineData("copy right")]
    [InlineData("전화 tel")]
    public void Other_words_are_not(string text) => Assert.False(Words.IsIn(text));
}
