using System.Text;
using CampusJournal.Ingest.Fetch.Robots;

namespace CampusJournal.Tests.Ingest.Fetch;

/// <summary>The rules and examples of RFC 9309, and the cases that Google's parser is known by.</summary>
public class RobotsTests
{
    [Theory]
    [InlineData("Allow: /example/page/\nDisallow: /example/page/disallowed.gif", "/example/page/disallowed.gif", false)] // RFC 9309 section 5.2
    [InlineData("Disallow: /example/page/disallowed.gif\nAllow: /example/page/", "/example/page/x", true)]
    [InlineData("Allow: /p\nDisallow: /", "/page", true)]
    [InlineData("Allow: /folder\nDisallow: /folder", "/folder/page", true)]
    [InlineData("Allow: /page\nDisallow: /*.htm", "/page.htm", false)]
    [InlineData("Allow: /page\nDisallow: /*.ph", "/page.php5", true)]
    [InlineData("Allow: /$\nDisallow: /", "/", true)]
    [InlineData("Allow: /$\nDisallow: /", "/page.htm", false)]
    public void The_longest_pattern_decides_and_of_equal_ones_the_one_that_allows(string rules, string path, bool isAllowed) =>
        Assert.Equal(isAllowed, Allows($"User-agent: *\n{rules}", path));

    [Theory]
    [InlineData("/fish", "/fish.html", true)]
    [InlineData("/fish", "/fish/salmon.html", true)]
    [InlineData("/fish", "/Fish.asp", false)]
    [InlineData("/fish", "/catfish", false)]
    [InlineData("/fish*", "/fishheads/yummy.html", true)]
    [InlineData("/fish/", "/fish", false)]
    [InlineData("/*.php", "/folder/any.php.file.html", true)]
    [InlineData("/*.php", "/windows.PHP", false)]
    [InlineData("/*.php$", "/folder/filename.php", true)]
    [InlineData("/*.php$", "/filename.php?parameters", false)]
    [InlineData("/fish*.php", "/fishheads/catfish.php?parameters", true)]
    [InlineData("/*a*a*a*b$", "/aaaaaaaaab", true)]
    [InlineData("/*a*a*a*b$", "/aaaaaaaaac", false)]
    [InlineData("/*", "/", true)]
    [InlineData("*/list", "/news/list", true)]
    [InlineData("/a$b", "/a$b", true)]
    [InlineData("/file-with-a-%2A.html", "/file-with-a-*.html", true)]
    [InlineData("/file-with-a-%2A.html", "/file-with-a-b.html", false)]
    [InlineData("/foo-%24", "/foo-$", true)]
    public void A_pattern_fits_as_the_standard_says(string pattern, string path, bool fits) => Assert.Equal(!fits, Allows($"User-agent: *\nDisallow: {pattern}", path));

    [Theory]
    [InlineData("/foo/bar?baz=quz", "/foo/bar?baz=quz", true)] // The table of RFC 9309 section 2.2.2.
    [InlineData("/foo/bar?baz=https://foo.bar", "/foo/bar?baz=https%3A%2F%2Ffoo.bar", false)]
    [InlineData("/foo/bar/\u30C4", "/foo/bar/%E3%83%84", true)]
    [InlineData("/foo/bar/%E3%83%84", "/foo/bar/%e3%83%84", true)]
    [InlineData("/foo/bar/%62%61%7A", "/foo/bar/baz", true)]
    [InlineData("/%ea%b0%80", "/가", true)]
    public void Octets_are_compared_in_one_spelling(string pattern, string path, bool fits) => Assert.Equal(!fits, Allows($"User-agent: *\nDisallow: {pattern}", path));

