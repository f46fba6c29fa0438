using System.Net;
using CampusJournal.Ingest.Fetch;

namespace CampusJournal.Tests.Ingest.Fetch;

/// <summary>What a run keeps of the hosts that it comes to.</summary>
public sealed class ManyHostsTests : IDisposable
{
    private readonly FetchBed bed = new();

    // Every name leads to loopback.
    private FetchOptions Options => bed.Options with { Retries = 0, AllowPrivate = true, Resolve = (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Loopback]) };

    public void Dispose() => bed.Dispose();

    [Fact]
    public async Task Connections_are_closed_when_a_host_has_nothing_more_to_be_asked_for()
    {
        using var other = new LoopbackSite(bed.Clock);
        bed.Site.On("/1", SiteAnswer.Page("기사"));
        other.On("/1", SiteAnswer.Raw("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n") with { Rest = After(bed.Site.LeftAsync()) });

        var report = await bed.RunAsync(Options, "/1", Named(other) + "/1");

        Assert.Equal((2, 0), (report.Pages, report.Failures));
    }

    [Fact]
    public async Task Connections_to_a_host_that_only_keeps_the_robots_of_others_are_closed_too()
    {
        using var other = new LoopbackSite(bed.Clock);
        bed.Site.On("/robots.txt", SiteAnswer.Redirect(Named(other) + "/rules"));
        other.On("/rules", SiteAnswer.Text(""));
        bed.Site.On("/1", SiteAnswer.Raw("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n") with { Rest = After(other.LeftAsync()) });

        var report = await bed.RunAsync(Options, "/1");

        Assert.Equal((1, 0), (report.Pages, report.Failures));
    }

    [Fact]
    public async Task Uses_as_many_connections_as_it_may_where_that_helps()
    {
        // Each of the two pages ends when the other one has been asked for.
        bed.Site.On("/1", SiteAnswer.Raw("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n") with { Rest = After(bed.Site.AskedAsync("/2")) })
            .On("/2", SiteAnswer.Raw("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n") with { Rest = After(bed.Site.AskedAsync("/1")) });

        var report = await bed.RunAsync(bed.Options with { Retries = 0, PerHost = 2 }, "/1", "/2");

        Assert.Equal((2, 0), (report.Pages, report.Failures));
    }

    [Fact]
    public async Task A_list_that_says_nothing_more_does_not_hold_up_a_run_that_is_stopped()
    {
        using var stop = new CancellationTokenSource();
        using var silence = new ManualResetEventSlim();
        bed.Site.On("/1", SiteAnswer.Page("기사"));
        var running = new Fetcher(bed.Options).RunAsync(new FetchList { Urls = Listed(silence) }, bed.Archive, stop.Token);
        await bed.Site.AskedAsync("/1");

        await stop.CancelAsync();
        var report = await running.WaitAsync(TestContext.Current.CancellationToken);
        silence.Set();

        Assert.False(report.IsComplete);
    }

    [Fact]
    public async Task A_list_that_cannot_be_read_further_ends_the_run_with_its_own_fault()
    {
        bed.Site.On("/1", SiteAnswer.Page("기사"));

        var fault = await Assert.ThrowsAsync<IOException>(() => bed.RunAsync(bed.Options, new FetchList { Urls = Torn() }));

        Assert.Equal("torn", fault.Message);
    }

    private static async IAsyncEnumerable<byte[]> After(Task task)
    {
        await task;
        yield return "ok"u8.ToArray();
    }

    // Hosts are told apart by their names, and not by their ports.
    private static string Named(LoopbackSite site) => site.Root.Replace("127.0.0.1", "other.example", StringComparison.Ordinal);

    private IEnumerable<string> Listed(ManualResetEventSlim silence)
    {
        yield return bed.Site.Root + "/1";
        silence.Wait(TestContext.Current.CancellationToken);
    }

    private IEnumerable<string> Torn()
    {
        yield return bed.Site.Root + "/1";
        throw new IOException("torn");
    }
}
