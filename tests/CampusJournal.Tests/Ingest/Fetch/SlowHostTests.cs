using System.Globalization;
using CampusJournal.Ingest.Fetch;

namespace CampusJournal.Tests.Ingest.Fetch;

/// <summary>Hosts that keep a connection waiting.</summary>
public sealed class SlowHostTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly SteppedClock clock = new();
    private readonly FetchBed bed = new();

    private FetchOptions Options => bed.Options with { Clock = clock, Timeout = Patience, Retries = 0, IgnoreRobots = true };

    public void Dispose() => bed.Dispose();

    [Fact]
    public async Task A_page_that_comes_slowly_and_steadily_is_whole()
    {
        bed.Site.On("/slow", Dripping(bytes: 10));

        var report = await bed.RunAsync(Options, "/slow");

        Assert.Equal((1, 0), (report.Pages, report.Failures));
        Assert.Equal(new string('.', 10), bed.Answers()[0].Text[^10..]);
    }

    [Fact]
    public async Task A_page_that_trickles_is_given_up_after_twenty_times_the_patience()
    {
        bed.Site.On("/slow", Dripping(bytes: 100));

        await bed.RunAsync(Options, "/slow");

        var answer = Assert.Single(bed.Answers());
        Assert.Equal("time", answer["WARC-Truncated"]);
        Assert.InRange(answer.Payload.Length, 35, 45);
        Assert.Equal("truncated", Assert.Single(bed.Failures).Code);
    }

    [Fact]
    public async Task A_host_that_says_nothing_is_asked_again()
    {
        bed.Site.On("/mute", SiteAnswer.Raw("") with { Hangs = true }, SiteAnswer.Page("기사"));

        var running = bed.RunAsync(Options with { Retries = 1 }, "/mute");
        await bed.Site.AskedAsync("/mute");
        clock.Advance(Patience);
        await clock.BegunAsync();
        clock.Advance(TimeSpan.FromMinutes(1));
        var report = await running;

        Assert.Equal((1, 0), (report.Pages, report.Failures));
        Assert.Equal(["/mute", "/mute"], bed.Site.Paths);
    }

    [Fact]
    public async Task A_host_that_says_nothing_at_all_is_a_failure()
    {
        bed.Site.On("/mute", SiteAnswer.Raw("") with { Hangs = true });

        var running = bed.RunAsync(Options, "/mute");
        await bed.Site.AskedAsync("/mute");
        clock.Advance(Patience);
        await running;

        Assert.Equal("timeout", Assert.Single(bed.Failures).Code);
        Assert.False(File.Exists(bed.Archive));
    }

    // A byte in each half of the patience, when what came before is read.
    private SiteAnswer Dripping(int bytes) =>
        SiteAnswer.Raw(string.Create(CultureInfo.InvariantCulture, $"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: {bytes}\r\n\r\n")) with { Rest = DripAsync(bytes) };

    private async IAsyncEnumerable<byte[]> DripAsync(int bytes)
    {
        for (var sent = 0; sent < bytes; sent++)
        {
            await clock.BegunAsync();
            clock.Advance(Patience / 2);
            yield return "."u8.ToArray();
        }
    }
}
