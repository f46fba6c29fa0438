using System.IO.Compression;
using System.Text;
using CampusJournal.Articles.Profiles;
using CampusJournal.Ingest.Fetch;
using CampusJournal.Text;

namespace CampusJournal.Tests.Ingest.Fetch;

public sealed class FetchListTests : IDisposable
{
    private readonly FetchBed bed = new();

    public FetchListTests() => bed.Site.Default = path => path == "/robots.txt" ? SiteAnswer.Text("") : SiteAnswer.Page("기사 " + path);

    public void Dispose() => bed.Dispose();

    [Theory]
    [InlineData("http://a/{1..3}", "http://a/1 http://a/2 http://a/3")]
    [InlineData("http://a/{001..003}.html", "http://a/001.html http://a/002.html http://a/003.html")]
    [InlineData("http://a/{9..11}", "http://a/9 http://a/10 http://a/11")]
    [InlineData("http://a/{08..10}", "http://a/08 http://a/09 http://a/10")]
    [InlineData("http://a/{3..1}", "http://a/3 http://a/2 http://a/1")]
    [InlineData("http://a/{1..2}/{1..2}", "http://a/1/1 http://a/1/2 http://a/2/1 http://a/2/2")]
    [InlineData("http://a/{x}/{5..5}", "http://a/{x}/5")]
    public void A_template_gives_every_url(string template, string urls)
    {
        var parsed = UrlTemplate.Parse(template);
        Assert.Equal(urls.Split(' '), parsed.Expand());
        Assert.Equal(urls.Split(' ').Length, parsed.Count);
    }

    [Theory]
    [InlineData("http://a/1")]
    [InlineData("http://a/{1..")]
    [InlineData("http://a/{1-5}")]
    [InlineData("http://a/{a..c}/{1..5}")]
    [InlineData("http://a/{1..999999999}")]
    [InlineData("http://a/{1..99999}/{1..99999}")]
    [InlineData("http://a/{1..99999999999999999999999}")]
    public void A_template_without_a_range_or_with_too_many_urls_is_refused(string template) =>
        Assert.Throws<FormatException>(() => UrlTemplate.Parse(template));

    [Fact]
    public async Task Fetches_each_page_of_a_template_up_to_the_limit()
    {
        var list = new FetchList { Templates = [UrlTemplate.Parse(bed.Site.Root + "/news/articleView.html?idxno={1..5000}")] };

        var report = await bed.RunAsync(bed.Options with { MaxPages = 5 }, list);

        Assert.Equal(Enumerable.Range(1, 5).Select(number => $"/news/articleView.html?idxno={number}"), bed.Site.Paths);
        Assert.Equal(4995, report.SkippedByReason["max-pages"]);
    }

    [Fact]
    public async Task The_lists_of_an_index_are_not_asked_for_when_no_page_of_theirs_would_be()
    {
        string Listed(string tag, int number) => $"<{tag}><loc>{bed.Site.Root}/{number}</loc></{tag}>";
        bed.Site.On("/index.xml", Xml($"<sitemapindex>{string.Concat(Enumerable.Range(1, 9).Select(number => Listed("sitemap", number)))}</sitemapindex>"))
            .On("/1", Xml($"<urlset>{Listed("url", 100)}{Listed("url", 101)}{Listed("url", 102)}</urlset>"));

        var report = await bed.RunAsync(bed.Options with { MaxPages = 2 }, new FetchList { Sitemaps = [bed.Site.Root + "/index.xml"] });

        Assert.Equal(["/index.xml", "/1"], bed.Site.Paths.Take(2));
        Assert.Equal(["/100", "/101"], bed.Site.Paths.Skip(2));
        Assert.Equal(9, report.SkippedByReason["max-pages"]);
    }

    [Fact]
    public async Task An_index_of_indexes_without_end_is_a_failure_at_the_fourth()
    {
        bed.Site.Default = path => path == "/robots.txt" ? SiteAnswer.Text("") : Xml($"<sitemapindex><sitemap><loc>{path}i</loc></sitemap></sitemapindex>");

        await bed.RunAsync(bed.Options, new FetchList { Sitemaps = [bed.Site.Root + "/s"] });

        Assert.Equal(["/s", "/si", "/sii", "/siii"], bed.Site.Paths);
        Assert.Equal((bed.Site.Root + "/siiii", "too-deep"), (Assert.Single(bed.Failures).Source, bed.Failures[0].Code));
    }

