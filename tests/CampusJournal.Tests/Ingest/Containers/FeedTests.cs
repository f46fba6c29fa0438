using CampusJournal.Articles;
using CampusJournal.Ingest;
using CampusJournal.Ingest.Archives;
using CampusJournal.Text;

namespace CampusJournal.Tests.Ingest.Containers;

public class FeedTests
{
    private const string Rss = """
        <?xml version="1.0" encoding="euc-kr"?>
        <!-- made by hand -->
        <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/">
        <channel><title>해오름신문</title><link>http://press.example.ac.kr/</link>
        <item><title>뒷동산에 &amp;quot;수달&amp;quot;이 돌아왔다</title><media:title>사진</media:title>
        <link>http://press.example.ac.kr/news/articleView.html?idxno=11</link><pubDate>Mon, 05 Sep 2011 14:05:00 KST</pubDate>
        <dc:creator>백나래 기자</dc:creator><description>짧은 소개</description>
        <content:encoded><![CDATA[<p>여름방학 동안 비어 있던 뒷동산 연못에 수달 한 쌍이 돌아와 살고 있는 것이 확인됐다.</p><p>생물학과 조사팀은 지난달부터 발자국을 따라 왔다고 밝혔다.</p>]]></content:encoded></item>
        <item><title>둘째</title><link>javascript:alert(1)</link><description>&lt;p&gt;소개뿐인 글이다.&lt;/p&gt;</description></item>
        </channel></rss>
        """;

    private const string Atom = """
        <feed xmlns="http://www.w3.org/2005/Atom"><title>블로그</title>
        <entry><title type="text">도서관의 새벽</title><link rel="self" href="http://x.example/self"/><link href="http://x.example/1"/>
        <published>2012-03-04T05:06:07+09:00</published><updated>2013-01-01T00:00:00+09:00</updated>
        <author><email>a@x.example</email><name>한누리</name></author>
        <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>새벽 네 시의 도서관에는 아직 불이 켜져 있다.</p></div></content></entry>
        </feed>
        """;

