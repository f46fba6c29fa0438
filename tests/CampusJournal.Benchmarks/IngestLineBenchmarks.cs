using BenchmarkDotNet.Attributes;
using CampusJournal.Articles;
using CampusJournal.Ingest;
using CampusJournal.Ingest.Export;

namespace CampusJournal.Benchmarks;

/// <summary>The whole line, and each sink with the extraction taken out.</summary>
[MemoryDiagnoser]
public class IngestLineBenchmarks
{
    private const int Count = 500;

    private readonly SyntheticPages pages = new(Count);
    private ArticleRecord[] records = [];

    /// <summary>Extracts the records that the sinks write.</summary>
    [GlobalSetup]
    public async Task Extract()
    {
        var extractor = new ArticleExtractor();
        var extracted = new List<ArticleRecord>();
        await foreach (var item in pages.ReadAsync())
        {
            var page = (CampusJournal.Ingest.Archives.SourcePage)item;
            extracted.Add(extractor.Extract(page.Content.Span, page.Origin));
        }

        records = [.. extracted];
    }

    /// <summary>Pages to lines of JSON that go nowhere.</summary>
    /// <param name="jobs">The number of workers.</param>
    [Benchmark(OperationsPerInvoke = Count)]
    [Arguments(1)]
    [Arguments(2)]
    public Task<IngestReport> Line(int jobs) =>
        new IngestLine(new ArticleExtractor(), new() { Jobs = jobs }).RunAsync([pages], [new JsonLinesSink(Stream.Null)]);

    /// <summary>Records to lines of JSON.</summary>
    [Benchmark(OperationsPerInvoke = Count)]
    public Task JsonLines() => WriteAsync(new JsonLinesSink(Stream.Null));

    /// <summary>Records to a table.</summary>
    [Benchmark(OperationsPerInvoke = Count)]
    public Task Csv() => WriteAsync(new CsvSink(Stream.Null));

    /// <summary>Records to a new database with its full-text index.</summary>
    [Benchmark(OperationsPerInvoke = Count)]
    public Task Sqlite() => WriteAsync(RecordSinks.Open(Path.Combine(Path.GetTempPath(), "cjt-benchmark.db"), new() { Fresh = true }));

    private async Task WriteAsync(IRecordSink sink)
    {
        await using (sink)
        {
            foreach (var record in records)
            {
                await sink.WriteAsync(record);
            }

            await sink.CompleteAsync();
        }
    }
}
