using CampusJournal.Articles;
using CampusJournal.Ingest;
using CampusJournal.Ingest.Archives;
using CampusJournal.Ingest.Export;

namespace CampusJournal.Tests.Ingest;

public class IngestLineTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Writes_the_same_bytes_with_one_worker_and_with_many()
    {
        using var folder = new TemporaryFolder();
        for (var i = 0; i < 200; i++)
        {
            folder.With($"pages/{i:000}.html", Pages.Html($"제목 {i}", string.Concat(Enumerable.Repeat($"본문 {i}. ", i % 7 * 100))));
        }

        var one = await RunAsync(folder["pages"], 1);
        var many = await RunAsync(folder["pages"], 7);

        Assert.Equal(200, one.Split('\n').Length - 1);
        Assert.Equal(one, many);
    }

    [Fact]
    public async Task Gives_a_page_the_same_record_alone_and_in_a_folder()
    {
        using var folder = new TemporaryFolder().With("a.html", Pages.Html("하나", "첫째")).With("b.html", Pages.Html("둘", "둘째"));

        var together = await RecordsAsync(folder.Root);
        var alone = await RecordsAsync(folder["b.html"]);

        Assert.Equal(
            together[1] with { Id = "", Source = together[1].Source with { RelativePath = null } } is var expected ? ArticleJson.Write(expected) : "",
            ArticleJson.Write(Assert.Single(alone) with { Id = "" }));
    }

    [Fact]
    public async Task Balances_what_was_seen()
    {
        using var folder = new TemporaryFolder().With("a.html", "<p>a").With("b.gif", [1, 0, 2]).With("c.html", new string('x', 2000));
        var sources = new IPageSource[]
        {
            PageSources.Open(folder.Root, new() { MaxRecordSize = 1000 }), PageSources.Open(folder["missing.html"]), PageSources.Open(folder["b.gif"]),
        };

        var report = await new IngestLine(new ArticleExtractor()).RunAsync(sources, [new MemorySink()], Cancel);

        Assert.Equal(1, report.Records);
        Assert.Equal(new Dictionary<string, long> { ["not-a-page"] = 1, ["not-found"] = 1, ["too-large"] = 1 }, report.FailuresByCode);
        Assert.Equal(new Dictionary<string, long> { ["not-a-page"] = 1 }, report.SkippedByReason);
        Assert.Equal(5, report.Seen);
        Assert.True(report.IsComplete);
    }

    [Fact]
    public async Task Keeps_a_page_that_its_container_proves_cut_and_counts_it_once()
    {
        var fault = new PageFailure("a.warc", 7, "read", "truncated", "The record is cut short.");
        var sink = new MemorySink();

        var report = await new IngestLine(new ArticleExtractor())
            .RunAsync([new ListSource([Page(1) with { Fault = fault }, new SourceNotice("a.warc", 9, "trailing-nuls", "Zeros.")])], [sink], Cancel);

        Assert.Equal((1, 1, 0, 1), (report.Records, report.Faults, report.Failures, report.Seen));
        Assert.Contains(new RecordWarning("truncated", "The record is cut short."), Assert.Single(sink.Records).Warnings);
        Assert.Equal([fault], sink.Failures);
    }

    [Fact]
    public async Task Stops_at_the_failure_that_is_one_too_many()
    {
        var items = Enumerable.Range(0, 100).Select<int, SourceItem>(i => i % 10 == 9 ? Failure(i) : Page(i));
        var sink = new MemorySink();

        var report = await new IngestLine(new ArticleExtractor(), new() { MaxFailures = new(1, null), Jobs = 4 }).RunAsync([new ListSource(items)], [sink], Cancel);

        Assert.Equal(18, report.Records);
        Assert.Equal(2, report.Failures);
        Assert.False(report.IsComplete);
        Assert.True(report.HasTooManyFailures);
        Assert.False(sink.IsCompleted);
    }

    [Fact]
    public async Task Stops_right_where_the_share_of_failures_is_too_large()
    {
        var items = Enumerable.Range(0, 100).Select<int, SourceItem>(i => i < 5 ? Failure(i) : Page(i));
        var sink = new MemorySink();

        var report = await new IngestLine(new ArticleExtractor(), new() { MaxFailures = new(null, 20), Jobs = 4 }).RunAsync([new ListSource(items)], [sink], Cancel);

        Assert.Equal(15, report.Records);
        Assert.True(report.HasTooManyFailures);
    }

    [Fact]
    public async Task Reads_no_more_pages_than_asked_for()
    {
        var sink = new MemorySink();

        var report = await new IngestLine(new ArticleExtractor(), new() { Limit = 3 }).RunAsync([new ListSource(Forever())], [sink], Cancel);

        Assert.Equal(3, report.Records);
        Assert.True(report.IsComplete);
        Assert.True(sink.IsCompleted);
    }

    [Fact]
    public async Task Finishes_the_pages_in_flight_when_interrupted()
    {
        using var interrupt = new CancellationTokenSource();
        var sink = new MemorySink { OnRecord = count => { if (count == 5) { interrupt.Cancel(); } } };

        var report = await new IngestLine(new ArticleExtractor(), new() { Jobs = 2 }).RunAsync([new ListSource(Forever())], [sink], interrupt.Token);

        Assert.False(report.IsComplete);
        Assert.Equal(report.Records, sink.Records.Count);
        Assert.Equal(Enumerable.Range(0, sink.Records.Count).Select(i => $"{i}"), sink.Records.Select(record => record.Source.Path));
        Assert.InRange(sink.Records.Count, 5, 5 + (8 * 2) + 3);
    }

    [Fact]
    public async Task Holds_few_pages_when_the_sink_is_slow()
    {
        var read = 0;
        var most = 0;
        var sink = new MemorySink { OnRecord = count => most = Math.Max(most, Volatile.Read(ref read) - count) };

        await new IngestLine(new ArticleExtractor(), new() { Jobs = 2, MaxBytesInFlight = 3_000, Limit = 100 })
            .RunAsync([new ListSource(Forever(1_000).Select(page => { Interlocked.Increment(ref read); return page; }))], [sink], Cancel);

        Assert.Equal(100, sink.Records.Count);
        Assert.InRange(most, 0, 5);
    }

    [Fact]
    public async Task Takes_a_page_that_is_larger_than_the_whole_budget()
    {
        var sink = new MemorySink();

        await new IngestLine(new ArticleExtractor(), new() { MaxBytesInFlight = 10, Limit = 5 }).RunAsync([new ListSource(Forever(100))], [sink], Cancel);

        Assert.Equal(5, sink.Records.Count);
    }

    [Fact]
    public async Task Reads_nothing_ahead_of_a_page_that_is_larger_than_the_whole_budget()
    {
        var read = 0;
        var most = 0;
        var sink = new MemorySink { OnRecord = count => most = Math.Max(most, Volatile.Read(ref read) - count) };

        await new IngestLine(new ArticleExtractor(), new() { Jobs = 2, MaxBytesInFlight = 10, Limit = 20 })
            .RunAsync([new ListSource(Forever(100).Select(page => { Interlocked.Increment(ref read); return page; }))], [sink], Cancel);

        Assert.Equal(0, most);
    }

    [Fact(Timeout = 30_000)]
    public async Task Counts_a_page_that_is_too_large_for_the_memory_and_goes_on()
    {
        using var bytes = new UnaffordableBytes();
        var sink = new MemorySink();

        var report = await new IngestLine(new ArticleExtractor(), new() { Jobs = 1 })
            .RunAsync([new ListSource([Page(0), new SourcePage(bytes.Memory, new() { Path = "large" }), Page(2)])], [sink], TestContext.Current.CancellationToken);

        Assert.Equal(2, report.Records);
        Assert.Equal(new Dictionary<string, long> { ["too-large"] = 1 }, report.FailuresByCode);
        Assert.True(report.IsComplete);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(IngestOptions.MostJobs + 1)]
    [InlineData(int.MaxValue)]
    public async Task Refuses_a_number_of_workers_that_cannot_be(int jobs) =>
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(
            () => new IngestLine(new ArticleExtractor(), new() { Jobs = jobs }).RunAsync([], [new MemorySink()], Cancel));

    [Fact]
    public async Task Refuses_a_budget_without_bytes_and_no_extractor()
    {
        Assert.Throws<ArgumentNullException>(() => new IngestLine(null!));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(
            () => new IngestLine(new ArticleExtractor(), new() { MaxBytesInFlight = 0 }).RunAsync([], [new MemorySink()], Cancel));
    }

    [Fact]
    public async Task Ends_when_a_sink_cannot_be_written()
    {
        var sink = new MemorySink { OnRecord = count => { if (count == 3) { throw new IOException("No space left on device"); } } };

        var thrown = await Assert.ThrowsAsync<IOException>(
            () => new IngestLine(new ArticleExtractor()).RunAsync([new ListSource(Forever())], [sink], Cancel));

        Assert.Equal("No space left on device", thrown.Message);
        Assert.False(sink.IsCompleted);
    }

    private static async Task<string> RunAsync(string source, int jobs)
    {
        var stream = new MemoryStream();
        await new IngestLine(new ArticleExtractor(), new() { Jobs = jobs }).RunAsync([PageSources.Open(source)], [new JsonLinesSink(stream)], Cancel);
        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }

    private static async Task<IReadOnlyList<ArticleRecord>> RecordsAsync(string source)
    {
        var sink = new MemorySink();
        await new IngestLine(new ArticleExtractor()).RunAsync([PageSources.Open(source)], [sink], Cancel);
        return sink.Records;
    }

    private static PageFailure Failure(int number) => new($"{number}", null, "read", "unreadable", "It cannot be read.");

    private static SourcePage Page(int number, int length = 10) =>
        new(System.Text.Encoding.ASCII.GetBytes($"<p>{number}".PadRight(length)), new() { Path = $"{number}" });

    private static IEnumerable<SourceItem> Forever(int length = 10)
    {
        for (var i = 0; ; i++)
        {
            yield return Page(i, length);
        }
    }

    private sealed class MemorySink : IRecordSink
    {
        public List<ArticleRecord> Records { get; } = [];

        public List<PageFailure> Failures { get; } = [];

        public bool IsCompleted { get; private set; }

        public Action<int> OnRecord { get; init; } = _ => { };

        public ValueTask WriteAsync(ArticleRecord record, CancellationToken cancellationToken = default)
        {
            Records.Add(record);
            OnRecord(Records.Count);
            return ValueTask.CompletedTask;
        }

        public ValueTask WriteFailureAsync(PageFailure failure, CancellationToken cancellationToken = default)
        {
            Failures.Add(failure);
            return ValueTask.CompletedTask;
        }

        public ValueTask CompleteAsync(CancellationToken cancellationToken = default)
        {
            IsCompleted = true;
            return ValueTask.CompletedTask;
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
