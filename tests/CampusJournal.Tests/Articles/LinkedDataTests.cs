using CampusJournal.Articles.Html;
using CampusJournal.Articles.Pages;

namespace CampusJournal.Tests.Articles;

public class LinkedDataTests
{
    [Theory]
    [InlineData("""{ "@type": "NewsArticle", "headline": "Boat found \ud83d" }""", "Boat found \ufffd")]
    [InlineData("""{ "@type": "NewsArticle", "headline": "Boat found \udc00\ud83d." }""", "Boat found \ufffd\ufffd.")]
    [InlineData("""{ "@type": "NewsArticle", "headline": "Boat \ud83d\udea4 found" }""", "Boat \U0001F6A4 found")]
    [InlineData("""{ "@type": "NewsArticle", "headline": "Boat \\ud83d found" }""", "Boat \\ud83d found")]
    [InlineData("""{ "\ud800": 1, "@type": "NewsArticle", "headline": "Boat found" }""", "Boat found")]
    [InlineData("""{ "@type": "NewsArticle\ud800", "@id": "\ud800", "name": "\ud800", "headline": "Boat found" }""", "Boat found")]
    public void Half_a_surrogate_pair_costs_one_character(string json, string headline) => Assert.Equal(headline, Read(json).Headline);

    // An attribute cannot hold half a pair.
    [Fact]
    public void Half_a_surrogate_pair_that_is_not_escaped_costs_one_character() =>
        Assert.Equal("Boat found \ufffd", Read("{ \"@type\": \"NewsArticle\", \"headline\": \"Boat found \ud83d\" }").Headline);

    [Theory]
    [InlineData("""{ "@type": "NewsArticle", "author": "Eva \ud800" }""", "Eva \ufffd")]
    [InlineData("""{ "@type": "NewsArticle", "author": [{ "@type": "Person\ud800", "name": "Eva Muster" }] }""", "Eva Muster")]
    public void Half_a_surrogate_pair_in_an_author_is_read(string json, string name) => Assert.Equal(name, Assert.Single(Read(json).Authors).Name);

    [Theory]
    [InlineData("\\")]
    [InlineData("{\"a\":\"\\u")]
    [InlineData("{\"a\":\"\\ud80")]
    [InlineData("{\"a\":\"\\ud800")]
    public void What_is_no_json_says_nothing(string text) => Assert.Null(Read(text).Headline);

    private static LinkedData Read(string json)
    {
        using var document = PageParser.Parse("");
        return LinkedData.Read([json], new(FeatureWalk.Over(document)));
    }
}
