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
    public async Task An_index_of_lists_without_pages_is_left_after_a_thousand()
    {
        string Listed(int number) => $"<sitemap><loc>{bed.Site.Root}/{number}</loc></sitemap>";
        bed.Site.On("/index.xml", Xml($"<sitemapindex>{string.Concat(Enumerable.Range(1, 1005).Select(Listed))}{Listed(1)}</sitemapindex>"));
        bed.Site.Default = path => path == "/robots.txt" ? SiteAnswer.Text("") : Xml("<urlset></urlset>");

        var report = await bed.RunAsync(bed.Options with { MaxPages = 1 }, new FetchList { Sitemaps = [bed.Site.Root + "/index.xml"] });

        Assert.Equal(1001, bed.Site.Paths.Count);
        Assert.Equal(5, report.SkippedByReason["max-lists"]);
    }

    [Fact]
    public async Task A_redirect_to_a_page_that_fails_is_a_failure_whoever_asked_for_it()
    {
        bed.Site.On("/1", SiteAnswer.Redirect("/gone")).On("/2", SiteAnswer.Redirect("/1")).On("/gone", SiteAnswer.Error(404, "Not Found"));

        await bed.RunAsync("/1", "/gone", "/2");

        Assert.Equal(["/1", "/gone", "/2"], bed.Site.Paths);
        Assert.Equal(
            new[] { "/1", "/2", "/gone" }.Select(path => $"{bed.Site.Root}{path} http-404"),
            bed.Failures.Select(failure => $"{failure.Source} {failure.Code}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Redirects_to_one_page_ask_for_it_once()
    {
        bed.Site.On("/1", SiteAnswer.Redirect("/home")).On("/2", SiteAnswer.Redirect("/home")).On("/3", SiteAnswer.Redirect("/home"));

        var report = await bed.RunAsync("/1", "/2", "/3", "/home");

        Assert.Single(bed.Site.Paths, "/home");
        Assert.Equal((1, 0), (report.Pages, report.Failures));
        Assert.Equal(3, report.SkippedByReason["already-fetched"]);
    }

    [Fact]
    public async Task A_redirect_to_what_is_left_out_is_a_failure()
    {
        bed.Site.On("/1", SiteAnswer.Redirect("/login"));

        await bed.RunAsync(bed.Options with { Exclude = ["*/login"] }, "/1");

        Assert.Equal(["/1"], bed.Site.Paths);
        Assert.Equal("redirect-excluded", Assert.Single(bed.Failures).Code);
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
}
