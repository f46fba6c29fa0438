using System.Globalization;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace CampusJournal.Tests.Ingest.Fetch;

public sealed class PolitenessTests : IDisposable
{
    private readonly FetchBed bed = new();

    public PolitenessTests() => bed.Site.Default = path => SiteAnswer.Page("기사 " + path);

    public void Dispose() => bed.Dispose();

    [Fact]
    public async Task Asks_for_robots_first_and_once()
    {
        bed.Site.On("/robots.txt", SiteAnswer.Text("User-agent: *\nDisallow: /private/\nAllow: /private/open\nDisallow: /*.pdf$"));

        var report = await bed.RunAsync("/1", "/private/1", "/private/open", "/a.pdf", "/a.pdf?x=1");

        Assert.Equal("/robots.txt", bed.Site.Requests[0].Path);
        Assert.Equal(["/1", "/private/open", "/a.pdf?x=1"], bed.Site.Paths);
        Assert.Equal(["robots", "robots"], bed.Failures.Select(failure => failure.Code));
        Assert.Equal(3, report.Pages);
    }

    [Theory]
    [InlineData(404, 1, 0)]
    [InlineData(403, 1, 0)]
    [InlineData(500, 0, 1)]
    [InlineData(503, 0, 1)]
    public async Task Without_a_robots_file_all_is_allowed_and_without_an_answer_nothing(int status, int pages, int failures)
    {
        bed.Site.On("/robots.txt", SiteAnswer.Error(status, "No"));

        var report = await bed.RunAsync("/1");

        Assert.Equal((pages, failures), (report.Pages, report.Failures));
        Assert.All(bed.Failures, failure => Assert.Equal("robots-unreachable", failure.Code));
    }

    [Fact]
    public async Task A_robots_txt_that_was_cut_forbids_everything()
    {
        bed.Site.On("/robots.txt", SiteAnswer.Raw("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 100\r\n\r\nUser-agent: *\nAllow: /1\n") with { Closes = true });

        Assert.Equal(0, (await bed.RunAsync(bed.Options with { Retries = 0 }, "/1")).Pages);
        Assert.Equal("robots-unreachable", Assert.Single(bed.Failures).Code);
    }

    [Fact]
    public async Task Follows_five_redirects_to_robots_and_no_more()
    {
        for (var step = 0; step < 5; step++)
        {
            bed.Site.On(step == 0 ? "/robots.txt" : $"/r{step}", SiteAnswer.Redirect($"/r{step + 1}"));
        }

        bed.Site.On("/r5", SiteAnswer.Text("User-agent: cjt\nDisallow: /"));

        Assert.Equal(0, (await bed.RunAsync("/1")).Pages);
    }

    [Theory]
    [InlineData(null, "/2")]
    [InlineData("Bot/1", "/1")]
    [InlineData("Mozilla/5.0 (compatible; Bot/1.0; +http://library.example)", "/1")]
    public async Task Is_judged_by_the_name_that_it_gives_itself(string? userAgent, string asked)
    {
        bed.Site.On("/robots.txt", SiteAnswer.Text("User-agent: bot\nDisallow: /2\n\nUser-agent: cjt\nDisallow: /1"));

        await bed.RunAsync(bed.Options with { UserAgent = userAgent }, "/1", "/2");

        Assert.Equal([asked], bed.Site.Paths);
    }

