using CampusJournal.Ingest.Export;
using CampusJournal.Ingest.WarcWriting;

namespace CampusJournal.Ingest.Fetch;

/// <summary>
/// Brings pages home into WARC files: politely, as they were, each once. The same call again asks only for what is missing.
/// </summary>
/// <example><code>
/// var report = await new Fetcher(new FetchOptions { Contact = "archive@library.example" })
///     .RunAsync(new FetchList { Urls = ["http://site.example/news/articleView.html?idxno=1"] }, "site.warc.gz");
/// </code></example>
/// <param name="options">How to fetch; null for the defaults.</param>
/// <exception cref="ArgumentException">An option is none: a number below its least, or a line break in what goes into a header.</exception>
public sealed class Fetcher(FetchOptions? options = null)
{
    private readonly FetchOptions options = (options ?? new()).Checked();

    /// <summary>Fetches. What cannot be had is a failure in the report, never an exception.</summary>
    /// <param name="list">What to fetch.</param>
    /// <param name="archive">The first WARC file, ending in <c>.warc.gz</c>; appended to when it exists. Beside it comes a CDXJ index.</param>
    /// <param name="cancellationToken">Stops the run; everything that was received whole is kept, and the report says that it is not complete.</param>
    /// <returns>What became of the URLs.</returns>
    /// <exception cref="TargetRefusedException">Another run writes the archive, or a file of its name is no WARC file; nothing is changed.</exception>
    /// <exception cref="IOException">The archive cannot be written.</exception>
    public async Task<FetchReport> RunAsync(FetchList list, string archive, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(list);
        ArgumentException.ThrowIfNullOrEmpty(archive);
        var writer = WarcWriter.Open(archive, WriterOptions(), cancellationToken);
        await using (writer.ConfigureAwait(false))
        {
            using var run = new FetchRun(options, new FetchArchive(writer, archive, options.KeepStatus));
            var report = await run.RunAsync(list, cancellationToken).ConfigureAwait(false);
            return report with { Quarantined = writer.Torn?.Quarantined, Files = WarcParts.Existing(archive) };
        }
    }

    /// <summary>Lists what a run would ask for first, without asking anybody: pages that the archive lacks, sitemaps and feeds.</summary>
    /// <param name="list">What to fetch.</param>
    /// <param name="archive">The first WARC file; it need not exist.</param>
    /// <param name="ask">Called with each URL, lists first.</param>
    /// <returns>The number of URLs as <see cref="FetchReport.Pages"/>, and what would become of the others.</returns>
    /// <exception cref="TargetRefusedException">A run writes the archive.</exception>
    /// <exception cref="IOException">The archive's index cannot be read.</exception>
    public FetchReport Preview(FetchList list, string archive, Action<string> ask)
    {
        ArgumentNullException.ThrowIfNull(list);
        ArgumentException.ThrowIfNullOrEmpty(archive);
        ArgumentNullException.ThrowIfNull(ask);
        var preview = new FetchPreview(options, FetchArchive.KnownUrls(archive), ask);
        return preview.Run(list) with { Files = WarcParts.Existing(archive) };
    }

    /// <summary>Lists the files of an archive that a run has left, in their order: <c>site.warc.gz</c>, <c>site-00001.warc.gz</c> and so on.</summary>
    /// <param name="archive">The first WARC file.</param>
    /// <returns>The files that exist; none when the first does not.</returns>
    public static IReadOnlyList<string> FilesOf(string archive)
    {
        ArgumentException.ThrowIfNullOrEmpty(archive);
        return WarcParts.Existing(archive);
    }

    private WarcWriterOptions WriterOptions() => new()
    {
        RotateSize = options.RotateSize,
        Clock = options.Clock,
        Info = [new("robots", options.IgnoreRobots ? "ignore" : "obey"), new("http-header-user-agent", options.UserAgentText)],
    };
}
