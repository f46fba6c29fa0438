using CampusJournal.Articles.Html;

namespace CampusJournal.Tests.Articles;

public class NameSignsTests
{
    [Theory]
    [InlineData("related-news", null, Signs.Related)]
    [InlineData(null, "footer", Signs.Footer)]
    [InlineData("related", "footer", Signs.Related | Signs.Footer)]
    [InlineData("related type-post", "footer", Signs.None)]
    [InlineData("related", "type-post", Signs.None)]
    [InlineData("printfooter", null, Signs.Footer)]
    [InlineData("footer12", "related-12", Signs.Related)]
    [InlineData("", "", Signs.None)]
    public void Class_and_id_speak_together(string? className, string? id, object signs) => Assert.Equal((Signs)signs, NameSigns.Of(className, id) & ~Signs.Info);

    [Fact]
    public void Names_that_a_page_numbers_are_not_remembered()
    {
        var cache = new NameCache(10);
        for (var i = 0; i < 100; i++)
        {
            cache.Get("post-" + (100 + i), _ => default);
        }

        Assert.Equal(0, cache.Count);
        Assert.Equal(Signs.Nav, cache.Get("menu", _ => new NameReading(Signs.Nav, false, false, false)).Signs);
        Assert.Equal(Signs.Nav, cache.Get("menu", _ => default).Signs);
        Assert.Equal(1, cache.Count);
    }

    [Fact]
    public void Names_with_the_small_numbers_of_layouts_are_remembered()
    {
        var cache = new NameCache(10);
        cache.Get("col-md-6 col-12", _ => new NameReading(Signs.Nav, false, false, false));

        Assert.Equal(Signs.Nav, cache.Get("col-md-6 col-12", _ => default).Signs);
        Assert.Equal(1, cache.Count);
    }

    [Fact]
    public void A_full_memory_takes_no_more_names_and_still_answers()
    {
        var cache = new NameCache(1);
        cache.Get("menu", _ => default);
        Assert.Equal(Signs.Ad, cache.Get("banner", _ => new NameReading(Signs.Ad, false, false, false)).Signs);
        Assert.Equal(1, cache.Count);
    }
}
