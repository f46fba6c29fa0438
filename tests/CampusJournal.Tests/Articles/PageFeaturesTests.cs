using CampusJournal.Articles;
using CampusJournal.Articles.Html;
using CampusJournal.Articles.Pages;

namespace CampusJournal.Tests.Articles;

public class PageFeaturesTests
{
    [Fact]
    public void The_place_of_each_element_is_found()
    {
        using var document = PageParser.Parse("<html><body>" + string.Concat(Enumerable.Repeat("<p>a</p>", 1000)));
        var features = FeatureWalk.Over(document);
        for (var i = 0; i < features.Elements.Length; i++)
        {
            Assert.Equal(i, features.IndexOf(features.Elements[i].Node));
        }
    }

    [Fact]
    public void An_element_that_the_walk_did_not_enter_has_no_place()
    {
        using var document = PageParser.Parse("<html><body><p>a</p><svg><g id='inner'></g></svg></body></html>");
        Assert.Equal(-1, FeatureWalk.Over(document).IndexOf(document.GetElementById("inner")!));
    }

    [Fact]
    public void The_block_of_the_headline_is_found_for_each_headline_that_is_asked_for()
    {
        using var document = PageParser.Parse("<html><body><p>Boat found</p><h1>Boat found</h1><p>Boat lost</p></body></html>");
        var page = new PageContext(FeatureWalk.Over(document), new PageOrigin { Path = "a.html" }, null);
        Assert.Equal([1, 2, -1, 1], [page.TitleBlock("Boat found"), page.TitleBlock("Boat lost"), page.TitleBlock(null), page.TitleBlock("Boat found")]);
    }
}
