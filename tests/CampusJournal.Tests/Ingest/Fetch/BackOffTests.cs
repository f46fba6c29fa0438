namespace CampusJournal.Tests.Ingest.Fetch;

/// <summary>The pauses between attempts, seen on the clock and not waited for.</summary>
public sealed class BackOffTests : IDisposable
{
    private const int Retries = 7;

    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(1);

    private readonly FetchBed bed = new();

    public void Dispose() => bed.Dispose();

    [Fact]
    public async Task The_pauses_grow_from_about_a_second()
    {
        var pauses = await PausesAsync(Retries);

        Assert.Equal(Retries, pauses.Count);
        Assert.InRange(pauses[0].TotalSeconds, 0, 3);

        // Pauses of one length would give less than twice as much, whatever chance adds.
        Assert.True(Sum(pauses) > 3 * Sum(pauses.Take(4)), string.Join(' ', pauses));
    }

    [Fact]
    public async Task Chance_keeps_many_readers_from_coming_back_at_once()
    {
        var first = await PausesAsync(3);
        var second = await PausesAsync(3);

        Assert.NotEqual(first, second);
    }

    [Fact]
    public async Task No_pause_is_longer_than_a_minute()
    {
        var pauses = await PausesAsync(10);

        Assert.Equal(10, pauses.Count);
        Assert.All(pauses, pause => Assert.InRange(pause, TimeSpan.Zero, LongestPause));
    }

    // All other waits of the bed are hours long.
    private async Task<IReadOnlyList<TimeSpan>> PausesAsync(int retries)
    {
        bed.Site.On("/1", SiteAnswer.Error(500, "Broken"));
        var before = bed.Clock.Waits.Count;
        await bed.RunAsync(bed.Options with { Retries = retries, IgnoreRobots = true }, "/1");
        return [.. bed.Clock.Waits.Skip(before).Where(wait => wait <= LongestPause)];
    }

    private static double Sum(IEnumerable<TimeSpan> pauses) => pauses.Sum(pause => pause.TotalSeconds);
}
