using CampusJournal.Articles;

namespace CampusJournal.Ingest.Export;

/// <summary>Records as one JSON array, a record a line. Without records it is an empty array.</summary>
/// <param name="stream">Where the array goes; disposed with the sink.</param>
/// <param name="fields">The fields of each record, by their flat names; null (the default) for whole records.</param>
public sealed class JsonSink(Stream stream, IReadOnlyList<RecordField>? fields = null) : IRecordSink
{
    private bool isStarted;

    /// <inheritdoc/>
    public async ValueTask WriteAsync(ArticleRecord record, CancellationToken cancellationToken = default)
    {
        await stream.WriteAsync(isStarted ? ",\n"u8.ToArray() : "[\n"u8.ToArray(), cancellationToken).ConfigureAwait(false);
        isStarted = true;
        await stream.WriteAsync(FieldsJson.WriteRecord(record, fields), cancellationToken).ConfigureAwait(false);
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
