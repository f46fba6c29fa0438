using System.Text;
using CampusJournal.Articles;

namespace CampusJournal.Tests.Articles;

public class TitleReaderTests
{
    private const string Prose =
        "<p>The old ferry crossed the bay on Tuesday for the first time in three years, with forty people, nine bicycles and one cow on board.</p>";

    private static readonly ArticleExtractor Extractor = new();

    [Theory]
    [InlineData("<h1><span class='overline'>Harbor</span>The Ferry Runs Again</h1>", "The Ferry Runs Again")]
    [InlineData("<h1><span class='dachzeile'>After the Storm:</span> <span>The Ferry Runs Again</span></h1>", "The Ferry Runs Again")]
    [InlineData("<h1><span class='kicker'>The Ferry Runs Again</span></h1>", "The Ferry Runs Again")]
    [InlineData("<h1><span class='red'>Ferry:</span> it Runs Again</h1>", "Ferry: it Runs Again")]
    public void A_kicker_within_the_heading_is_not_the_headline(string heading, string expected) => Assert.Equal(expected, Title("Harbor Daily", heading));

    [Fact]
    public void A_section_s_heading_with_a_system_s_name_is_not_the_headline() =>
        Assert.Equal("The Ferry Runs Again", Title("The Ferry Runs Again - Harbor Daily", "<h3 class='headline-title'>Latest:</h3><h1>The Ferry Runs Again</h1>"));

    [Fact]
    public void The_heading_that_opens_the_title_element_beats_words_made_for_sharing() =>
        Assert.Equal("Storm: the Ferry Runs Again", Title(
            "Storm: the Ferry Runs Again - Harbor Daily",
            "<h1>Storm: the Ferry Runs Again</h1>",
            """<meta property="og:title" content="You will not believe this ferry"><script type="application/ld+json">{"@type":"NewsArticle","headline":"You will not believe this ferry"}</script>"""));

    [Fact]
    public void A_lower_heading_that_repeats_only_some_words_does_not_beat_the_first() =>
        Assert.Equal("The Old Ferrry Runs Again: forty people, nine bicycles and one cow on board", Title(
            "The Old Ferry Runs Again: forty people, nine bicycles and one cow on board - Harbor Daily",
            "<h1>The Old Ferrry Runs Again: forty people, nine bicycles and one cow on board</h1><h2>The Old Ferry</h2>"));

    [Fact]
    public void Without_a_first_heading_the_one_above_the_prose_beats_the_site_s_name() =>
        Assert.Equal("The Ferry Runs Again", Title("Harbor Daily", "<h2>The Ferry Runs Again</h2>"));

    [Theory]
    [InlineData("<h1><a href='/'>Harbor Daily</a></h1><h2>The Ferry Runs Again</h2>", "The Ferry Runs Again")]
    [InlineData("<a href='http://harbor.example/'><h1>Harbor Daily</h1></a><h2>The Ferry Runs Again</h2>", "The Ferry Runs Again")]
    [InlineData("<h1><a href='/ferry'>The Ferry Runs Again</a></h1><h2>Harbor Daily</h2>", "The Ferry Runs Again")]
    public void A_heading_that_leads_to_the_front_page_is_the_site_s_name(string heading, string expected) =>
        Assert.Equal(expected, Title("Harbor Daily » The Ferry Runs Again", heading));

    [Fact]
    public void A_kicker_that_opens_the_metadata_too_is_not_the_headline() =>
        Assert.Equal("The Ferry Runs Again", Title(
            "News from the Harbor - The Ferry Runs Again - Harbor Daily",
            "<h1><span class='subtitle'>News from the Harbor</span> The Ferry Runs Again</h1>",
            """<meta property="og:title" content="News from the Harbor - The Ferry Runs Again">"""));

    [Theory]
    [InlineData("항구의 배가 다시 다닌다-항구신문", "항구의 배가 다시 다닌다")]
    [InlineData("항구의 배가 다시 다닌다_항구일보", "항구의 배가 다시 다닌다")]
    [InlineData("항구의 배가 다시 다닌다-두 번째 이야기", "항구의 배가 다시 다닌다-두 번째 이야기")]
    public void A_paper_s_name_behind_a_dash_without_spaces_is_cut(string tab, string expected) => Assert.Equal(expected, Title(tab, ""));

    private static string? Title(string tab, string heading, string head = "") => Extractor.Extract(
        Encoding.UTF8.GetBytes($"<html lang=en><head><title>{tab}</title>{head}</head><body>{heading}{Prose}</body></html>"), new PageOrigin { Path = "a.html" }).Title;
}
