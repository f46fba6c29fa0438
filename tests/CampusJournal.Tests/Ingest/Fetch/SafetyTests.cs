using System.Net;
using System.Net.Sockets;
using CampusJournal.Ingest.Fetch;
using CampusJournal.Ingest.Fetch.Http;
using CampusJournal.Text;

namespace CampusJournal.Tests.Ingest.Fetch;

public sealed class SafetyTests : IDisposable
{
    private readonly FetchBed bed = new();

    public SafetyTests() => bed.Site.Default = path => SiteAnswer.Page("기사 " + path);

    public void Dispose() => bed.Dispose();

    [Theory]
    [InlineData("8.8.8.8", true)]
    [InlineData("211.115.80.1", true)]
    [InlineData("2001:4860:4860::8888", true)]
    [InlineData("::ffff:8.8.8.8", true)]
    [InlineData("64:ff9b::808:808", true)]
    [InlineData("127.0.0.1", false)]
    [InlineData("127.8.9.1", false)]
    [InlineData("0.0.0.0", false)]
    [InlineData("10.1.2.3", false)]
    [InlineData("172.16.0.1", false)]
    [InlineData("172.31.255.255", false)]
    [InlineData("172.32.0.1", true)]
    [InlineData("192.168.0.1", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("100.128.0.1", true)]
    [InlineData("198.18.0.1", false)]
    [InlineData("224.0.0.1", false)]
    [InlineData("255.255.255.255", false)]
    [InlineData("::1", false)]
    [InlineData("::", false)]
    [InlineData("fe80::1", false)]
    [InlineData("fd00::1", false)]
    [InlineData("ff02::1", false)]
    [InlineData("::ffff:127.0.0.1", false)]
    [InlineData("::ffff:169.254.169.254", false)]
    [InlineData("::127.0.0.1", false)]
    [InlineData("64:ff9b::a00:1", false)]
    [InlineData("2002:7f00:1::", false)]
    [InlineData("2001:2::1", false)]
    [InlineData("2001:10::1", false)]
    [InlineData("2001:2f::1", false)]
    [InlineData("3fff:fff::1", false)]
    [InlineData("5f00::1", false)]
    public void Knows_which_addresses_are_public(string address, bool isPublic) => Assert.Equal(isPublic, AddressRules.IsPublic(IPAddress.Parse(address)));

    [Fact]
    public async Task A_page_cannot_lead_to_a_private_address()
    {
        using var inside = new LoopbackSite(bed.Clock) { Default = _ => SiteAnswer.Page("secret") };
        bed.Site.On("/a", SiteAnswer.Redirect(inside.Root + "/metadata"));

        await bed.RunAsync("/a");

        Assert.Empty(inside.Requests);
        Assert.Equal("address-refused", Assert.Single(bed.Failures).Code);
    }

    [Theory]
    [InlineData("::1")]
    [InlineData("0:0:0:0:0:0:0:1")]
    public async Task An_address_of_six_that_the_user_typed_is_asked(string address)
    {
        Assert.SkipUnless(Socket.OSSupportsIPv6, "There is no IPv6 here.");
        using var six = new LoopbackSite(bed.Clock, IPAddress.IPv6Loopback) { Default = _ => SiteAnswer.Page("기사") };
        var typed = six.Root.Replace("::1", address, StringComparison.Ordinal);

        Assert.Equal(1, (await bed.RunAsync(typed + "/1")).Pages);
        Assert.Equal("::1", bed.Answers()[0]["WARC-IP-Address"]);
    }

    [Fact]
    public async Task The_address_counts_and_not_the_name()
    {
        using var inside = new LoopbackSite(bed.Clock) { Default = _ => SiteAnswer.Page("secret") };
        bed.Site.On("/a", SiteAnswer.Redirect(inside.Root.Replace("127.0.0.1", "public.example", StringComparison.Ordinal) + "/x"));
        var options = bed.Options with { Resolve = (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Loopback]), IgnoreRobots = true };

        await bed.RunAsync(options, "/a");

        Assert.Empty(inside.Requests);
        Assert.Equal("address-refused", Assert.Single(bed.Failures).Code);
        Assert.Equal(bed.Site.Root + "/a", bed.Failures[0].Source);
    }

    [Fact]
    public async Task Private_addresses_are_asked_when_allowed()
    {
        using var inside = new LoopbackSite(bed.Clock) { Default = _ => SiteAnswer.Page("open") };
        bed.Site.On("/a", SiteAnswer.Redirect(inside.Root + "/x"));

        Assert.Equal(1, (await bed.RunAsync(bed.Options with { AllowPrivate = true }, "/a")).Pages);
    }

    [Theory]
    [InlineData("/loop", "/loop")]
    [InlineData("/back", "/loop2")]
    public async Task A_circle_of_redirects_ends(string to, string from)
    {
        bed.Site.On(from, SiteAnswer.Redirect(to)).On("/back", SiteAnswer.Redirect(from));

        await bed.RunAsync(from);

        Assert.Equal("too-many-redirects", Assert.Single(bed.Failures).Code);
        Assert.InRange(bed.Site.Paths.Count, 1, 2);
    }