    [Fact]
    public async Task A_host_that_cannot_be_reached_says_why_and_not_that_its_robots_cannot()
    {
        var options = bed.Options with
        {
            Resolve = (host, stop) => host == "gone.example" ? throw new SocketException((int)SocketError.HostNotFound) : Loopback(host, stop),
            Retries = 0,
        };

        await bed.RunAsync(options, Dead() + "/1", "http://gone.example/1", "http://gone.example/2");

        Assert.Equal(["connection-failed", "no-such-host", "no-such-host"], bed.Failures.Select(failure => failure.Code).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_certificate_that_nobody_vouches_for_is_not_trusted()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        using var site = new LoopbackSite(bed.Clock, certificate: certificate) { Default = _ => SiteAnswer.Page("기사") };

        await bed.RunAsync(site.Root + "/1");

        Assert.Equal("tls-failed", Assert.Single(bed.Failures).Code);
        Assert.Empty(site.Requests);
        Assert.False(File.Exists(bed.Archive));
    }

    [Fact]
    public async Task A_robots_file_on_a_host_that_cannot_be_reached_leaves_nothing_to_ask_for()
    {
        bed.Site.On("/robots.txt", SiteAnswer.Redirect(Dead() + "/robots.txt"));

        await bed.RunAsync(bed.Options with { AllowPrivate = true, Retries = 0 }, "/1");

        Assert.Equal("robots-unreachable", Assert.Single(bed.Failures).Code);
    }

    [Fact]
    public async Task Does_not_heed_robots_when_told_so()
    {
        bed.Site.On("/robots.txt", SiteAnswer.Text("User-agent: *\nDisallow: /"));

        await bed.RunAsync(bed.Options with { IgnoreRobots = true }, "/1");

        Assert.Equal(["/1"], bed.Site.Requests.Select(request => request.Path));
    }

    [Fact]
    public async Task Asks_the_robots_of_the_new_host_after_a_redirect()
    {
        using var other = new LoopbackSite(bed.Clock) { Default = path => SiteAnswer.Page("기사 " + path) };
        other.On("/robots.txt", SiteAnswer.Text("User-agent: *\nDisallow: /closed"));
        bed.Site.On("/a", SiteAnswer.Redirect(other.Root + "/closed")).On("/b", SiteAnswer.Redirect(other.Root + "/open"));

        await bed.RunAsync(bed.Options with { AllowPrivate = true }, "/a", "/b");

        Assert.Equal(["/robots.txt", "/open"], other.Requests.Select(request => request.Path));
        Assert.Equal((bed.Site.Root + "/a", "robots"), (bed.Failures[0].Source, bed.Failures[0].Code));
    }

    [Theory]
    [InlineData("", 3, 3)]
    [InlineData("User-agent: *\nCrawl-delay: 7", 3, 7)]
    [InlineData("User-agent: *\nCrawl-delay: 2", 3, 3)]
    [InlineData("User-agent: *\nCrawl-delay: 86400", 3, 60)]
    public async Task Waits_the_larger_of_its_own_and_the_sites_delay(string robots, int delay, int expected)
    {
        bed.Site.On("/robots.txt", SiteAnswer.Text(robots));

        await bed.RunAsync(bed.Options with { Delay = TimeSpan.FromSeconds(delay) }, "/1", "/2", "/3");

        Assert.Equal(4, bed.Site.Requests.Count);
        Assert.All(bed.Site.Requests.Zip(bed.Site.Requests.Skip(1)), pair => Assert.True((pair.Second.Time - pair.First.Time).TotalSeconds >= expected));
    }

    [Fact]
    public async Task Uses_one_connection_a_host()
    {
        await bed.RunAsync(Enumerable.Range(1, 20).Select(number => $"/{number}").ToArray());

        Assert.Equal(21, bed.Site.Requests.Count);
        Assert.Single(bed.Site.Requests.Select(request => request.Connection).Distinct());
    }

    [Fact]
    public async Task Uses_at_most_as_many_connections_as_it_may()
    {
        await bed.RunAsync(bed.Options with { PerHost = 3 }, Enumerable.Range(1, 40).Select(number => $"/{number}").ToArray());

        Assert.InRange(bed.Site.Requests.Select(request => request.Connection).Distinct().Count(), 1, 3);
        Assert.Equal(40, bed.Site.Paths.Distinct().Count());
    }

    [Theory]
    [InlineData(408)]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(503)]
    public async Task Asks_again_after_an_error_that_passes(int status)
    {
        bed.Site.On("/1", SiteAnswer.Error(status, "Busy"), SiteAnswer.Error(status, "Busy"), SiteAnswer.Page("기사"));

        var report = await bed.RunAsync("/1");

        Assert.Equal((1, 0), (report.Pages, report.Failures));
        Assert.Equal(3, bed.Site.Paths.Count);
        Assert.Single(bed.Answers());
    }

