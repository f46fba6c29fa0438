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
    public void Open(IEnumerable<string> targets, string? errors, SinkOptions options)
    {
        foreach (var target in targets)
        {
            sinks.Add(Open(target, () => RecordSinks.Open(target, options)));
        }

        if (errors is not null)
        {
            sinks.Add(Open(errors, () => RecordSinks.OpenFailures(errors)));
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

    // What the system says names another file than the user did, or none.
    private static IRecordSink Open(string target, Func<IRecordSink> open)
    {
        try
        {
            return open();
        }
        catch (Exception exception) when (exception is UnauthorizedAccessException or IOException and not TargetRefusedException)
        {
            throw new TargetRefusedException(target, $"cannot be written: {exception.Message}");
        }
    }
}
