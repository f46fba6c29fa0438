using CampusJournal.Articles;

namespace CampusJournal.Ingest.Export;

/// <summary>Failures as lines of JSON (<c>--errors</c>); records pass by.</summary>
/// <param name="stream">Where the lines go; disposed with the sink.</param>
public sealed class FailureSink(Stream stream) : IRecordSink
{
    private static readonly byte[] LineEnd = [(byte)'\n'];

    /// <inheritdoc/>
    public bool TakesRecords => false;

    /// <inheritdoc/>
    public ValueTask WriteAsync(ArticleRecord record, CancellationToken cancellationToken = default) => ValueTask.CompletedTask;

    /// <inheritdoc/>
    public async ValueTask WriteFailureAsync(PageFailure failure, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(failure);
        await stream.WriteAsync(failure.ToJsonUtf8(), cancellationToken).ConfigureAwait(false);
        await stream.WriteAsync(LineEnd, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async ValueTask CompleteAsync(CancellationToken cancellationToken = default) =>
        await stream.FlushAsync(cancellationToken).ConfigureAwait(false);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => stream.DisposeAsync();
}
