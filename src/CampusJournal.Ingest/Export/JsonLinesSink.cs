using CampusJournal.Articles;

namespace CampusJournal.Ingest.Export;

/// <summary>Records as lines of JSON, UTF-8 without a byte order mark.</summary>
/// <param name="stream">Where the lines go; disposed with the sink.</param>
/// <param name="fields">The fields of each record, by their flat names; null (the default) for whole records.</param>
public sealed class JsonLinesSink(Stream stream, IReadOnlyList<RecordField>? fields = null) : IRecordSink
{
    private readonly FieldsJson json = new(stream, fields);

    /// <inheritdoc/>
    public ValueTask WriteAsync(ArticleRecord record, CancellationToken cancellationToken = default)
    {
        json.Write([], record, "\n"u8);
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public async ValueTask FlushAsync(CancellationToken cancellationToken = default) =>
        await stream.FlushAsync(cancellationToken).ConfigureAwait(false);

    /// <inheritdoc/>
    public ValueTask CompleteAsync(CancellationToken cancellationToken = default) => FlushAsync(cancellationToken);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => stream.DisposeAsync();
}
