using CampusJournal.Ingest;
using CampusJournal.Ingest.Archives;
using CampusJournal.Ingest.Archives.Containers;
using CampusJournal.Ingest.Archives.Warc;

namespace CampusJournal.Tests.Ingest.Warc;

/// <summary>Reads archives that a test has built.</summary>
internal static class Archives
{
    public static List<SourceItem> Read(byte[] archive, SourceOptions? options = null, string name = "crawl.warc.gz") =>
        Read(new MemoryStream(archive, writable: false), options, name);

    public static List<SourceItem> Read(Stream archive, SourceOptions? options = null, string name = "crawl.warc.gz")
    {
        var cancel = TestContext.Current.CancellationToken;
        return new WarcFormat()
            .ReadAsync(archive, new() { Path = $"in/{name}" }, new ContainerScope(options ?? SourceOptions.Default, isNamed: true), cancel)
            .ToBlockingEnumerable(cancel)
            .ToList();
    }

    /// <summary>What an archive gives, one readable word a thing.</summary>
    public static string Describe(this IEnumerable<SourceItem> items) => string.Join(' ', items.Select(item => item switch
    {
        SourcePage { Fault: { } fault } page => $"{Number(page)}({fault.Code})",
        SourcePage page => Number(page),
        PageFailure failure => $"failure:{failure.Code}@{failure.Offset}",
        SkippedEntry skipped => $"skip:{skipped.Reason}",
        SourceNotice notice => $"notice:{notice.Code}",
        _ => "?",
    }));

    private static string Number(SourcePage page) => page.Origin.Url is { } url ? url[(url.LastIndexOf('=') + 1)..] : "-";
}
