using System.Runtime.ExceptionServices;
using CampusJournal.Ingest.Export;

namespace CampusJournal.Cli.Ingest;

/// <summary>The open targets of a run; all are closed together.</summary>
internal sealed class TargetList : IAsyncDisposable
{
    private readonly List<IRecordSink> sinks = [];

    /// <summary>Gets the targets.</summary>
    public IReadOnlyList<IRecordSink> Sinks => sinks;

    /// <summary>Opens targets and, last, the file of failures.</summary>
    /// <exception cref="TargetRefusedException">Something is there that may not be replaced.</exception>
    public async Task OpenAsync(IReadOnlyList<string> targets, string? errors, SinkOptions options)
    {
        sinks.AddRange(await RecordSinks.OpenAllAsync(targets, options).ConfigureAwait(false));
        if (errors is not null)
        {
            sinks.Add(RecordSinks.OpenFailures(errors));
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