    [Fact]
    public async Task A_page_named_again_is_not_left_over()
    {
        var report = await bed.RunAsync(bed.Options with { MaxPages = 2 }, "/1", "/2", "/1", "/3", "/4", "/2");

        Assert.Equal((2, 2), (report.Pages, report.SkippedByReason["max-pages"]));
    }

    [Fact]
    public void A_template_that_is_refused_does_not_tell_credentials()
    {
        var refused = Assert.Throws<FormatException>(() => UrlTemplate.Parse("http://user:hush@site.example/"));

        Assert.Contains("http://***@site.example/", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Asks_for_each_spelling_of_a_page_once()
    {
        var port = new Uri(bed.Site.Root).Port;
        await bed.RunAsync("/a/../1", "/1#top", $"HTTP://127.0.0.1:{port}/1", "/%31", "/2?", "/2");

        Assert.Equal(["/1", "/2"], bed.Site.Paths);
    }

    [Theory]
    [InlineData("*/v?no=1", "http://site.example/v?no=1", true)]
    [InlineData("*/v?no=1", "http://site.example/v1no=1", false)]
    [InlineData("site.example/v*", "http://site.example/v?no=1", true)]
    [InlineData("/v?no=*", "http://site.example/v?no=", true)]
    [InlineData("/V*", "http://site.example/v", false)]
    [InlineData("*a*a*a*a*a*a*a*a*b", "http://site.example/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaac", false)]
    public void A_star_is_the_only_special_character_of_a_glob(string glob, string url, bool fits)
    {
        Assert.Equal(fits, new UrlGlobs([glob], []).Includes(new Uri(url)));
        Assert.NotEqual(fits, new UrlGlobs([], [glob]).Includes(new Uri(url)));
    }

    [Fact]
    public async Task Takes_only_what_the_globs_let_through()
    {
        await bed.RunAsync(bed.Options with { Include = ["/news/*", "*idxno=7"], Exclude = ["*print=1*"] }, "/news/1", "/news/2?print=1", "/bbs/3", "/v?idxno=7", "/v?idxno=70");

        Assert.Equal(["/news/1", "/v?idxno=7"], bed.Site.Paths);
    }

    [Fact]
    public async Task Reads_sitemaps_of_sitemaps_gzipped_or_not()
    {
        bed.Site.On("/sitemap.xml", Xml($"<sitemapindex xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><sitemap><loc>{bed.Site.Root}/a.xml.gz</loc></sitemap><sitemap><loc> {bed.Site.Root}/b.xml </loc></sitemap></sitemapindex>"))
            .On("/a.xml.gz", SiteAnswer.Page(Gzip($"<urlset><url><loc>{bed.Site.Root}/1?a=1&amp;b=2</loc><lastmod>2010-01-01</lastmod></url><url><loc>http://elsewhere.example/x</loc></url></urlset>"), "Content-Type: application/x-gzip"))
            .On("/b.xml", Xml($"<urlset><url><loc><![CDATA[{bed.Site.Root}/2]]></loc></url></urlset>"));

        var report = await bed.RunAsync(bed.Options, new FetchList { Sitemaps = [bed.Site.Root + "/sitemap.xml"] });

        Assert.Equal(["/sitemap.xml", "/a.xml.gz", "/b.xml", "/1?a=1&b=2", "/2"], bed.Site.Paths);
        Assert.Equal(1, report.SkippedByReason["other-host"]);
    }

    [Theory]
    [InlineData("<rss version='0.91'><channel><link>/</link><item><title>x</title><link>/1</link></item><item><link> /2 </link></item></channel></rss>")]
    [InlineData("<?xml version='1.0'?><!DOCTYPE rss SYSTEM 'http://elsewhere.example/rss.dtd'><rss><channel><item><link>/1</link></item><item><link>/2</link></item></channel></rss>")]
    [InlineData("<feed xmlns='http://www.w3.org/2005/Atom'><link href='/'/><entry><link rel='alternate' href='/1'/><link rel='edit' href='/e'/></entry><entry><link href='/2'/></entry></feed>")]
    [InlineData("<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://purl.org/rss/1.0/'><item><link>/1</link></item><item><link>/2</link></item></rdf:RDF>")]
    [InlineData("<rss><channel><item><guid isPermaLink='true'>/0</guid><link>/1</link></item><item><guid isPermaLink='false'>/3</guid></item><item><link/><guid>SITE/2</guid></item></channel></rss>")]
    [InlineData("<rss><channel><item><guid isPermaLink='true'>SITE/1</guid></item><item><guid>tag:4</guid></item><item><guid> SITE/2 </guid></item></channel></rss>")]
    [InlineData("<rss><channel><item><title>&#11;쪽&#x1F;</title><link>/1</link></item><item><link>/2</link></item></channel></rss>")]
    public async Task Reads_the_items_of_feeds(string feed)
    {
        bed.Site.On("/rss", Xml(feed.Replace("SITE", bed.Site.Root, StringComparison.Ordinal)));

        await bed.RunAsync(bed.Options, new FetchList { Feeds = [bed.Site.Root + "/rss"] });

        Assert.Equal(["/rss", "/1", "/2"], bed.Site.Paths);
    }

    [Fact]
    public async Task Reads_feeds_in_the_charset_that_they_are_in()
    {
        var feed = "<?xml version=\"1.0\" encoding=\"euc-kr\"?><rss><channel><title>해오름신문</title><item><title>버려진 온실</title><link>/1</link></item></channel></rss>";
        bed.Site.On("/rss", SiteAnswer.Page(CodePagesEncodingProvider.Instance.GetEncoding(949)!.GetBytes(feed), "Content-Type: text/xml"));

        await bed.RunAsync(bed.Options, new FetchList { Feeds = [bed.Site.Root + "/rss"] });

        Assert.Equal(["/rss", "/1"], bed.Site.Paths);
    }

    [Theory]
    [InlineData("<!DOCTYPE u [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>]><urlset><url><loc>/1</loc></url><url><loc>/&b;</loc></url></urlset>")]
    [InlineData("<!DOCTYPE u [<!ENTITY f SYSTEM 'file:///etc/passwd'>]><urlset><url><loc>/1</loc></url><url><loc>/&f;</loc></url></urlset>")]
    [InlineData("<urlset><url><loc>/1</loc></url><url><loc>/2")]
    public async Task A_hostile_or_torn_sitemap_gives_what_stands_before_the_fault(string sitemap)
    {
        bed.Site.On("/s.xml", Xml(sitemap));

        await bed.RunAsync(bed.Options, new FetchList { Sitemaps = [bed.Site.Root + "/s.xml"] });

        Assert.Equal(["/s.xml", "/1"], bed.Site.Paths);
        Assert.Equal("bad-list", Assert.Single(bed.Failures).Code);
    }

    [Theory]
    [InlineData("<!DOCTYPE html><html><head><title>해오름신문</title></head><body><a href='/1'>기사</a></body></html>")]
    [InlineData("<p>기사<br>둘")]
    [InlineData("Nothing here.")]
    [InlineData("")]
    public async Task A_page_in_the_place_of_a_list_is_a_failure(string page)
    {
        bed.Site.On("/rss", SiteAnswer.Page(page)).On("/s.xml", SiteAnswer.Page(page));

        await bed.RunAsync(bed.Options, new FetchList { Feeds = [bed.Site.Root + "/rss"], Sitemaps = [bed.Site.Root + "/s.xml"] });

        Assert.Equal(["no-list", "no-list"], bed.Failures.Select(failure => failure.Code));
        Assert.Equal(["/s.xml", "/rss"], bed.Site.Paths);
    }

    [Fact]
    public async Task Elements_within_an_address_are_no_part_of_it()
    {
        bed.Site.On("/s.xml", Xml("<urlset><url><loc>/1<b><c>x</c><d/></b></loc></url><url><loc/></url><url><loc>/<!-- 2 -->2</loc></url></urlset>"));

        await bed.RunAsync(bed.Options, new FetchList { Sitemaps = [bed.Site.Root + "/s.xml"] });

        Assert.Equal(["/s.xml", "/1", "/2"], bed.Site.Paths);
        Assert.Empty(bed.Failures);
    }

    [Fact]
    public async Task A_sitemap_without_end_is_read_up_to_the_limit_and_says_so()
    {
        var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
        {
            gzip.Write("<urlset><url><loc>/1</loc></url>"u8);
            var filler = Encoding.ASCII.GetBytes("<url/>" + new string(' ', 60_000));
            for (var times = 0; times < 900; times++)
            {
                gzip.Write(filler);
            }

            gzip.Write("<url><loc>/2</loc></url></urlset>"u8);
        }

        bed.Site.On("/s.xml.gz", SiteAnswer.Page(packed.ToArray(), "Content-Type: application/gzip"));

        await bed.RunAsync(bed.Options, new FetchList { Sitemaps = [bed.Site.Root + "/s.xml.gz"] });

        Assert.Equal("too-large", Assert.Single(bed.Failures).Code);
        Assert.Equal(["/s.xml.gz", "/1"], bed.Site.Paths);
    }

    [Theory]
    [InlineData("cp949", "%C7%D1%B1%DB", "%26%23128512%3B")]
    [InlineData("utf-8", "%ED%95%9C%EA%B8%80", "%F0%9F%98%80")]
    public async Task The_query_of_a_link_goes_in_the_charset_of_its_page(string charset, string word, string smile)
    {
        var page = CharsetEncoder.Encode(
            "<h1>해오름신문 기사 목록</h1><a href=\"/기사/view.html?idxno=1&amp;kw=한글\">하나</a> <a href='/view.html?idxno=2&amp;kw=a&#128512;b#위'>둘</a>", charset);
        bed.Site.On("/list", SiteAnswer.Page(page.Bytes.ToArray(), "Content-Type: text/html; charset=" + charset));

        await bed.RunAsync(bed.Options with { Follow = true }, "/list");

        Assert.Equal(["/list", $"/%EA%B8%B0%EC%82%AC/view.html?idxno=1&kw={word}", $"/view.html?idxno=2&kw=a{smile}b"], bed.Site.Paths);
    }

    [Fact]
    public async Task Follows_the_articles_of_a_list_page_one_step()
    {
        bed.Site.On("/news/articleList.html", SiteAnswer.Page(
            """
            <a href="/news/articleView.html?idxno=11">버려진 온실</a> <a href='articleView.html?idxno=12#reply'>둘</a> <a href="articleView.html?idxno=11">다시</a>
            <a href="/company/about.html">회사소개</a> <a href="http://elsewhere.example/news/articleView.html?idxno=13">남</a> <a href="mailto:a@b.example">메일</a> <a href="/img/2014.jpg">사진</a>
            """)).On("/news/articleView.html?idxno=11", SiteAnswer.Page("<a href='/news/articleView.html?idxno=99'>관련</a>"));

        await bed.RunAsync(bed.Options with { Follow = true }, "/news/articleList.html");

        Assert.Equal(["/news/articleList.html", "/news/articleView.html?idxno=11", "/news/articleView.html?idxno=12"], bed.Site.Paths);
    }

    [Fact]
    public async Task Follows_only_what_a_profile_knows_as_articles_where_some_are()
    {
        bed.Site.On("/list", SiteAnswer.Page("<a href='/bbs/list.php?no=3'>독자마당</a> <a href='/news/articleView.html?idxno=1'>하나</a> <a href='/talk/7001'>잡담</a>"));

        await bed.RunAsync(bed.Options with { Follow = true }, "/list");

        Assert.Equal(["/list", "/news/articleView.html?idxno=1"], bed.Site.Paths);
    }

    [Fact]
    public async Task Follows_the_articles_of_a_users_profile()
    {
        var profile = SiteProfiles.Parse("""{"name": "mine", "articles": ["*/paper/*/view"]}""");
        bed.Site.On("/list", SiteAnswer.Page("<a href='/paper/spring/view'>봄</a> <a href='/paper/spring/list'>목록</a> <a href='/archive/20030405'>지난 호</a>"));

        await bed.RunAsync(bed.Options with { Follow = true, Profiles = SiteProfiles.BuiltIn.With(profile) }, "/list");

        Assert.Equal(["/list", "/paper/spring/view"], bed.Site.Paths);
    }

    private static SiteAnswer Xml(string text) => SiteAnswer.Page(text, "Content-Type: application/xml");

    private static byte[] Gzip(string text)
    {
        var bytes = new MemoryStream();
        using (var gzip = new GZipStream(bytes, CompressionLevel.Optimal))
        {
            gzip.Write(Encoding.UTF8.GetBytes(text));
        }

        return bytes.ToArray();
    }
}
