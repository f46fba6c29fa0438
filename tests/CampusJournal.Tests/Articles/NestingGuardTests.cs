using System.Text;
using CampusJournal.Articles;
using CampusJournal.Articles.Html;

namespace CampusJournal.Tests.Articles;

public class NestingGuardTests
{
    private const int Deep = 100_000;

    public static TheoryData<string, string> Bombs => new()
    {
        { "blocks", Repeat("<div>") },
        { "inline elements", Repeat("<span>") },
        { "unknown elements", Repeat("<x>") },
        { "lists", Repeat("<ul><li>") },
        { "tables", Repeat("<table><tr><td>") },
        { "formats", Repeat("<p><b>") },
        { "formats with attributes", string.Concat(Enumerable.Range(0, 20_000).Select(i => $"<p><font size={i}>x")) },
        { "links", Repeat("<p><a href=x>") },
        { "option groups", Repeat("<optgroup>") },
        { "ruby", Repeat("<rt>") },
        { "open tags without an end", Repeat("<b ") },
        { "end tags", Repeat("</p>") },
        { "open comments", Repeat("<!--") },
        { "scripts", Repeat("<script>") },
        { "svg", Repeat("<svg>") },
        { "quotes", Repeat("<a x='") },
    };

    [Theory]
    [MemberData(nameof(Bombs))]
    public void A_hostile_page_is_read_to_its_end(string what, string html)
    {
        var bytes = Encoding.UTF8.GetBytes("<html><body><h1>Title of the page</h1>" + html + "<p>The last words of the page.</p>");
        var record = new ArticleExtractor().Extract(bytes, new PageOrigin { Path = "bomb.html" });
        Assert.True(record.Source.Sha256?.Length == 64, what);
    }

    [Fact]
    public void An_ordinary_page_passes_as_it_is()
    {
        var page = "<html><body>" + string.Concat(Enumerable.Repeat("<div class='a>b'><p>text <b>bold</b><li>one<li>two</div>", 1000)) + "</body></html>";
        Assert.Same(page, NestingGuard.Apply(page));
    }

    [Fact]
    public void Text_below_the_bound_keeps_its_words_and_the_page_its_later_structure()
    {
        var page = Repeat("<div>") + "deep words" + Repeat("</div>") + "<div id=after>after</div>";
        var guarded = NestingGuard.Apply(page);
        Assert.Contains("deep words", guarded, StringComparison.Ordinal);
        Assert.EndsWith("<div id=after>after</div>", guarded, StringComparison.Ordinal);
        Assert.Equal(201, guarded.Split("<div").Length - 1);
    }

    private static string Repeat(string text) => new StringBuilder(text.Length * Deep).Insert(0, text, Deep).ToString();
}