    [Fact]
    public async Task Each_item_is_a_page_with_its_title_date_author_text_and_address()
    {
        var pages = (await Packed.ItemsAsync("feed.xml", Packed.Cp949(Rss))).Cast<SourcePage>().ToList();

        Assert.Equal(["feed.xml!1", "feed.xml!2"], pages.Select(page => page.Origin.Member));
        Assert.Equal("http://press.example.ac.kr/news/articleView.html?idxno=11", pages[0].Origin.Url);
        Assert.Null(pages[1].Origin.Url);
        var record = new ArticleExtractor().Extract(pages[0].Content.Span, pages[0].Origin);
        Assert.Equal("뒷동산에 \"수달\"이 돌아왔다", record.Title);
        Assert.Equal("2011-09-05T14:05:00+09:00", record.Date);
        Assert.Equal("백나래", Assert.Single(record.Authors).Name);
        Assert.StartsWith("여름방학 동안", record.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("짧은 소개", record.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cp949", "euc-kr", false)]
    [InlineData("utf-8", "euc-kr", true)]
    [InlineData("johab", "johab", false)]
    public async Task A_record_tells_the_charset_of_the_feed_and_what_the_feed_declares(string charset, string declared, bool isConflict)
    {
        var feed = CharsetEncoder.Encode(Rss.Replace("euc-kr", declared, StringComparison.Ordinal), charset).Bytes.ToArray();
        var page = (SourcePage)(await Packed.ItemsAsync("feed.xml", feed))[0];

        var record = new ArticleExtractor().Extract(page.Content.Span, page.Origin);
        Assert.Equal((charset, declared, isConflict), (record.Charset.Used, record.Charset.Declared, record.Charset.Conflict));
        Assert.Equal(isConflict, record.Warnings.Any(warning => warning.Code == "declared-charset-wrong"));
        Assert.StartsWith("여름방학 동안", record.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("utf-16le", true)]
    [InlineData("utf-16be", true)]
    [InlineData("utf-16le", false)]
    [InlineData("utf-16be", false)]
    public async Task A_feed_in_UTF_16_is_read_with_a_byte_order_mark_and_without(string charset, bool hasMark)
    {
        var feed = CharsetEncoder.Encode(Rss.Replace("euc-kr", "utf-16", StringComparison.Ordinal), charset, isContinued: !hasMark).Bytes.ToArray();
        var pages = (await Packed.ItemsAsync("feed.xml", feed)).Cast<SourcePage>().ToList();

        Assert.Equal(["feed.xml!1", "feed.xml!2"], pages.Select(page => page.Origin.Member));
        var record = new ArticleExtractor().Extract(pages[0].Content.Span, pages[0].Origin);
        Assert.Equal((charset, "뒷동산에 \"수달\"이 돌아왔다"), (record.Charset.Used, record.Title));
    }

    [Theory]
    [InlineData("cp949", "euc-kr")]
    [InlineData("utf-8", "utf8")]
    [InlineData("johab", "johab")]
    public async Task A_charset_that_the_user_names_is_that_of_the_feed_and_not_of_the_pages_made_of_it(string charset, string label)
    {
        var feed = CharsetEncoder.Encode(Rss.Replace("euc-kr", "shift_jis", StringComparison.Ordinal), charset).Bytes.ToArray();
        var page = (SourcePage)(await Packed.ItemsAsync("feed.xml", feed, new() { ForcedCharset = label }))[0];

        var record = new ArticleExtractor(new() { ForcedCharset = label }).Extract(page.Content.Span, page.Origin);
        Assert.Equal((charset, "forced", "shift_jis"), (record.Charset.Used, record.Charset.Evidence, record.Charset.Declared));
        Assert.Equal("뒷동산에 \"수달\"이 돌아왔다", record.Title);
        Assert.StartsWith("여름방학 동안", record.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_feed_whose_declaration_is_distrusted_is_read_by_its_bytes_alone()
    {
        const string Short = "<?xml version='1.0' encoding='iso-8859-2'?><rss><channel><item><title>Köln</title><description>Der Frühling</description></item></channel></rss>";
        var feed = CharsetEncoder.Encode(Short, "windows-1252").Bytes.ToArray();
        var believed = (SourcePage)(await Packed.ItemsAsync("feed.xml", feed))[0];
        var distrusted = (SourcePage)(await Packed.ItemsAsync("feed.xml", feed, new() { IgnoreDeclared = true }))[0];

        Assert.Equal(("iso-8859-2", "windows-1252"), (believed.Origin.FileCharset!.Charset, distrusted.Origin.FileCharset!.Charset));
    }

    [Fact]
    public async Task Atom_is_read_in_its_own_words()
    {
        var page = Assert.IsType<SourcePage>(Assert.Single(await Packed.ItemsAsync("atom", Packed.Bytes(Atom))));

        Assert.Equal("http://x.example/1", page.Origin.Url);
        var record = new ArticleExtractor().Extract(page.Content.Span, page.Origin);
        Assert.Equal("도서관의 새벽", record.Title);
        Assert.Equal("2012-03-04T05:06:07+09:00", record.Date);
        Assert.Equal("한누리", Assert.Single(record.Authors).Name);
        Assert.Contains("새벽 네 시의 도서관", record.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Entities_of_a_DTD_stay_unresolved_and_the_items_before_are_kept()
    {
        var feed = "<!DOCTYPE rss [<!ENTITY a \"aaaaaaaaaa\">]><rss><channel><item><title>1</title></item><item><title>&a;</title></item></channel></rss>";

        Assert.Equal(["page f!1", "damaged f"], await Packed.ReadAsync("f", Packed.Bytes(feed)));
    }

    [Theory]
    [InlineData("<rss><channel><item><title>문화 & 예술&nbsp;면</title><link>http://x.example/?a=1&b=2</link></item><item><title>둘째</title></item></channel></rss>")]
    [InlineData("<feed><entry><title type=\"html\">&lt;b>문화&lt;/b> & &lt;i>예술&lt;/i>&nbsp;면</title><link href=\"http://x.example/?a=1&b=2\"/></entry><entry><title>둘째</title></entry></feed>")]
    public async Task A_feed_as_people_write_it_loses_no_item(string feed)
    {
        var pages = (await Packed.ItemsAsync("f", Packed.Bytes(feed))).Cast<SourcePage>().ToList();

        Assert.Equal(["문화 & 예술 면", "둘째"], pages.Select(page => new ArticleExtractor().Extract(page.Content.Span, page.Origin).Title));
        Assert.Equal("http://x.example/?a=1&b=2", pages[0].Origin.Url);
    }

    [Fact]
    public async Task An_item_above_the_limit_is_a_failure_and_the_next_is_read()
    {
        var feed = $"<rss><channel><item><description>{new string('x', 5000)}</description></item><item><title>2</title></item></channel></rss>";

        Assert.Equal(["too-large f!1", "page f!2"], await Packed.ReadAsync("f", Packed.Bytes(feed), new() { MaxRecordSize = 4000 }));
    }

    [Theory]
    [InlineData("<rss-reader>x</rss-reader>")]
    [InlineData("<!-- <rss> --><html><body><p>본문</html>")]
    [InlineData("rss")]
    public async Task What_only_names_a_feed_is_none(string text) =>
        Assert.DoesNotContain(await Packed.ItemsAsync("a", Packed.Bytes(text)), item => item is PageFailure or SourcePage { Origin.Member: not null });
}
