using System.Runtime.ExceptionServices;
using CampusJournal.Ingest;
using CampusJournal.Ingest.Export;
using CampusJournal.Ingest.Report;
using CampusJournal.Ingest.Review;

namespace CampusJournal.Cli.Ingest;

/// <summary>The open targets of a run; all are closed together.</summary>
internal sealed class TargetList : IAsyncDisposable
{
    private readonly List<IRecordSink> sinks = [];
    private RunReport? report;

    /// <summary>Gets the targets.</summary>
    public IReadOnlyList<IRecordSink> Sinks => sinks;

    /// <summary>Gets the list of repairs for an editor, or null.</summary>
    public RepairReview? Review { get; private set; }

    /// <summary>Gets what notes which decisions found their repair, or null.</summary>
    public DecisionTally? Decided { get; private set; }

    /// <summary>Says whether a file beside the targets wants the records of earlier runs again.</summary>
    public static bool KeepsRecords(SideFiles beside, EditorChoice editor) => beside.Report is not null || editor.ReviewPath is not null || editor.Decisions is not null;

    /// <summary>Opens targets and, last, the files beside them.</summary>
    /// <param name="targets">The targets.</param>
    /// <param name="beside">The file of failures and the report.</param>
    /// <param name="editor">What an editor is asked and said.</param>
    /// <param name="options">How to open the targets.</param>
    /// <exception cref="TargetRefusedException">Something is there that may not be replaced.</exception>
    public async Task OpenAsync(IReadOnlyList<string> targets, SideFiles beside, EditorChoice editor, SinkOptions options)
    {
        sinks.AddRange(await RecordSinks.OpenAllAsync(targets, options).ConfigureAwait(false));
        if (beside.Errors is { } errors)
        {
            sinks.Add(SideFiles.OpenErrors(errors, options.StandardOutput!));
        }

        if (editor.ReviewPath is { } list)
        {
            sinks.Add(Review = RepairReview.Open(list, new() { Run = options.Run, Below = editor.Below ?? ReviewOptions.Default.Below }));
        }

        if (editor.Decisions is { } decisions)
        {
            sinks.Add(Decided = new(decisions));
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
