using CampusJournal.Articles;
using CampusJournal.Ingest.Export;

namespace CampusJournal.Ingest.Report;

/// <summary>
/// The report of a run as one HTML file that needs no network and runs no script: balance, charsets, damage, years, sections, reporters, the
/// least sure repairs, failures, pace. Give it to the line beside the sinks, then call <see cref="WriteAsync(IngestReport, CancellationToken)"/>
/// with the balance. Its memory does not depend on the number of pages.
/// </summary>
/// <example>
/// <code>
/// await using var report = RunReport.Open("report.html");
/// await report.WriteAsync(await line.RunAsync(sources, [sink, report]));
/// </code>
/// </example>
public sealed class RunReport : IRecordSink
{
    private readonly TargetFile target;
    private readonly ReportOptions options;
    private readonly ReportCounts counts;
    private readonly long started;

    private RunReport(TargetFile target, ReportOptions options)
    {
        this.target = target;
        this.options = options;
        counts = new(options.Time.GetLocalNow());
        started = options.Time.GetTimestamp();
    }

    /// <summary>Opens a report; the run begins now. An earlier report of ours is replaced.</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">What to say of the run; null for <see cref="ReportOptions.Default"/>.</param>
    /// <returns>The report; nothing is under its name until it is written.</returns>
    /// <exception cref="TargetRefusedException">Something is there that may not be replaced, or the file cannot be written.</exception>
    public static RunReport Open(string path, ReportOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return NamedTarget.Guard(path, () => new RunReport(TargetFile.Create(path, (_, _) => null), options ?? ReportOptions.Default));
    }

    /// <summary>Tells whether a repair of an earlier record may have to be shown; the record itself does not keep it.</summary>
    /// <inheritdoc/>
    public bool WantsPageOf(ArticleRecord earlier)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        return earlier.Repair.RepairedChars > 0 && counts.Repairs.Wants(earlier.Repair.Confidence);
    }

    /// <inheritdoc/>
    public ValueTask WriteAsync(ArticleRecord record, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(record);
        counts.Records.Add(record, isEarlier: false);
        counts.Repairs.Add(record);
        counts.Pace.Add(options.Time.GetElapsedTime(started));
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask WriteEarlierAsync(ArticleRecord record, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(record);
        counts.Records.Add(record, isEarlier: true);
        counts.Repairs.Add(record);
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask WriteFailureAsync(PageFailure failure, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(failure);
        counts.Failures.Add(failure);
        return ValueTask.CompletedTask;
    }

    /// <summary>Does nothing: the line completes its sinks before it knows the balance.</summary>
    /// <inheritdoc/>
    public ValueTask CompleteAsync(CancellationToken cancellationToken = default) => ValueTask.CompletedTask;

    /// <summary>Writes the report, once: first as <c>.tmp</c>, then under its name with a manifest beside it.</summary>
    /// <param name="balance">What the line said, of a run that was stopped or found nothing, too.</param>
    /// <param name="cancellationToken">Gives up; nothing new is under the name then.</param>
    /// <returns>A task that ends when the report is on the disk.</returns>
    /// <exception cref="IOException">The report cannot be written.</exception>
    public async ValueTask WriteAsync(IngestReport balance, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(balance);
        new ReportPage(target.Stream).Write(balance, options, counts);
        await target.CommitAsync(TargetManifest.Of(options.Run) with { Records = counts.Records.Records }, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Leaves nothing behind of a report that was not written.</summary>
    /// <returns>A task that ends when the file is closed.</returns>
    public ValueTask DisposeAsync()
    {
        target.Dispose();
        return ValueTask.CompletedTask;
    }
}
