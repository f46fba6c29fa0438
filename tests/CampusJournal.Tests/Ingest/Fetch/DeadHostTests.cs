using CampusJournal.Ingest.Fetch;

namespace CampusJournal.Tests.Ingest.Fetch;

/// <summary>Hosts that are down, and how little they are asked.</summary>
public sealed class DeadHostTests : IDisposable
{
    private const int Pages = 50;

    // Ten requests of which nine in ten fail; the robots.txt was one that did not.
    private const int Enough = 9;

    private readonly FetchBed bed = new();

    public DeadHostTests() => bed.Site.On("/robots.txt", SiteAnswer.Text(""));

    public void Dispose() => bed.Dispose();

    [Fact]
    public async Task One_that_takes_no_connection_is_left_alone_after_two_pages()
    {
        using var alive = new LoopbackSite(bed.Clock) { Default = _ => SiteAnswer.Page("기사") };

        var report = await bed.RunAsync(bed.Options with { IgnoreRobots = true }, [.. Numbered(Dead()), alive.Root + "/1"]);

        Assert.Equal((1, Pages), (report.Pages, report.Failures));
        Assert.Equal((2, Pages - 2), (report.FailuresByCode["connection-failed"], report.FailuresByCode["host-down"]));
    }

    [Fact]
    public async Task One_that_hangs_up_on_every_request_is_left_alone()
    {
        bed.Site.Default = _ => SiteAnswer.Raw("") with { Closes = true };

        var report = await bed.RunAsync(bed.Options with { Retries = 0 }, Numbered(bed.Site.Root));

        Assert.Equal((Enough, Pages - Enough), (Count(report, "disconnected"), Count(report, "host-down")));
    }

    [Theory]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task One_whose_gateway_says_that_it_is_down_is_left_alone(int status)
    {
        bed.Site.Default = _ => SiteAnswer.Error(status, "Down");

        await bed.RunAsync(Numbered(bed.Site.Root));

        Assert.Equal(Enough, bed.Site.Paths.Count);
    }

    [Fact]
    public async Task A_page_that_kills_its_script_every_time_does_not_make_a_host_dead()
    {
        bed.Site.Default = path => path == "/1" ? SiteAnswer.Raw("") with { Closes = true } : SiteAnswer.Page("기사 " + path);

        var report = await bed.RunAsync(Numbered(bed.Site.Root));

        Assert.Equal((Pages - 1, 1), (report.Pages, Count(report, "disconnected")));
    }

    [Fact]
    public async Task Each_attempt_on_one_that_hangs_up_is_one_request()
    {
        bed.Site.On("/1", SiteAnswer.Raw("") with { Closes = true });

        await bed.RunAsync(bed.Options with { IgnoreRobots = true, Retries = 2 }, "/1");

        Assert.Equal(["/1", "/1", "/1"], bed.Site.Paths);
        Assert.Equal("disconnected", Assert.Single(bed.Failures).Code);
    }

    [Fact]
    public async Task One_that_answers_again_after_ten_minutes_is_asked_for_the_rest()
    {
        var report = await RunOverABreakAsync(isUpAgain: true);

        Assert.Equal((Enough, 1), (Count(report, "disconnected"), Count(report, "host-down")));
        Assert.Equal(Pages - Enough - 1, report.Pages);
    }

    [Fact]
    public async Task One_that_is_still_down_after_ten_minutes_is_asked_once_more()
    {
        var report = await RunOverABreakAsync(isUpAgain: false);

        Assert.Equal((Enough + 1, Pages - Enough - 1), (Count(report, "disconnected"), Count(report, "host-down")));
        Assert.Equal(0, report.Pages);
    }

    // The list goes on ten minutes after the first page that was not asked for because the host is down.
    private Task<FetchReport> RunOverABreakAsync(bool isUpAgain)
    {
        var clock = new SteppedClock();
        var down = new TaskCompletionSource();
        bed.WhenFailed = failure => _ = failure.Code == "host-down" && down.TrySetResult();
        bed.Site.Default = _ => SiteAnswer.Raw("") with { Closes = true };
        return bed.RunAsync(bed.Options with { Clock = clock, Retries = 0 }, new FetchList { Urls = Urls() });

        IEnumerable<string> Urls()
        {
            var pages = Numbered(bed.Site.Root);
            foreach (var page in pages[..(Enough + 1)])
            {
                yield return page;
            }

            down.Task.Wait(TestContext.Current.CancellationToken);
            bed.Site.Default = isUpAgain ? path => SiteAnswer.Page("기사 " + path) : bed.Site.Default;
            clock.Advance(TimeSpan.FromMinutes(10));
            foreach (var page in pages[(Enough + 1)..])
            {
                yield return page;
            }
        }
    }

    private static string[] Numbered(string root) => [.. Enumerable.Range(1, Pages).Select(number => $"{root}/{number}")];

    // A port that was free a moment ago takes no connection.
    private string Dead()
    {
        using var gone = new LoopbackSite(bed.Clock);
        return gone.Root;
    }

    private static long Count(FetchReport report, string code) => report.FailuresByCode.GetValueOrDefault(code);
}
