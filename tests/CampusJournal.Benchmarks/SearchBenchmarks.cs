using BenchmarkDotNet.Attributes;
using CampusJournal.Articles;
using CampusJournal.Ingest.Export;
using CampusJournal.Ingest.Search;

namespace CampusJournal.Benchmarks;

/// <summary>Searches in a database of 10,000 articles.</summary>
[MemoryDiagnoser]
[ShortRunJob]
public class SearchBenchmarks
{
    private const int Count = 10_000;
    private const int ScreenFull = 20;

    private static readonly string DatabasePath = Path.Combine(Path.GetTempPath(), "cjt-search-benchmark.db");

    private ArticleSearch? search;

    /// <summary>Gets or sets the words: in few articles, in many, in most, one syllable, two words, a phrase, letters.</summary>
    [Params("온실", "대학", "학교", "총", "총장 선거", "\"총장 선거\"", "kaist")]
    public string Words { get; set; } = "";

    /// <summary>Writes the database.</summary>
    [GlobalSetup]
    public async Task Write()
    {
        var random = new Random(1);
        await using (var sink = RecordSinks.Open(DatabasePath, new() { Fresh = true }))
        {
            for (var number = 0; number < Count; number++)
            {
                await sink.WriteAsync(Article(number, random));
            }

            await sink.CompleteAsync();
        }

        search = ArticleSearch.Open(DatabasePath);
    }

    /// <summary>Closes and deletes the database.</summary>
    [GlobalCleanup]
    public void Delete()
    {
        search?.Dispose();
        foreach (var file in Directory.EnumerateFiles(Path.GetDirectoryName(DatabasePath)!, Path.GetFileName(DatabasePath) + "*"))
        {
            File.Delete(file);
        }
    }

    /// <summary>The best hits, as many as a screen shows.</summary>
    [Benchmark]
    public int Best() => Hits().Take(ScreenFull).Count();

    /// <summary>Every hit with its snippet.</summary>
    [Benchmark]
    public int All() => Hits().Count();

    private IEnumerable<SearchHit> Hits() =>
        SearchWords.TryParse(Words, out var words) ? search!.Find(words) : throw new InvalidOperationException("The words are none.");

    private static ArticleRecord Article(int number, Random random)
    {
        string[] words = ["학생들은", "총장", "선거", "온라인으로", "도서관에서", "축제", "기자", "등록금", "동아리", "여자대학교", "교수", "오늘", "총장 선거", "연구실", "KAIST"];
        var body = string.Join(' ', Enumerable.Range(0, 250).Select(_ => words[random.Next(random.Next(1, words.Length))]));
        return new()
        {
            Id = number.ToString("x32", null),
            Source = new() { Path = $"pages/{number}.html", Sha256 = number.ToString("x64", null) },
            Kind = "article",
            Title = number % 50 == 0 ? "온실 다시 문 열다" : "학교 소식",
            Body = number % 4 == 0 ? body.Replace("대학", "중학", StringComparison.Ordinal) : body,
            Charset = new("utf-8", "utf-8", 1, "utf-8", false, 0),
            Repair = new(0, 0, 0, [], true, 1),
            Tool = ToolVersion.Name,
        };
    }
}
