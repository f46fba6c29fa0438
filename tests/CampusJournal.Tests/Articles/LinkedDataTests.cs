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
    [InlineData("""{ "@type": "NewsArticle", "headline": "총장 "동결하겠다"", "datePublished": "2014-03-04" }""", "총장 \"동결하겠다\"")]
    [InlineData("""{ "@type": "NewsArticle", "headline": ""동결" 약속", "datePublished": "2014-03-04" }""", "\"동결\" 약속")]
    [InlineData("""{ "@type": "NewsArticle", "headline": "그는 "동결", "인하"라고 했다", "datePublished": "2014-03-04" }""", "그는 \"동결\", \"인하\"라고 했다")]
    [InlineData("""{ "@type": "NewsArticle", "headline": "이미 \"쓴\" 것과 "새" 것", "datePublished": "2014-03-04" }""", "이미 \"쓴\" 것과 \"새\" 것")]
    [InlineData("{ \"@type\": \"NewsArticle\", \"headline\": \"첫 줄\n\t\"둘째\" 줄\", \"datePublished\": \"2014-03-04\" }", "첫 줄  \"둘째\" 줄")]
    [InlineData("""{ "@type": "NewsArticle", "datePublished": "2014-03-04", "headline": "총장 "동결하겠다"" }""", "총장 \"동결하겠다\"")]
    [InlineData("""{ "@type": "NewsArticle", "author": { "name": "강 "솔" 영지" }, "datePublished": "2014-03-04", "headline": "온실" }""", "온실")]
    public void A_quotation_mark_that_is_not_escaped_costs_nothing(string json, string headline)
    {
        var data = Read(json);

        Assert.Equal((headline, "2014-03-04"), (data.Headline, data.Published));
    }

    [Theory]
    [InlineData("""{ "@type": "NewsArticle", "headline": "온실, "datePublished": "2014-03-04", "name": "나" }""")]
    [InlineData("""{ "@type": "NewsArticle", "headline": "그의 말은 "동결": 그뿐", "datePublished": "2014-03-04" }""")]
    [InlineData("""{ "@type": "NewsArticle", "headline": "온실 "텃밭" """)]
    public void Where_a_string_may_lack_its_end_nothing_is_read(string json) => Assert.Null(Read(json).Headline);

    [Fact]
    public void A_long_text_of_quotation_marks_takes_no_long_time() =>
        Assert.Null(Read("{\"headline\":" + string.Concat(Enumerable.Repeat("\" , ", 200_000))).Headline);

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
