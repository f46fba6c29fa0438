using System.IO.Compression;
using System.Text;
using CampusJournal.Ingest.Fetch;

namespace CampusJournal.Tests.Ingest.Fetch;

/// <summary>Sitemaps and feeds, as they should be and as they are.</summary>
public sealed class UrlListTests : IDisposable
{
    private readonly FetchBed bed = new();

    public UrlListTests() => bed.Site.Default = path => path == "/robots.txt" ? SiteAnswer.Text("") : SiteAnswer.Page("기사 " + path);

    public void Dispose() => bed.Dispose();

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
    [InlineData("<!DOCTYPE u [<!ENTITY b '/3'>]><urlset><url><loc>/1</loc></url><url><loc>&b;</loc></url></urlset>")]
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
    [InlineData("<feed xml:base='/news/'><entry><link href='1'/></entry><entry xml:base='SITE/opinion/'><link href='2'/></entry></feed>", "/news/1", "/opinion/2")]
    [InlineData("<feed xml:base='SITE/a/'><entry xml:base='b/'><link href='1'/></entry><entry><link href='2'/></entry></feed>", "/a/b/1", "/a/2")]
    public async Task A_base_holds_for_what_is_within(string feed, params string[] pages)
    {
        bed.Site.On("/atom", Xml(feed.Replace("SITE", bed.Site.Root, StringComparison.Ordinal)));

        await bed.RunAsync(bed.Options, new FetchList { Feeds = [bed.Site.Root + "/atom"] });

        Assert.Equal(["/atom", .. pages], bed.Site.Paths);
    }

    [Theory]
    [InlineData("SITE/1\nSITE/2\n")]
    [InlineData("\uFEFF\r\nSITE/1\r\n\r\nSITE/2")]
    public async Task A_sitemap_may_be_lines_of_text(string text)
    {
        bed.Site.On("/s.txt", SiteAnswer.Text(text.Replace("SITE", bed.Site.Root, StringComparison.Ordinal)));

        await bed.RunAsync(bed.Options, new FetchList { Sitemaps = [bed.Site.Root + "/s.txt"] });

        Assert.Equal(["/s.txt", "/1", "/2"], bed.Site.Paths);
        Assert.Empty(bed.Failures);
    }

    [Fact]
    public async Task A_line_of_a_sitemap_that_is_no_url_is_told_and_passed_over()
    {
        bed.Site.On("/s.txt", SiteAnswer.Text($"{bed.Site.Root}/1\nnone\n{bed.Site.Root}/2"));

        await bed.RunAsync(bed.Options, new FetchList { Sitemaps = [bed.Site.Root + "/s.txt"] });

        Assert.Equal(["/s.txt", "/1", "/2"], bed.Site.Paths);
        Assert.Equal("bad-list", Assert.Single(bed.Failures).Code);
    }

    [Theory]
    [InlineData("<rss><channel><item><title>문화 & 예술&nbsp;면 &hellip; &</title><link>/1?a=1&b=2</link></item></channel></rss>")]
    [InlineData("<rss><channel><title>A&B;</title><item><link>/1?a=1&#38;b=2</link></item></channel></rss>", "bad-list")]
    [InlineData("<rss><channel><item><title><![CDATA[&nbsp; & <]]></title><link><![CDATA[/1?a=1&b=2]]></link></item></channel></rss>")]
    [InlineData("<urlset><url><loc>/1?a=1&amp;b=2</loc></url></urlset>")]
    public async Task An_ampersand_that_is_no_reference_stands_for_itself(string list, string? failure = null)
    {
        bed.Site.On("/rss", Xml(list));

        await bed.RunAsync(bed.Options, new FetchList { Feeds = [bed.Site.Root + "/rss"] });

        Assert.Equal(failure is null ? ["/rss", "/1?a=1&b=2"] : ["/rss"], bed.Site.Paths);
        Assert.Equal(failure, bed.Failures.SingleOrDefault()?.Code);
    }

    [Fact]
    public async Task Other_hosts_are_asked_when_the_user_names_them()
    {
        using var other = new LoopbackSite(bed.Clock) { Default = bed.Site.Default };
        var there = other.Root.Replace("127.0.0.1", "www.site.example", StringComparison.Ordinal);
        bed.Site.On("/s.xml", Xml($"<urlset><url><loc>{there}/1</loc></url><url><loc>{there}/print/1</loc></url></urlset>"));
        var options = bed.Options with { AllowPrivate = true, Resolve = (_, _) => Task.FromResult<System.Net.IPAddress[]>([System.Net.IPAddress.Loopback]) };
        var list = new FetchList { Sitemaps = [bed.Site.Root + "/s.xml"] };

        await bed.RunAsync(options with { Include = ["*"] }, list);
        Assert.Empty(other.Requests);
        Assert.Equal((bed.Site.Root + "/s.xml", "other-host"), (Assert.Single(bed.Failures).Source, bed.Failures[0].Code));

        await bed.RunAsync(options with { Include = ["*//www.site.example:*"], Exclude = ["/print/*"] }, list);
        Assert.Equal(["/1"], other.Paths);
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