    [Fact]
    public async Task A_chain_of_redirects_has_an_end()
    {
        bed.Site.Default = path => SiteAnswer.Redirect($"/{int.Parse(path[1..], System.Globalization.CultureInfo.InvariantCulture) + 1}");
        bed.Site.On("/robots.txt", SiteAnswer.Text(""));

        await bed.RunAsync(bed.Options with { MaxRedirects = 4 }, "/1");

        Assert.Equal(5, bed.Site.Paths.Count);
        Assert.Equal("too-many-redirects", Assert.Single(bed.Failures).Code);
    }

    [Theory]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://site.example/a")]
    [InlineData("javascript:alert(1)")]
    [InlineData("http://")]
    public async Task A_redirect_to_something_else_than_the_web_is_not_followed(string location)
    {
        bed.Site.On("/a", SiteAnswer.Redirect(location));

        await bed.RunAsync("/a");

        Assert.Equal("bad-redirect", Assert.Single(bed.Failures).Code);
    }

    [Theory]
    [InlineData("file:///etc/passwd")]
    [InlineData("site.example/1")]
    [InlineData("gopher://site.example/")]
    public async Task Only_web_addresses_are_fetched(string url)
    {
        await bed.RunAsync(bed.Options, new FetchList { Urls = [url] });

        Assert.Equal((url, "bad-url"), (Assert.Single(bed.Failures).Source, bed.Failures[0].Code));
    }

    [Theory]
    [InlineData("http://user:hush@127.0.0.1:99999/a", "http://***@127.0.0.1:99999/a")]
    [InlineData("http://user:hush@/", "http://***@/")]
    [InlineData("ftp://hush@site.example/a@b", "ftp://***@site.example/a@b")]
    [InlineData("http://user:hu/sh@site.example/", "http://***@site.example/")]
    [InlineData("user:hush@site.example/", "***@site.example/")]
    [InlineData("site.example/@reporter", "site.example/@reporter")]
    [InlineData("http://site.example:x/", "http://site.example:x/")]
    public async Task Credentials_of_a_url_that_is_refused_are_not_told(string url, string told)
    {
        await bed.RunAsync(bed.Options, new FetchList { Urls = [url] });

        Assert.Equal((told, "bad-url"), (Assert.Single(bed.Failures).Source, bed.Failures[0].Code));
    }

    [Theory]
    [InlineData("utf-8", "/kor/%ED%95%9C%EA%B8%80?q=%EA%B0%92")]
    [InlineData("cp949", "/kor/%C7%D1%B1%DB?q=%B0%AA")]
    public async Task The_bytes_of_a_redirect_go_back_as_they_came(string charset, string asked)
    {
        var answer = "HTTP/1.1 302 Found\r\nLocation: /kor/한글?q=값\r\nContent-Length: 0\r\n\r\n";
        bed.Site.On("/a", new SiteAnswer(CharsetEncoder.Encode(answer, charset).Bytes.ToArray()));

        Assert.Equal(1, (await bed.RunAsync("/a")).Pages);
        Assert.Equal(["/a", asked], bed.Site.Paths);
    }

    [Theory]
    [InlineData("garbage without end of line", "bad-response")]
    [InlineData("<html><p>HTTP/0.9</p></html>\n", "bad-response")]
    [InlineData("SSH-2.0-OpenSSH_9.2\r\n\r\n", "bad-response")]
    [InlineData("HTTP/1.1 nonsense\r\n\r\n", "bad-response")]
    [InlineData("HTTP/1.1 20", "disconnected")]
    [InlineData("HTT", "disconnected")]
    public async Task What_is_not_http_is_a_failure(string bytes, string code)
    {
        bed.Site.On("/a", SiteAnswer.Raw(bytes) with { Closes = true });

        var report = await bed.RunAsync(bed.Options with { Retries = 0 }, "/a", "/1");

        Assert.Equal(code, Assert.Single(bed.Failures).Code);
        Assert.Equal(1, report.Pages);
    }

    [Fact]
    public async Task A_head_without_end_is_cut_off()
    {
        bed.Site.On("/a", SiteAnswer.Raw("HTTP/1.1 200 OK\r\nX: ") with { IsEndless = true });

        await bed.RunAsync(bed.Options with { Retries = 0 }, "/a");

        Assert.Single(bed.Failures);
    }

    [Fact]
    public void Reads_cookies_as_browsers_write_them()
    {
        const string file = "# Netscape HTTP Cookie File\n\n.site.example\tTRUE\t/\tFALSE\t0\ta\t1\n#HttpOnly_site.example\tFALSE\t/news\tTRUE\t4102444800\tb\t2\nsite.example\tFALSE\t/\tFALSE\t1000\told\t3\n";

        var cookies = CookieFile.Read(new StringReader(file), bed.Clock.GetUtcNow());

        Assert.Equal("a=1", cookies.GetCookieHeader(new Uri("http://www.site.example/news/1")));
        Assert.Equal("b=2; a=1", cookies.GetCookieHeader(new Uri("https://site.example/news/1")));
        Assert.Equal("", cookies.GetCookieHeader(new Uri("http://other.example/")));
        Assert.Contains("line 2", Assert.Throws<FormatException>(() => CookieFile.Read(new StringReader("# x\nnonsense"), bed.Clock.GetUtcNow())).Message, StringComparison.Ordinal);
    }
}
