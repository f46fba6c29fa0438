using System.Text;
using System.Xml.Linq;
using CampusJournal.Articles;
using CampusJournal.Ingest.Export;

namespace CampusJournal.Tests.Ingest.Outputs;

public class XmlSinkTests
{
    private static readonly XNamespace Wp = "http://wordpress.org/export/1.2/";
    private static readonly XNamespace Dc = "http://purl.org/dc/elements/1.1/";
    private static readonly XNamespace Content = "http://purl.org/rss/1.0/modules/content/";
    private static readonly XNamespace OaiDc = "http://www.openarchives.org/OAI/2.0/oai_dc/";

    [Theory]
    [InlineData(".wxr")]
    [InlineData(".rss")]
    [InlineData(".dc.xml")]
    public async Task Every_text_gives_a_well_formed_document_and_what_is_lost_is_told(string suffix)
    {
        var everyUnit = new string([.. Enumerable.Range(0, 0x10000).Select(code => (char)code)]);
        var records = OutputRecords.HostileTitles.Append(everyUnit).Select((text, i) => OutputRecords.Titled(text, i) with
        {
            Body = text,
            Section = text,
            Publisher = text,
            Subtitle = text,
            Byline = text,
            Copyright = text,
            Language = text,
            Authors = [new(text, null, text, "person")],
            Source = new() { Path = text, Url = "http://e.example/" + text },
        });

        var (document, notices) = await WriteAsync(suffix, [.. records]);

        Assert.Equal(OutputRecords.HostileTitles.Length + 1, document.Descendants().Count(element => element.Name.LocalName is "item" or "dc"));
        var notice = Assert.Single(notices);
        Assert.Equal("not-in-xml", notice.Code);
        Assert.Contains(document.Descendants(), element => element.Value.Contains("<script>alert(1)</script>", StringComparison.Ordinal));
        Assert.Contains(document.Descendants(), element => element.Value.Contains("a]]>b", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(".wxr")]
    [InlineData(".rss")]
    [InlineData(".dc.xml")]
    public async Task Every_form_counts_the_same_losses_of_a_record(string suffix)
    {
        var record = OutputRecords.Plain with { Title = "a\u0001", Section = "b\u0002", Body = "c\u0003\uFFFE\n\nd", Subtitle = "\uD800", Authors = [new("e\u001b", null, null, "person")] };

        var (_, notices) = await WriteAsync(suffix, record, record with { Id = new('1', 32) });

        Assert.Equal("12 characters that have no place in XML left out.", Assert.Single(notices).Message);
    }

    [Theory]
    [InlineData(".wxr")]
    [InlineData(".dc.xml")]
    public async Task A_text_that_PHP_would_not_read_is_told(string suffix)
    {
        var (_, notices) = await WriteAsync(suffix, OutputRecords.Plain with { Body = new('가', 3_400_000) });

        Assert.Equal("too-long-for-libxml", Assert.Single(notices).Code);
    }

    [Fact]
    public async Task Text_without_loss_gives_no_notice() => Assert.Empty((await WriteAsync(".rss", OutputRecords.Plain)).Notices);

    [Fact]
    public async Task WordPress_finds_post_author_category_and_dates()
    {
        var (document, _) = await WriteAsync(".wxr", OutputRecords.Plain, OutputRecords.Titled("둘", 2), OutputRecords.Titled("셋", 3) with { Date = null, Authors = [], Section = null });

        var channel = document.Root!.Element("channel")!;
        Assert.Equal("1.2", channel.Element(Wp + "wxr_version")!.Value);
        Assert.Equal(("해오름신문", "http://haeoreum.example/"), (channel.Element("title")!.Value, channel.Element(Wp + "base_site_url")!.Value));
        var author = Assert.Single(channel.Elements(Wp + "author"));
        Assert.Equal("편시우", author.Element(Wp + "author_display_name")!.Value);
        Assert.Matches("^[a-z0-9-]+$", author.Element(Wp + "author_login")!.Value);
        Assert.Equal("보도", Assert.Single(channel.Elements(Wp + "category")).Element(Wp + "cat_name")!.Value);
        var items = channel.Elements("item").ToList();
        Assert.Equal(author.Element(Wp + "author_login")!.Value, items[0].Element(Dc + "creator")!.Value);
        Assert.Equal("2015-06-15 10:20:00", items[0].Element(Wp + "post_date")!.Value);
        Assert.Equal("2015-06-15 01:20:00", items[0].Element(Wp + "post_date_gmt")!.Value);
        Assert.Equal("온실-다시-문-열다", items[0].Element(Wp + "post_name")!.Value);
        Assert.Equal(("publish", "draft"), (items[0].Element(Wp + "status")!.Value, items[2].Element(Wp + "status")!.Value));
        Assert.Equal(["1", "2", "3"], items.Select(item => item.Element(Wp + "post_id")!.Value));
        Assert.Equal("편시우, 백나래", Meta(items[0], "cjt_authors"));
        Assert.Equal("2015-06-15T10:20+09:00", Meta(items[0], "cjt_date"));
        Assert.Contains("]]&gt; 끝 &#91;gallery]", items[0].Element(Content + "encoded")!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WordPress_shows_titles_names_and_excerpts_as_text()
    {
        const string Hostile = "<script>alert(1)</script> R&D";
        var (document, _) = await WriteAsync(".wxr", OutputRecords.Titled(Hostile) with { Subtitle = Hostile, Section = Hostile, Authors = [new(Hostile, null, null, "person")] });

        var shown = new[] { "title", "encoded", "cat_name", "author_display_name", "category" };
        var texts = document.Descendants().Where(element => shown.Contains(element.Name.LocalName) && !element.HasElements).Select(element => element.Value).ToList();
        Assert.Equal(5, texts.Count(text => text == "&lt;script&gt;alert(1)&lt;/script&gt; R&amp;D"));
        Assert.DoesNotContain(texts, text => text.Contains("<script", StringComparison.Ordinal));
    }

    [Fact]
    public async Task WordPress_publishes_each_article_once()
    {
        var changed = OutputRecords.Titled("새 제목", 2) with { Supersedes = OutputRecords.Titled("옛 제목", 1).Id };
        var (document, _) = await WriteAsync(".wxr", changed, OutputRecords.Titled("두 번", 3) with { DuplicateOf = changed.Id }, OutputRecords.Titled("옛 제목", 1));

        var items = document.Descendants("item").ToList();
        Assert.Equal(["publish", "draft", "draft"], items.Select(item => item.Element(Wp + "status")!.Value));
        Assert.Equal(changed.Id, Meta(items[1], "cjt_duplicate_of"));
        Assert.Equal(changed.Id, Meta(items[2], "cjt_superseded_by"));
    }

    [Fact]
    public async Task A_feed_marks_what_repeats_or_is_replaced()
    {
        var changed = OutputRecords.Titled("새 제목", 2) with { Supersedes = OutputRecords.Titled("옛 제목", 1).Id };
        var (document, _) = await WriteAsync(".rss", changed, OutputRecords.Titled("두 번", 3) with { DuplicateOf = changed.Id }, OutputRecords.Titled("옛 제목", 1));

        string[] Marks(XElement item) =>
            [.. item.Elements("category").Where(category => category.Attribute("domain") is not null).Select(category => $"{category.Attribute("domain")!.Value} {category.Value}")];
        Assert.Equal([[], [$"duplicate-of {changed.Id}"], [$"superseded-by {changed.Id}"]], document.Descendants("item").Select(Marks));
    }

    [Fact]
    public async Task A_page_without_an_article_says_so_and_WordPress_does_not_publish_it()
    {
        var error = OutputRecords.Plain with { Kind = "error" };

        var item = (await WriteAsync(".wxr", error)).Document.Descendants("item").Single();

        Assert.Equal(("draft", "error"), (item.Element(Wp + "status")!.Value, Meta(item, "cjt_kind")));
        Assert.Contains((await WriteAsync(".rss", error)).Document.Descendants("category"), category => category.Attribute("domain")?.Value == "kind" && category.Value == "error");
    }

    [Fact]
    public async Task WordPress_gets_a_day_as_its_midnight_and_a_title_that_says_that_there_is_none()
    {
        var (document, _) = await WriteAsync(".wxr", OutputRecords.Titled(" ") with { Date = "2015-06-15" });

        var item = document.Descendants("item").Single();
        Assert.Equal("(no title) " + OutputRecords.Titled(" ").Id, item.Element("title")!.Value);
        Assert.Equal("2015-06-15 00:00:00", item.Element(Wp + "post_date")!.Value);
        Assert.Equal("2015-06-15", Meta(item, "cjt_date"));
    }

    [Theory]
    [InlineData("2015-06-15", "2015-06-15 00:00:00", "2015-06-15 00:00:01", "2015-06-15 00:00:00", "2015-06-15 00:00:00")]
    [InlineData("2015-06-15T10:20+09:00", "2015-06-15 10:20:00", "2015-06-15 10:20:01", "2015-06-15 10:20:00", "2015-06-15 10:20:00")]
    [InlineData("2015-06-15T10:20:30+09:00", "2015-06-15 10:20:30", "0000-00-00 00:00:00", "2015-06-15 10:20:30", "2015-06-15 10:20:30")]
    public async Task WordPress_takes_articles_of_one_title_and_time_for_one_unless_a_second_that_no_page_states_parts_them(string date, params string[] times)
    {
        var (document, _) = await WriteAsync(
            ".wxr",
            OutputRecords.Titled("[사설]", 1) with { Date = date, Body = "하나" },
            OutputRecords.Titled("사설", 2) with { Date = date, Body = "둘" },
            OutputRecords.Titled("[사설]", 3) with { Date = date, Body = "하나" },
            OutputRecords.Titled("만평", 4) with { Date = date, Body = "셋" });

        Assert.Equal(times, document.Descendants(Wp + "post_date").Select(time => time.Value));
        Assert.All(document.Descendants("item"), item => Assert.Equal(date, Meta(item, "cjt_date")));
        Assert.Equal(times.Select(time => time[0] == '0' ? "draft" : "publish"), document.Descendants(Wp + "status").Select(status => status.Value));
    }

    [Fact]
    public async Task WordPress_keeps_two_sections_apart_that_differ_by_signs_only()
    {
        var (document, _) = await WriteAsync(
            ".wxr", OutputRecords.Plain with { Section = "문화·학술" }, OutputRecords.Titled("둘", 2) with { Section = "문화/학술" }, OutputRecords.Titled("셋", 3) with { Section = "문화·학술" });

        var told = document.Descendants(Wp + "category").ToDictionary(category => category.Element(Wp + "category_nicename")!.Value, category => category.Element(Wp + "cat_name")!.Value);
        var items = document.Descendants("item").Select(item => item.Element("category")!).ToList();
        Assert.Equal(["문화·학술", "문화/학술"], told.Values);
        Assert.All(items, category => Assert.Equal(category.Value, told[category.Attribute("nicename")!.Value]));
        Assert.Equal("문화-학술", items[0].Attribute("nicename")!.Value);
    }

    [Fact]
    public async Task A_section_longer_than_WordPress_takes_is_cut_there_and_whole_in_a_custom_field()
    {
        var section = new string('나', 198) + "<>끝";
        var (document, _) = await WriteAsync(".wxr", OutputRecords.Plain with { Section = section });

        var item = document.Descendants("item").Single();
        Assert.Equal(new string('나', 198) + "…", item.Element("category")!.Value);
        Assert.Equal(item.Element("category")!.Value, document.Descendants(Wp + "cat_name").Single().Value);
        Assert.Equal(section, Meta(item, "cjt_section"));
    }

    [Fact]
    public async Task WordPress_shows_a_number_behind_an_ampersand_as_text()
    {
        // Its filter undoes &amp;#169; but knows no reference within &#38;#169;.
        var (document, _) = await WriteAsync(".wxr", OutputRecords.Titled("&#169; &copy;") with { Body = "&#169; &copy;" });

        var item = document.Descendants("item").Single();
        Assert.Equal("&#38;#169; &amp;copy;", item.Element("title")!.Value);
        Assert.StartsWith("<p>&#38;#169; &amp;copy;</p>\n", item.Element(Content + "encoded")!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_feed_invents_neither_a_title_nor_a_time()
    {
        var (document, _) = await WriteAsync(".rss", OutputRecords.Titled(null) with { Date = "2015-06-15" }, OutputRecords.Plain);

        var items = document.Descendants("item").ToList();
        Assert.Null(items[0].Element("title"));
        Assert.Null(items[0].Element("pubDate"));
        Assert.Equal("2015-06-15", items[0].Element(Dc + "date")!.Value);
        Assert.Null(items[1].Element(Dc + "date"));
    }

    [Fact]
    public async Task A_month_gets_no_day()
    {
        var issue = OutputRecords.Plain with { Date = "2024-04" };

        var feed = (await WriteAsync(".rss", issue)).Document.Descendants("item").Single();
        Assert.Equal((null, "2024-04"), (feed.Element("pubDate"), feed.Element(Dc + "date")!.Value));
        var post = (await WriteAsync(".wxr", issue)).Document.Descendants("item").Single();
        Assert.Equal(("0000-00-00 00:00:00", "2024-04"), (post.Element(Wp + "post_date")!.Value, Meta(post, "cjt_date")));
        Assert.Null(post.Element("pubDate"));
        Assert.Equal("2024-04", (await WriteAsync(".dc.xml", issue)).Document.Descendants(Dc + "date").Single().Value);
    }

    [Fact]
    public async Task A_description_is_HTML_and_a_title_of_a_feed_is_text()
    {
        const string Hostile = "<img src=x onerror=alert(1)> a < b";
        var (document, _) = await WriteAsync(".rss", OutputRecords.Titled(Hostile) with { Subtitle = null, Body = Hostile });

        var item = document.Descendants("item").Single();
        Assert.Equal("&lt;img src=x onerror=alert(1)&gt; a &lt; b", item.Element("description")!.Value);
        Assert.Equal(Hostile, item.Element("title")!.Value);
    }

    [Fact]
    public async Task A_feed_has_the_whole_text_and_its_date()
    {
        var (document, _) = await WriteAsync(".rss", OutputRecords.Plain, OutputRecords.Plain with { Source = new() { Path = "a" } });

        var items = document.Root!.Element("channel")!.Elements("item").ToList();
        Assert.Equal("2.0", document.Root.Attribute("version")!.Value);
        Assert.Equal("http://haeoreum.example/news/articleView.html?idxno=1&b=2", items[0].Element("link")!.Value);
        Assert.Equal("Mon, 15 Jun 2015 10:20:00 +0900", items[0].Element("pubDate")!.Value);
        Assert.Equal(["편시우", "백나래"], items[0].Elements(Dc + "creator").Select(creator => creator.Value));
        Assert.Null(items[1].Element("link"));
        Assert.Equal(
            """
            <p>첫 문단 &lt;b&gt; &amp; &quot;둘&quot;.</p>
            <p>둘째<br />
            문단 ]]&gt; 끝 [gallery]</p>
            <figure><img src="http://haeoreum.example/a%20b.jpg" alt="온실&quot;" /><figcaption>▲ 온실 &lt;사진=김&gt;</figcaption></figure>
            <p><em>▲ 새 건물</em></p>

            """,
            items[0].Element(Content + "encoded")!.Value);
    }

    [Fact]
    public async Task Dublin_Core_names_what_a_catalogue_asks_for()
    {
        var (document, _) = await WriteAsync(".dc.xml", OutputRecords.Plain);

        var record = Assert.Single(document.Root!.Elements(OaiDc + "dc"));
        Assert.Equal(["온실, 다시 문 열다"], record.Elements(Dc + "title").Select(element => element.Value));
        Assert.Equal(["편시우", "백나래"], record.Elements(Dc + "creator").Select(element => element.Value));
        Assert.Equal(OutputRecords.Plain.Body, record.Elements(Dc + "description").Last().Value);
        Assert.Equal("2015-06-15T10:20+09:00", record.Element(Dc + "date")!.Value);
        Assert.Contains(OutputRecords.Plain.Source.Url, record.Elements(Dc + "identifier").Select(element => element.Value));
    }

    [Theory]
    [InlineData(".wxr")]
    [InlineData(".rss")]
    [InlineData(".dc.xml")]
    public async Task A_document_without_records_is_whole(string suffix) => Assert.NotNull((await WriteAsync(suffix)).Document.Root);

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("file:///etc/passwd")]
    [InlineData("not an address")]
    public async Task Only_addresses_of_the_web_become_links(string url)
    {
        var record = OutputRecords.Plain with { Source = new() { Path = "a", Url = url } };

        foreach (var suffix in new[] { ".rss", ".wxr" })
        {
            Assert.Null((await WriteAsync(suffix, record)).Document.Descendants("item").Single().Element("link"));
        }
    }

    private static string? Meta(XElement item, string key) =>
        item.Elements(Wp + "postmeta").SingleOrDefault(meta => meta.Element(Wp + "meta_key")!.Value == key)?.Element(Wp + "meta_value")!.Value;

    private static async Task<(XDocument Document, List<TargetNotice> Notices)> WriteAsync(string suffix, params ArticleRecord[] records)
    {
        using var folder = new TemporaryFolder();
        var notices = new List<TargetNotice>();
        await RecordSinks.Open(folder["a" + suffix], new() { Notice = notices.Add }).FillAsync(records);
        var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(File.ReadAllBytes(folder["a" + suffix]));
        return (XDocument.Parse(text), notices);
    }
}
