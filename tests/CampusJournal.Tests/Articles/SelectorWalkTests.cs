using CampusJournal.Articles.Html;
using CampusJournal.Articles.Profiles;

namespace CampusJournal.Tests.Articles;

/// <summary>One pass over the page must find what the library's own search finds, which tries the elements above one for each step.</summary>
public class SelectorWalkTests
{
    private const int PagesPerSelector = 12;

    public static TheoryData<string> Selectors =>
    [
        "div", ".a", "#x", "div .a", "div > .a", ".a + p", ".a ~ p", "div .a > p ~ .b", "div div div .b", ".a, .b > p", "p:first-child", "div > :nth-child(2)",
        "p:nth-child(2n + 1)", "div:has(.a) .b", "div:has(> .a)", "p:not(.a)", "div ~ div .a", "[class='a']", "div[id] + *", ".a.b", "p:last-child , .c img", "img + p", "br ~ p.a",
        "  div   >  p ", "body > div:nth-last-child(1)", "div:not([id='x']) > p:first-of-type",
    ];

    [Theory]
    [MemberData(nameof(Selectors))]
    public void Finds_what_the_library_finds_in_the_same_order(string selector)
    {
        var random = new Random(selector.Length);
        for (var i = 0; i < PagesPerSelector; i++)
        {
            using var document = PageParser.Parse("<!DOCTYPE html><body>" + Markup(random, 5));
            var found = new SelectorWalk(FeatureWalk.Over(document)).Find(ProfileSelector.Parse(selector)!);
            Assert.Equal(document.QuerySelectorAll(selector), found);
        }
    }

    [Fact]
    public void A_selector_of_many_steps_is_soon_done_on_a_deep_page()
    {
        using var document = PageParser.Parse(string.Concat(Enumerable.Repeat("<div>", 190)) + string.Concat(Enumerable.Repeat("<i></i>", 2000)));
        var walk = new SelectorWalk(FeatureWalk.Over(document));
        Assert.Empty(walk.Find(ProfileSelector.Parse("b div div div div div div div i")!));
        Assert.Equal(2000, walk.Find(ProfileSelector.Parse("div div div div div div div div i")!).Count);
    }

    [Fact]
    public void Places_among_very_many_siblings_are_not_counted()
    {
        using var document = PageParser.Parse("<ul><li>a<li>b</ul><ol>" + string.Concat(Enumerable.Repeat("<li>", 1500)) + "</ol>");
        var walk = new SelectorWalk(FeatureWalk.Over(document));
        Assert.Single(walk.Find(ProfileSelector.Parse("li:nth-child(2)")!));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData(",")]
    [InlineData("a,")]
    [InlineData("a >")]
    [InlineData("> a")]
    [InlineData("a > > b")]
    [InlineData("a >>> b")]
    [InlineData("a/**/b")]
    [InlineData("a:contains(x)")]
    [InlineData("a:has(b c)")]
    [InlineData("a:has(b:has(c))")]
    [InlineData("a:not(b, c)")]
    [InlineData("a:not(b > c)")]
    [InlineData("a:nth-child(2 of b c)")]
    [InlineData("a:matches(b)")]
    [InlineData("a::before")]
    [InlineData("a[")]
    [InlineData("a)(b")]
    [InlineData("a b c d e f g h i j")]
    [InlineData("a,b,c,d,e,f,g")]
    [InlineData("a:not(.b):not(.c):not(.d):not(.e):not(.f)")]
    public void What_is_no_selector_or_could_be_slow_is_refused(string selector) => Assert.Null(ProfileSelector.Parse(selector));

    private static string Markup(Random random, int depth)
    {
        var text = "";
        for (var i = random.Next(1, 5); i > 0; i--)
        {
            var tag = depth == 0 ? "p" : new[] { "div", "div", "p", "img", "br", "span" }[random.Next(6)];
            var names = new[] { "", " class=a", " class='b a'", " class=b", " class=c", " id=x" }[random.Next(6)];
            text += tag is "img" or "br" ? $"<{tag}{names}>" : $"<{tag}{names}>{(tag == "div" ? Markup(random, depth - 1) : "x")}</{tag}>";
        }

        return text;
    }
}
