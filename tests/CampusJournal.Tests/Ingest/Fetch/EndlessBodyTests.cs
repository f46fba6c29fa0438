namespace CampusJournal.Tests.Ingest.Fetch;

/// <summary>Counts what the whole process allocates: nothing else may run beside it.</summary>
[Collection(nameof(EndlessBodyTests))]
[CollectionDefinition(nameof(EndlessBodyTests), DisableParallelization = true)]
public sealed class EndlessBodyTests : IDisposable
{
    private const long Short = 16L << 20;
    private const long Long = 112L << 20;

    // Each read costs some hundred bytes, and on a busy machine there are many; held once, the longer body would cost all that it is longer.
    private const long MostMore = Long - Short - (16L << 20);

    private readonly FetchBed bed = new();

    public void Dispose() => bed.Dispose();

    [Theory]
    [InlineData("Content-Type: text/html")]
    [InlineData("Content-Type: text/html\r\nContent-Length: 2147483648")]
    public async Task A_body_without_end_costs_disk_and_no_memory(string fields)
    {
        bed.Site.Default = _ => SiteAnswer.Raw($"HTTP/1.1 200 OK\r\n{fields}\r\n\r\n") with { IsEndless = true };
        bed.Site.On("/robots.txt", SiteAnswer.Text(""));

        var few = await AllocatedAsync("/short", Short);
        var many = await AllocatedAsync("/long", Long);

        Assert.Equal(["truncated", "truncated"], bed.Failures.Select(failure => failure.Code));
        Assert.InRange(many - few, long.MinValue, MostMore);
    }

    private async Task<long> AllocatedAsync(string path, long limit)
    {
        var before = GC.GetTotalAllocatedBytes(precise: true);
        var report = await bed.RunAsync(bed.Options with { MaxBytes = limit, Follow = true }, path);
        Assert.Equal(1, report.Pages);
        return GC.GetTotalAllocatedBytes(precise: true) - before;
    }
}
