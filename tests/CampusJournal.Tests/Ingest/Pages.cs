using CampusJournal.Articles;
using CampusJournal.Ingest;
using CampusJournal.Ingest.Archives;
using CampusJournal.Ingest.Export;

namespace CampusJournal.Tests.Ingest;

/// <summary>Small pages and short ways to run them.</summary>
internal static class Pages
{
    public static string Html(string title, string body) =>
        $"<!doctype html><html><head><meta charset=utf-8><title>{title}</title></head><body><h1>{title}</h1><p>{body}</p></body></html>";

    public static async Task<List<SourceItem>> ReadAllAsync(this IPageSource source)
    {
        var items = new List<SourceItem>();
        await foreach (var item in source.ReadAsync(TestContext.Current.CancellationToken))
        {
            items.Add(item);
        }

        return items;
    }

    /// <summary>What a source gives, one readable word a thing.</summary>
    public static async Task<List<string>> DescribeAsync(this IPageSource source) =>
        [.. (await source.ReadAllAsync()).Select(item => item switch
        {
            SourcePage page => $"page {page.Origin.RelativePath ?? page.Origin.Path}",
            PageFailure failure => $"failure {failure.Code}",
            SkippedEntry skipped => $"skipped {skipped.Reason}",
            _ => item.ToString(),
        })];

    /// <summary>Runs sources into targets as the program does.</summary>
    public static async Task<IngestReport> RunAsync(
        IPageSource source, IReadOnlyList<string> targets, SinkOptions? sinkOptions = null, IngestOptions? options = null, CancellationToken? cancel = null)
    {
        var sinks = await RecordSinks.OpenAllAsync(targets, sinkOptions);
        try
        {
            return await new IngestLine(new ArticleExtractor(), options).RunAsync([source], sinks, cancel ?? TestContext.Current.CancellationToken);
        }
        finally
        {
            foreach (var sink in sinks)
            {
                await sink.DisposeAsync();
            }
        }
    }

    public static async Task<IngestReport> IngestAsync(string source, string target, SinkOptions? options = null)
    {
        await using var sink = RecordSinks.Open(target, options);
        return await new IngestLine(new ArticleExtractor())
            .RunAsync([PageSources.Open(source, new() { OwnOutputs = [target] })], [sink], TestContext.Current.CancellationToken);
    }
}
