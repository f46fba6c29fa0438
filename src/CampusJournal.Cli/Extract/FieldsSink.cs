using CampusJournal.Articles;
using CampusJournal.Ingest.Export;

namespace CampusJournal.Cli.Extract;

/// <summary>Some fields of each record, as lines of JSON or as one JSON array.</summary>
internal sealed class FieldsSink(Stream stream, IReadOnlyList<RecordField> fields, bool isArray) : IRecordSink
{
    private bool hasRecord;

    /// <inheritdoc/>
    public async ValueTask WriteAsync(ArticleRecord record, CancellationToken cancellationToken = default)
    {
        byte[] before = !isArray ? [] : hasRecord ? [(byte)',', (byte)'\n'] : [(byte)'[', (byte)'\n'];
        byte[] after = isArray ? [] : [(byte)'\n'];
        hasRecord = true;
        await stream.WriteAsync((byte[])[.. before, .. FieldsJson.Write(record, fields), .. after], cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async ValueTask CompleteAsync(CancellationToken cancellationToken = default)
    {
        if (isArray)
        {
            var end = hasRecord ? "\n]\n"u8 : "[]\n"u8;
            await stream.WriteAsync(end.ToArray(), cancellationToken).ConfigureAwait(false);
        }

        await stream.FlushAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => stream.DisposeAsync();
}
