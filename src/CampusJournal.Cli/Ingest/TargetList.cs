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

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var sink in sinks)
        {
            await sink.DisposeAsync().ConfigureAwait(false);
        }
    }
}
