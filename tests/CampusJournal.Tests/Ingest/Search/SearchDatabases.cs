using CampusJournal.Articles;
using CampusJournal.Ingest.Export;
using CampusJournal.Ingest.Search;

namespace CampusJournal.Tests.Ingest.Search;

/// <summary>Small databases to search, and short ways to ask them.</summary>
internal static class SearchDatabases
{
    public static ArticleRecord Record(int number, string title, string body) => new()
    {
        Id = number.ToString("x32", null),
        Source = new() { Path = $"p/{number}", Sha256 = number.ToString("x64", null) },
        Kind = "article",
        Title = title,
        Body = body,
        Charset = new("utf-8", "utf-8", 1, "utf-8", false, 0),
        Repair = new(0, 0, 0, null, false, 1),
        Tool = "cjt/0",
    };

    public static async Task WriteAsync(string path, params IEnumerable<ArticleRecord> records)
    {
        await using var sink = RecordSinks.Open(path);
        foreach (var record in records)
        {
            await sink.WriteAsync(record, TestContext.Current.CancellationToken);
        }

        await sink.CompleteAsync(TestContext.Current.CancellationToken);
    }

    public static List<SearchHit> Find(string path, string words)
    {
        using var search = ArticleSearch.Open(path);
        return SearchWords.TryParse(words, out var sought) ? [.. search.Find(sought)] : throw new ArgumentException("No words.", nameof(words));
    }

    /// <summary>The numbers of the records found, in order.</summary>
    public static IEnumerable<int> Numbers(string path, string words) => Find(path, words).Select(hit => Convert.ToInt32(hit.Id, 16)).Order();
}
