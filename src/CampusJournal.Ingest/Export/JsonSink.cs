using CampusJournal.Articles;

namespace CampusJournal.Ingest.Export;

/// <summary>Records as one JSON array, a record a line. Without records it is an empty array.</summary>
/// <param name="stream">Where the array goes; disposed with the sink.</param>
public sealed class JsonSink(Stream stream) : IRecordSink
{
    private bool isStarted;

    /// <inheritdoc/>
    public async ValueTask WriteAsync(ArticleRecord record, CancellationToken cancellationToken = default)
    {
        await stream.WriteAsync(isStarted ? ",\n"u8.ToArray() : "[\n"u8.ToArray(), cancellationToken).ConfigureAwait(false);
        isStarted = true;
        await stream.WriteAsync(ArticleJson.WriteUtf8(record), cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async ValueTask CompleteAsync(CancellationToken cancellationToken = default)
    {
        await stream.WriteAsync(isStarted ? "\n]\n"u8.ToArray() : "[]\n"u8.ToArray(), cancellationToken).ConfigureAwait(false);
        await stream.FlushAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => stream.DisposeAsync();
}
