using CampusJournal.Articles;

namespace CampusJournal.Ingest.Export;

/// <summary>Records as one JSON array, a record a line. Without records it is an empty array.</summary>
/// <param name="stream">Where the array goes; disposed with the sink.</param>
/// <param name="fields">The fields of each record, by their flat names; null (the default) for whole records.</param>
public sealed class JsonSink(Stream stream, IReadOnlyList<RecordField>? fields = null) : IRecordSink
{
    private readonly FieldsJson json = new(stream, fields);
    private bool isStarted;

    /// <inheritdoc/>
    public ValueTask WriteAsync(ArticleRecord record, CancellationToken cancellationToken = default)
    {
        json.Write(isStarted ? ",\n"u8 : "[\n"u8, record, []);
        isStarted = true;
        return ValueTask.CompletedTask;
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
