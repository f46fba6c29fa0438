using BenchmarkDotNet.Attributes;
using CampusJournal.Articles;
using CampusJournal.Ingest.Archives;

namespace CampusJournal.Benchmarks;

/// <summary>A page's bytes to its record, on one thread; what is allocated is for one page.</summary>
[MemoryDiagnoser]
public class ExtractBenchmarks
{
    private const int Count = 100;

    private readonly ArticleExtractor extractor = new();
    private SourcePage[] pages = [];

    /// <summary>Makes the pages.</summary>
    [GlobalSetup]
    public void Make() => pages = [.. new SyntheticPages(Count).ReadAsync().ToBlockingEnumerable().OfType<SourcePage>()];

    /// <summary>Extracts from every page.</summary>
    /// <returns>The length of all bodies.</returns>
    [Benchmark(OperationsPerInvoke = Count)]
    public int Extract() => pages.Sum(page => extractor.Extract(page.Content.Span, page.Origin).Body.Length);
}
