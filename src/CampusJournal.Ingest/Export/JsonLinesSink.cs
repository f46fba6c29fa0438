using CampusJournal.Articles;

namespace CampusJournal.Ingest.Export;

/// <summary>Records as lines of JSON, UTF-8 without a byte order mark.</summary>
/// <param name="stream">Where the lines go; disposed with the sink.</param>
/// <param name="fields">The fields of each record, by their flat names; null (the default) for whole records.</param>
public sealed class JsonLinesSink(Stream stream, IReadOnlyList<RecordField>? fields = null) : IRecordSink
{
    private static readonly byte[] LineEnd = [(byte)'\n'];

    /// <inheritdoc/>
    public async ValueTask WriteAsync(ArticleRecord record, CancellationToken cancellationToken = default)
    {
        await stream.WriteAsync(FieldsJson.WriteRecord(record, fields), cancellationToken).ConfigureAwait(false);
        await stream.WriteAsync(LineEnd, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async ValueTask FlushAsync(CancellationToken cancellationToken = default) =>
        await stream.FlushAsync(cancellationToken).ConfigureAwait(false);

    /// <inheritdoc/>
    public ValueTask CompleteAsync(CancellationToken cancellationToken = default) => FlushAsync(cancellationToken);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => stream.DisposeAsync();
}