    [Theory]
    [InlineData(429, "Retry-After: 120", 120)]
    [InlineData(503, "Retry-After: 30", 30)]
    public async Task Waits_as_long_as_the_host_asks(int status, string fields, int seconds)
    {
        bed.Site.On("/1", SiteAnswer.Error(status, "Later", fields), SiteAnswer.Page("기사"));

        await bed.RunAsync("/1", "/2");

        var asked = bed.Site.Requests.Where(request => request.Path == "/1").ToList();
        Assert.True((asked[1].Time - asked[0].Time).TotalSeconds >= seconds);
        Assert.True(bed.Site.Requests.Single(request => request.Path == "/2").Time >= asked[1].Time);
    }

    [Fact]
    public async Task Waits_until_the_date_that_the_host_names()
    {
        var date = (bed.Clock.GetUtcNow() + TimeSpan.FromMinutes(20)).ToString("R", CultureInfo.InvariantCulture);
        bed.Site.On("/1", SiteAnswer.Error(429, "Later", "Retry-After: " + date), SiteAnswer.Page("기사"));

        await bed.RunAsync("/1");

        Assert.True(bed.Site.Requests[^1].Time >= DateTimeOffset.ParseExact(date, "R", CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("86400")]
    [InlineData("99999999999")]
    public async Task Leaves_a_host_that_asks_for_more_than_an_hour_for_another_run(string seconds)
    {
        bed.Site.On("/1", SiteAnswer.Error(429, "Tomorrow", "Retry-After: " + seconds));
        bed.Site.On("/2", SiteAnswer.Page("기사"));

        await bed.RunAsync("/1", "/2");

        Assert.Equal(["/1"], bed.Site.Paths);
        Assert.Equal(["http-429", "host-down"], bed.Failures.Select(failure => failure.Code));
    }

    [Fact]
    public async Task Gives_up_after_the_last_retry()
    {
        bed.Site.On("/1", SiteAnswer.Error(500, "Broken"));

        await bed.RunAsync(bed.Options with { Retries = 2 }, "/1");

        Assert.Equal(3, bed.Site.Paths.Count);
        Assert.Equal("http-500", Assert.Single(bed.Failures).Code);
    }

    [Fact]
    public async Task A_client_error_is_not_asked_again()
    {
        bed.Site.On("/1", SiteAnswer.Error(410, "Gone"));

        await bed.RunAsync("/1");

        Assert.Single(bed.Site.Paths);
    }

    [Fact]
    public async Task Asks_again_when_the_connection_closes_before_the_answer()
    {
        bed.Site.On("/1", SiteAnswer.Raw("") with { Closes = true }, SiteAnswer.Raw("HTTP/1.1 2") with { Closes = true }, SiteAnswer.Page("기사"));

        var report = await bed.RunAsync("/1");

        Assert.Equal((1, 0), (report.Pages, report.Failures));
        Assert.Equal(bed.Site.Requests[^1].Head, bed.Records()[0].Text);
    }

    [Fact]
    public async Task Asks_several_hosts_at_the_same_time()
    {
        using var other = new LoopbackSite(bed.Clock) { Default = path => SiteAnswer.Page("다른 " + path) };
        var options = bed.Options with { Delay = TimeSpan.FromSeconds(100), IgnoreRobots = true };

        await bed.RunAsync(options with { Resolve = Loopback, AllowPrivate = true }, [$"{bed.Site.Root}/1", $"{bed.Site.Root}/2", Named(other, 1), Named(other, 2)]);

        Assert.True(other.Requests[0].Time < bed.Site.Requests[1].Time);
        Assert.True(bed.Site.Requests[0].Time < other.Requests[1].Time);
    }

    // A port that was free a moment ago takes no connection.
    private string Dead()
    {
        using var gone = new LoopbackSite(bed.Clock);
        return gone.Root;
    }

    private static string Named(LoopbackSite site, int number) => $"{site.Root.Replace("127.0.0.1", "other.example", StringComparison.Ordinal)}/{number}";

    private static Task<System.Net.IPAddress[]> Loopback(string host, CancellationToken cancellationToken) => Task.FromResult<System.Net.IPAddress[]>([System.Net.IPAddress.Loopback]);
}
