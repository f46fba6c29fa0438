using CampusJournal.Articles;
using CampusJournal.Ingest.Archives;
using CampusJournal.Ingest.Export;

namespace CampusJournal.Ingest;

/// <summary>
/// The conveyor: pages from sources through the extractor into sinks, in input order, in bounded memory. A bad page is counted and
/// reported and the line goes on; a sink that cannot be written ends it.
/// </summary>
/// <param name="extractor">What turns a page into its record.</param>
/// <param name="options">How to run; null for <see cref="IngestOptions.Default"/>.</param>
/// <example>
/// <code>
/// await using var sink = RecordSinks.Open("articles.db");
/// var report = await new IngestLine(new ArticleExtractor()).RunAsync([PageSources.Open("pages")], [sink]);
/// </code>
/// </example>
public sealed class IngestLine(ArticleExtractor extractor, IngestOptions? options = null)
{
    private readonly ArticleExtractor extractor = extractor ?? throw new ArgumentNullException(nameof(extractor));
    private readonly IngestOptions options = options ?? IngestOptions.Default;

    /// <summary>
    /// Runs every page of the sources into every sink and completes the sinks, in their order, when all were read. A run without any record
    /// completes none: a mistyped SOURCE leaves no empty target that stands in the way of the next run.
    /// </summary>
    /// <param name="sources">The sources in the order of their pages.</param>
    /// <param name="sinks">The sinks; the caller disposes of them. The first that is an <see cref="IPageJournal"/> says what is done already.</param>
    /// <param name="cancellationToken">Ends the run early: pages in flight are finished and written, then the report comes with <see cref="IngestReport.IsComplete"/> false.</param>
    /// <returns>The balance.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of the range that <see cref="IngestOptions"/> states.</exception>
    /// <exception cref="IOException">A sink cannot be written.</exception>
    public async Task<IngestReport> RunAsync(
        IReadOnlyList<IPageSource> sources, IReadOnlyList<IRecordSink> sinks, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(sources);
        ArgumentNullException.ThrowIfNull(sinks);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Jobs, 1, nameof(IngestOptions.Jobs));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(options.Jobs, IngestOptions.MostJobs, nameof(IngestOptions.Jobs));
        ArgumentOutOfRangeException.ThrowIfLessThan(options.MaxBytesInFlight ?? 1, 1, nameof(IngestOptions.MaxBytesInFlight));

        var started = options.Time.GetTimestamp();
        using var run = new IngestRun(extractor, options, sinks, cancellationToken);
        var isComplete = await run.RunAsync(sources).ConfigureAwait(false);
        var report = run.Tally.Report(isComplete);
        if (isComplete && (report.HasRecords || options.KeepsEmptyTargets))
        {
            await run.WriteRestAsync().ConfigureAwait(false);
            isComplete = await CompleteAsync(sinks, cancellationToken).ConfigureAwait(false);
        }

        return report with { IsComplete = isComplete, Elapsed = options.Time.GetElapsedTime(started) };
    }

    /// <summary>Reads the sources as a run would and counts what it would see, pages as records; nothing is extracted or written.</summary>
    /// <param name="sources">The sources in the order of their pages.</param>
    /// <param name="earlier">What is done already; null for nothing.</param>
    /// <param name="cancellationToken">Ends the reading early.</param>
    /// <returns>The balance.</returns>
    /// <exception cref="IOException">What is done already cannot be read.</exception>
    public async Task<IngestReport> DryRunAsync(IReadOnlyList<IPageSource> sources, EarlierPages? earlier = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(sources);
        var tally = new IngestTally(options.Progress);
        try
        {
            foreach (var source in sources)
            {
                await foreach (var item in source.ReadAsync(cancellationToken).ConfigureAwait(false))
                {
                    var outcome = item is SourcePage page ? Done(page, earlier) ?? item : item;
                    if (outcome is SourcePage && tally.Records >= options.Limit)
                    {
                        return tally.Report(isComplete: true);
                    }

                    if (item is SourcePage { Fault: { } fault } && outcome is not PageFailure)
                    {
                        tally.AddFault(fault);
                    }

                    Count(tally, outcome);
                }
            }

            return tally.Report(isComplete: true);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return tally.Report(isComplete: false);
        }
    }

    /// <summary>Says what stands for a page that a run would not work on; null for one that it would.</summary>
    private SourceItem? Done(SourcePage page, EarlierPages? earlier) => earlier?.FindDone(page.Origin) switch
    {
        null => null,
        { Failure: { } failure } => options.RetriesFailures ? null : failure,
        _ => new SkippedEntry(page.Origin.Path, SkippedEntry.AlreadyIngested),
    };

    private static void Count(IngestTally tally, SourceItem item)
    {
        switch (item)
        {
            case SourcePage page:
                tally.Plan(page);
                break;
            case SourceNotice notice:
                tally.Add(notice);
                break;
            case PageFailure failure:
                tally.Add(failure);
                break;
            case SkippedEntry entry:
                tally.Add(entry);
                break;
        }
    }

    private static async Task<bool> CompleteAsync(IReadOnlyList<IRecordSink> sinks, CancellationToken cancellationToken)
    {
        try
        {
            foreach (var sink in sinks)
            {
                await sink.CompleteAsync(cancellationToken).ConfigureAwait(false);
            }

            return true;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }
}
