using System.Runtime.ExceptionServices;
using CampusJournal.Ingest;
using CampusJournal.Ingest.Export;
using CampusJournal.Ingest.Report;

namespace CampusJournal.Cli.Ingest;

/// <summary>The open targets of a run; all are closed together.</summary>
internal sealed class TargetList : IAsyncDisposable
{
    private readonly List<IRecordSink> sinks = [];
    private RunReport? report;

    /// <summary>Gets the targets.</summary>
    public IReadOnlyList<IRecordSink> Sinks => sinks;

    /// <summary>Opens targets and, last, the file of failures and the report.</summary>
    /// <param name="targets">The targets.</param>
    /// <param name="beside">The files beside them.</param>
    /// <param name="options">How to open the targets.</param>
    /// <exception cref="TargetRefusedException">Something is there that may not be replaced.</exception>
    public async Task OpenAsync(IReadOnlyList<string> targets, SideFiles beside, SinkOptions options)
    {
        sinks.AddRange(await RecordSinks.OpenAllAsync(targets, options with { KeepsRecords = beside.Report is not null }).ConfigureAwait(false));
        if (beside.Errors is { } errors)
        {
            sinks.Add(RecordSinks.OpenFailures(errors));
        }

        if (beside.Report is { } path)
        {
            sinks.Add(report = RunReport.Open(path, new() { Run = options.Run, Targets = targets }));
        }
    }

    /// <summary>Writes the report, if one is wanted.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    public async Task ReportAsync(IngestReport balance)
    {
        if (report is not null)
        {
            await report.WriteAsync(balance).ConfigureAwait(false);
        }
    }

    /// <summary>Closes every target, also behind one that cannot be closed: what the others hold must not be lost with it.</summary>
    /// <returns>A task that ends when all are closed.</returns>
    public async ValueTask DisposeAsync()
    {
        IOException? first = null;
        foreach (var sink in sinks)
        {
            try
            {
                await sink.DisposeAsync().ConfigureAwait(false);
            }
            catch (IOException exception)
            {
                first ??= exception;
            }
        }

        if (first is not null)
        {
            ExceptionDispatchInfo.Throw(first);
        }
    }
}
