using System.Text;
using CampusJournal.Text.Html;

namespace CampusJournal.Tests.Text.Html;

public class DeclaringWordsTests
{
    [Theory]
    [InlineData("charset")]
    [InlineData("CHARSET")]
    [InlineData("ChaRSet")]
    public void The_word_is_found_wherever_it_stands(string word)
    {
        for (var before = 0; before < 40; before++)
        {
            for (var after = 0; after < 20; after++)
            {
                Assert.True(StandIn(new string('r', before) + word + new string('s', after)), $"{before} {after}");
                Assert.True(StandIn($"<meta {new string('r', before)}{word}{new string('s', after)}"), $"{before} {after}");
            }
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("rs?x")]
    [InlineData("harset of the first cursor, version rs, chars et")]
    [InlineData("학생들이 의자를 고쳤다. 튼튼하다고 한다. 학생들이 의자를 고쳤다.")]
    public void Parts_of_a_word_are_none(string text)
    {
        Assert.False(StandIn(text));
        Assert.False(StandIn(text + new string(' ', 40) + text));
    }

    [Theory]
    [InlineData("<p>기사</p><script src='a.js' charset='euc-kr'></script>", false)]
    [InlineData("<p>기사</p><form accept-charset=euc-kr>", false)]
    [InlineData("<metal charset", true)]
    [InlineData("<p>기사</p><META\n charset=euc-kr>", true)]
    [InlineData("content='text/html; charset=euc-kr'><p>기사</p>", true)]
    public void Only_a_meta_may_declare_and_it_may_have_begun_before(string html, bool expected) => Assert.Equal(expected, StandIn(html));

    private static bool StandIn(string text) => DeclaringWords.StandIn(Encoding.UTF8.GetBytes(text));
}
