using System.Xml;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using CampusJournal.Articles;
using CampusJournal.Ingest;
using CampusJournal.Ingest.Archives;
using CampusJournal.Ingest.Export;
using CampusJournal.Ingest.Report;

namespace CampusJournal.Tests.Ingest.Report;

/// <summary>Writes reports and reads them as a browser does.</summary>
internal static class ReadReport
{
    /// <summary>Runs a source into a target with a report beside it.</summary>
    public static async Task<IHtmlDocument> RunAsync(IPageSource source, TemporaryFolder folder, string target = "x.jsonl")
    {
        await using var report = RunReport.Open(folder["r.html"], new() { Targets = [target] });
        var sinks = await RecordSinks.OpenAllAsync([folder[target]], new() { KeepsRecords = true });
        try
        {
            var balance = await new IngestLine(new ArticleExtractor()).RunAsync([source], [.. sinks, report], TestContext.Current.CancellationToken);
            await report.WriteAsync(balance, TestContext.Current.CancellationToken);
        }
        finally
        {
            foreach (var sink in sinks)
            {
                await sink.DisposeAsync();
            }
        }

        return Read(folder["r.html"]);
    }

    /// <summary>Writes a report of records and failures that are at hand.</summary>
    public static async Task<IHtmlDocument> OfAsync(IEnumerable<ArticleRecord> records, IEnumerable<PageFailure> failures, ReportOptions? options = null)
    {
        using var folder = new TemporaryFolder();
        await using var report = RunReport.Open(folder["r.html"], options);
        var balance = new IngestReport { IsComplete = true, Elapsed = TimeSpan.FromSeconds(2) };
        foreach (var record in records)
        {
            await report.WriteAsync(record, TestContext.Current.CancellationToken);
            balance = balance with { Records = balance.Records + 1 };
        }

        foreach (var failure in failures)
        {
            await report.WriteFailureAsync(failure, TestContext.Current.CancellationToken);
            balance = balance with { FailuresByCode = new Dictionary<string, long> { ["bad"] = balance.Failures + 1 } };
        }

        await report.WriteAsync(balance, TestContext.Current.CancellationToken);
        return Read(folder["r.html"]);
    }

    /// <summary>Reads a report, which must be XML as well.</summary>
    public static IHtmlDocument Read(string path)
    {
        var text = File.ReadAllText(path);
        using (var xml = XmlReader.Create(new StringReader(text), new() { DtdProcessing = DtdProcessing.Parse, XmlResolver = null }))
        {
            while (xml.Read())
            {
            }
        }

        return new HtmlParser().ParseDocument(text);
    }

    /// <summary>Gives the rows of the table below a heading, as name and number.</summary>
    public static List<(string Name, string Count)> Rows(this IHtmlDocument page, string heading) =>
        [.. Section(page, heading).QuerySelectorAll("tbody tr").Select(row => (row.QuerySelector("th")!.TextContent, row.QuerySelector("td.number")!.TextContent))];

    /// <summary>Gives the section below a heading.</summary>
    public static IElement Section(this IHtmlDocument page, string heading) =>
        page.QuerySelectorAll("section").Single(section => section.QuerySelector("h2")?.TextContent == heading);
}
