using System.Text;
using CampusJournal.Text.Html;

namespace CampusJournal.Tests.Text.Html;

public class DeclaringWordsTests
{
    [Theory]
    [InlineData("charset")]
    [InlineData("CHARSET")]
    [InlineData("ChaRSet")]
    [InlineData("<?xml")]
    [InlineData("<?XML")]
    public void A_word_is_found_wherever_it_stands(string word)
    {
        for (var before = 0; before < 40; before++)
        {
            for (var after = 0; after < 20; after++)
            {
                Assert.True(StandIn(new string('r', before) + word + new string('s', after)), $"{before} {after}");
            }
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("rs?x")]
    [InlineData("harset of the first cursor, version rs, chars et")]
    [InlineData("<? xml ?xml =?xl <?x")]
    [InlineData("학생들이 의자를 고쳤다. 튼튼하다고 한다. 학생들이 의자를 고쳤다.")]
    public void Parts_of_a_word_are_none(string text)
    {
        Assert.False(StandIn(text));
        Assert.False(StandIn(text + new string(' ', 40) + text));
    }

    private static bool StandIn(string text) => DeclaringWords.StandIn(Encoding.UTF8.GetBytes(text));
}