    [Theory]
    [InlineData("User-agent: cjt\nDisallow: /", false)]
    [InlineData("USER-AGENT: CJT\nDISALLOW: /", false)]
    [InlineData("user-agent : cjt/1.0\ndisallow : /", false)]
    [InlineData("User-agent: cjtbot\nDisallow: /", true)]
    [InlineData("User-agent: c\nDisallow: /", true)]
    [InlineData("User-agent: *\nDisallow: /\n\nUser-agent: cjt\nDisallow:", true)]
    [InlineData("User-agent: *\nDisallow:\n\nUser-agent: cjt\nDisallow: /", false)]
    [InlineData("User-agent: cjt\nDisallow: /a\n\nUser-agent: other\nAllow: /\n\nUser-agent: cjt\nDisallow: /p", false)]
    [InlineData("User-agent: other\nUser-agent: cjt\n\nDisallow: /", false)]
    [InlineData("User-agent: cjt\nSitemap: http://site.example/s.xml\nUser-agent: other\nDisallow: /", false)]
    [InlineData("User-agent: cjt\nCrawl-delay: 5\nUser-agent: other\nDisallow: /", false)]
    [InlineData("User-agent: other\nDisallow: /", true)]
    [InlineData("Disallow: /\nUser-agent: other\nDisallow: /", true)]
    [InlineData("User-agent: *# all\nDisallow: / # everything", false)]
    [InlineData("\uFEFFUser-agent: *\nDisallow: /", false)]
    [InlineData("User-agent: *\rDisallow: /", false)]
    [InlineData("User-agent: *\r\nDisallow: /\r\n", false)]
    [InlineData("User-agent *\nDisallow /", true)]
    [InlineData("<html>no robots here</html>", true)]
    [InlineData("", true)]
    public void The_groups_that_name_us_hold_and_else_those_for_all(string file, bool isAllowed) => Assert.Equal(isAllowed, Allows(file, "/page"));

    [Fact]
    public void The_file_itself_may_always_be_asked_for() => Assert.True(Allows("User-agent: *\nDisallow: /", "/robots.txt"));

    [Theory]
    [InlineData("Crawl-delay: 5", 5.0)]
    [InlineData("Crawl-delay: 0.5", 0.5)]
    [InlineData("Crawl-delay: 86400", 60.0)]
    [InlineData("Crawl-delay: soon", null)]
    [InlineData("Crawl-delay: -1", null)]
    [InlineData("Crawl-delay: NaN", null)]
    [InlineData("Crawl-delay: Infinity", 60.0)]
    [InlineData("Crawl-delay: -Infinity", null)]
    [InlineData("Disallow:", null)]
    public void A_delay_is_heeded_up_to_a_minute(string line, double? seconds) =>
        Assert.Equal(seconds, Parse($"User-agent: *\n{line}\nDisallow: /a").CrawlDelay?.TotalSeconds);

    [Fact]
    public void Reads_at_most_five_hundred_kibibytes()
    {
        var start = "User-agent: *\nDisallow: /early\n#";
        var file = start + new string('x', RobotsParser.LongestFile - start.Length - 1) + "\nDisallow: /late\n";

        Assert.False(Allows(file, "/early"));
        Assert.True(Allows(file, "/late"));
    }

    [Theory]
    [InlineData("cjt/1.2.3 (+https://library.example)", "cjt")]
    [InlineData("Bot/1", "Bot")]
    [InlineData("Campus_Crawler-x2", "Campus_Crawler-x")]
    [InlineData("Mozilla/5.0 (compatible; Bot/1.0; +http://library.example)", "Bot")]
    [InlineData("Mozilla/5.0 (X11; Linux x86_64)", "Mozilla")]
    [InlineData("7bot", "")]
    public void The_name_by_which_a_crawler_is_meant_is_the_first_of_its_user_agent(string userAgent, string name) => Assert.Equal(name, ProductToken.Of(userAgent));

    [Fact]
    public void One_without_a_name_heeds_what_is_said_to_all()
    {
        var rules = new RobotsParser("").Parse("User-agent: \nDisallow:\n\nUser-agent: *\nDisallow: /p"u8);
        Assert.False(rules.Allows(new Uri("http://site.example/page")));
    }

    [Fact]
    public void Bytes_that_are_no_text_are_passed_over()
    {
        byte[] file = [0xFF, 0xFE, 0x00, (byte)'\n', .. Encoding.ASCII.GetBytes("User-agent: *\nDisallow: /p\n"), 0x80, 0xB0, 0xA1];
        Assert.False(new RobotsParser("cjt").Parse(file).Allows(new Uri("http://site.example/page")));
    }

    private static bool Allows(string file, string path) => Parse(file).Allows(new Uri("http://site.example" + path));

    private static RobotsRules Parse(string file) => new RobotsParser("cjt").Parse(Encoding.UTF8.GetBytes(file));
}
