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
        { "comments that end at a bracket", Repeat("<!--x>") },
        { "scripts", Repeat("<script>") },
        { "fields", Repeat("<textarea>x</p>") },
        { "scripts before the page's end", Repeat("<script>x</body>") },
        { "svg", Repeat("<svg>") },
        { "quotes", Repeat("<a x='") },
        { "attributes", "<div " + string.Concat(Enumerable.Range(0, Deep).Select(i => $"a{i}=x ")) + ">" },
        { "script members", "<script>" + Repeat("\"contentHtml\":\"") + "</script>" },
        { "script arrays", "<script>" + Repeat("\"content_elements\":[{") + "</script>" },
        { "less-than signs", Repeat("<<<<<<<<") },
        { "links in a heading", "<h1>" + Repeat("<a href=/>x</a>") },
        { "authors", string.Concat(Enumerable.Range(0, Deep).Select(i => $"<meta name=author content='Ada Quill{(char)('a' + (i % 26))}{(char)('a' + (i / 26 % 26))}{(char)('a' + (i / 676 % 26))}'>")) },
        { "links to authors", Repeat("<span itemprop=author>") + Repeat("<a rel=author href=/a>Ada Quill</a>") },
        { "rows", "<table>" + Repeat("<tr><td colspan=999><td rowspan=999>x") },
        { "items", Repeat("<div><li>") },
        { "footnotes", Repeat("<a href=#fn1>1</a>") },
        { "frames", "<frameset>" + Repeat("<frame src=a>") },
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
        Assert.Equal(page, Markup.Guarded(page));
    }

    [Fact]
    public void Text_below_the_bound_keeps_its_words_and_the_page_its_later_structure()
    {
        var page = Repeat("<div>") + "deep words" + Repeat("</div>") + "<div id=after>after</div>";
        var guarded = Markup.Guarded(page);
        Assert.Contains("deep words", guarded, StringComparison.Ordinal);
        Assert.EndsWith("<div id=after>after</div>", guarded, StringComparison.Ordinal);
        Assert.Equal(201, guarded.Split("<div").Length - 1);
    }

    [Fact]
    public void A_page_of_too_many_elements_keeps_its_text_and_not_its_scripts()
    {
        var page = "<body>" + string.Concat(Enumerable.Repeat("<p>x", 300_000)) + "<script>no text</script><p>the end";
        var guarded = Markup.Guarded(page);
        Assert.Equal(249_999, guarded.Split("<p>").Length - 1);
        Assert.EndsWith("xxx</script>the end", guarded, StringComparison.Ordinal);
    }

    [Fact]
    public void Formats_that_every_paragraph_opens_again_count_as_elements()
    {
        var page = "<body>" + Repeat("<p><b>x");
        Assert.InRange(Markup.Guarded(page).Split("<p>").Length - 1, 1, 25_000);
    }

    [Fact]
    public void Attributes_have_a_bound_for_the_element_and_for_the_page()
    {
        using var one = PageParser.Parse("<div " + string.Concat(Enumerable.Range(0, 1000).Select(i => $"a{i}=x ")) + ">");
        Assert.Equal(250, one.Body!.FirstElementChild!.Attributes.Length);
        using var all = PageParser.Parse(string.Concat(Enumerable.Repeat("<p " + string.Concat(Enumerable.Range(0, 100).Select(i => $"a{i} ")) + ">", 6000)));
        Assert.Equal(500_000, all.Body!.Children.Sum(element => element.Attributes.Length));
    }

    private static string Repeat(string text) => new StringBuilder(text.Length * Deep).Insert(0, text, Deep).ToString();
}
