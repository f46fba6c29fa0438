using CampusJournal.Ingest;
using CampusJournal.Ingest.Fetch;
using CampusJournal.Tests.Ingest.Warc;

namespace CampusJournal.Tests.Ingest.Fetch;

/// <summary>A site, an archive and a fast clock; runs fetches and reads what they wrote.</summary>
internal sealed class FetchBed : IDisposable, IFetchProgress
{
    private readonly TemporaryFolder folder = new();
    private readonly List<PageFailure> failures = [];

    public FetchBed() => Site = new LoopbackSite(Clock);

    public FastClock Clock { get; } = new();

    public LoopbackSite Site { get; }

    public TemporaryFolder Folder => folder;

    public string Archive => folder["site.warc.gz"];

    /// <summary>The failures of all runs.</summary>
    public IReadOnlyList<PageFailure> Failures => failures;

    /// <summary>What is done at each failure, before the run goes on.</summary>
    public Action<PageFailure> WhenFailed { get; set; } = _ => { };

    /// <summary>Options that neither wait nor time out on a busy machine.</summary>
    public FetchOptions Options => new() { Clock = Clock, Delay = TimeSpan.Zero, Timeout = TimeSpan.FromHours(5), Progress = this };

    public Task<FetchReport> RunAsync(params string[] paths) => RunAsync(Options, paths);

    public Task<FetchReport> RunAsync(FetchOptions options, params string[] paths) =>
        RunAsync(options, new FetchList { Urls = paths.Select(path => path.StartsWith('/') ? Site.Root + path : path) });

    public Task<FetchReport> RunAsync(FetchOptions options, FetchList list) =>
        new Fetcher(options).RunAsync(list, Archive, TestContext.Current.CancellationToken);

    /// <summary>The records of the archive but for warcinfo and robots.txt.</summary>
    public IReadOnlyList<WrittenRecord> Records() =>
        [.. WrittenRecord.ReadAll(Archive).Where(record => record.Type != "warcinfo" && record["WARC-Target-URI"]?.EndsWith("/robots.txt", StringComparison.Ordinal) != true)];

    /// <summary>The answers among them.</summary>
    public IReadOnlyList<WrittenRecord> Answers() => [.. Records().Where(record => record.Type is "response" or "revisit")];

    /// <summary>The paths of the answers.</summary>
    public IReadOnlyList<string> Paths() => [.. Answers().Select(record => new Uri(record["WARC-Target-URI"]!).PathAndQuery)];

    public void Fetched(string url, long bytes)
    {
    }

    public void Failed(PageFailure failure)
    {
        failures.Add(failure);
        WhenFailed(failure);
    }

    public void Skipped(SkippedEntry entry)
    {
    }

    public void Dispose()
    {
        Site.Dispose();
        folder.Dispose();
    }
}
