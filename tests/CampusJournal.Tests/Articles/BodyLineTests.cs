using System.Text;
using CampusJournal.Articles;

namespace CampusJournal.Tests.Articles;

/// <summary>Which lines of a container are the article's text.</summary>
public class BodyLineTests
{
    private const string First = "The old ferry crossed the bay on Tuesday for the first time in three years, with forty people, nine bicycles and one cow on board.";
    private const string Second = "The captain said that the engine, which was built in 1962, needed a new shaft, and that it had to come from a yard across the ocean.";

    private static readonly ArticleExtractor Extractor = new();

    [Theory]
    [InlineData("<p>Sign up for <a href='/n'>our newsletter</a> to get the harbor to your inbox.</p>")]
    [InlineData("<p>Abonniere den <a href='/w'>Whatsapp-Kanal</a> des Hafenblatts.</p>")]
    [InlineData("<p>Follow Ada on Twitter: follow @ada.</p>")]
    [InlineData("<p>Image 2 of 5</p>")]
    [InlineData("<p>Autorin/Autor Ada Quill</p>")]
    [InlineData("<p>Staff Writer</p>")]
    [InlineData("<div class=printfooter>Retrieved from the harbor</div>")]
    [InlineData("<h3 id=siteSub>From the Harbor Wiki</h3>")]
    [InlineData("<p>Ada Quill is a writer at the Harbor Daily and keeps bees.</p>")]
    public void Is_no_text(string line) => Assert.Equal($"{First}\n\n{Second}", Body(line));

    [Theory]
    [InlineData("<p>Ada Quill said that she keeps bees.</p>", "Ada Quill said that she keeps bees.")]
    [InlineData("<p>Many ask where to sign.</p>", "Many ask where to sign.")]
    public void Is_text(string line, string text) => Assert.Equal($"{First}\n\n{Second}\n\n{text}", Body(line));

    [Theory]
    [InlineData("<p class=kicker>Harbor life</p>", true)]
    [InlineData("<p>The sea was calm.</p>", false)]
    [InlineData("<p>Those who crossed the bay on Tuesday and on Friday</p>", false)]
    public void A_word_above_the_headline_in_the_body_s_element_is_none_of_it(string line, bool isKicker)
    {
        var page = $"<html lang=en><head><title>Ferry to the Island</title></head><body><article>{line}<h1>Ferry to the Island</h1><p>{First}</p><p>{Second}</p></article></body></html>";
        var body = Extractor.Extract(Encoding.UTF8.GetBytes(page), new PageOrigin { Path = "a.html" }).Body;
        Assert.Equal(isKicker, body == $"{First}\n\n{Second}");
    }

    [Fact]
    public void A_request_within_the_prose_is_text_when_it_has_no_link()
    {
        const string request = "They told us to sign up for the crossing, which we did at once, and then we waited on the pier for an hour.";
        Assert.StartsWith(request, Body("<p>The sea was calm.</p><p>The cow slept.</p><p>Nobody was sick.</p>", $"<p>{request}</p>"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<h2>The harbor office says that the boat will sail three times a day until the winter begins.</h2>", true)]
    [InlineData("<p>The harbor office says that the boat will sail three times a day until the winter begins.</p>", true)]
    [InlineData("<p>▲ The boat at the pier on the morning of its first crossing, seen from the lighthouse.</p>", false)]
    [InlineData("<p class='caption'>The boat at the pier on the morning of its first crossing, seen from the lighthouse.</p>", false)]
    [InlineData("<h2>Boats, weather and more news from the harbor and the islands around it for you</h2>", false)]
    public void A_sentence_between_the_headline_and_the_text_is_its_lead(string line, bool isLead)
    {
        var record = Extractor.Extract(
            Encoding.UTF8.GetBytes($"<html lang=en><head><title>Ferry to the Island</title></head><body><div><h1>Ferry to the Island</h1>{line}</div><div><nav><a href='/'>Home</a></nav></div><div class='article-body'><p>{First}</p><p>{Second}</p></div></body></html>"),
            new PageOrigin { Path = "a.html" });
        Assert.Equal(isLead, record.Body.Length > First.Length + Second.Length + 2);
    }

    private static string Body(string line, string before = "") => Extractor.Extract(
        Encoding.UTF8.GetBytes($"<html lang=en><head><title>Ferry to the Island</title></head><body><article><h1>Ferry to the Island</h1><p class='byline'>By Ada Quill</p>{before}<p>{First}</p><p>{Second}</p>{line}</article></body></html>"),
        new PageOrigin { Path = "a.html" }).Body;
}
