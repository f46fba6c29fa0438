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

    [Fact]
    public void What_is_no_option_is_refused_at_the_door()
    {
        var defaults = new FetchOptions();

        Refused(defaults with { Delay = TimeSpan.FromSeconds(-1) }, nameof(FetchOptions.Delay));
        Refused(defaults with { Timeout = TimeSpan.Zero }, nameof(FetchOptions.Timeout));
        Refused(defaults with { PerHost = 0 }, nameof(FetchOptions.PerHost));
        Refused(defaults with { Retries = -1 }, nameof(FetchOptions.Retries));
        Refused(defaults with { MaxRedirects = -1 }, nameof(FetchOptions.MaxRedirects));
        Refused(defaults with { MaxBytes = 0 }, nameof(FetchOptions.MaxBytes));
        Refused(defaults with { MaxPages = 0 }, nameof(FetchOptions.MaxPages));
        Refused(defaults with { RotateSize = 0 }, nameof(FetchOptions.RotateSize));
        Refused(defaults with { UserAgent = "bot\r\nX-Evil: 1" }, nameof(FetchOptions.UserAgent));
        Refused(defaults with { Contact = "도서관" }, nameof(FetchOptions.Contact));
    }

    private static void Refused(FetchOptions options, string name) =>
        Assert.Equal(name, Assert.ThrowsAny<ArgumentException>(() => new Fetcher(options)).ParamName);
}
