using CampusJournal.Ingest.Fetch;

namespace CampusJournal.Tests.Ingest.Fetch;

public class FetchOptionsTests
{
    [Fact]
    public void The_defaults_are_polite()
    {
        var options = new FetchOptions();

        Assert.Equal((TimeSpan.FromSeconds(1), 1, TimeSpan.FromSeconds(30), 4), (options.Delay, options.PerHost, options.Timeout, options.Retries));
        Assert.Equal((10, 64L << 20, 10_000), (options.MaxRedirects, options.MaxBytes, options.MaxPages));
        Assert.False(options.AllowPrivate || options.IgnoreRobots || options.Follow || options.Refresh);
        Assert.Null(options.Cookies);
        Assert.Empty(options.KeepStatus);
    }
}
