using System.Text;
using CampusJournal.Articles;
using CampusJournal.Ingest.Export;

namespace CampusJournal.Cli.Extract;

/// <summary>Records as text for people, one after the other, a separator between.</summary>
internal sealed class TextSink(Stream stream, Func<ArticleRecord, string> write, string separator) : IRecordSink
{
    private bool hasRecord;

    /// <inheritdoc/>
    public async ValueTask WriteAsync(ArticleRecord record, CancellationToken cancellationToken = default)
    {
        var text = (hasRecord ? separator : "") + write(record);
        hasRecord = true;
        await stream.WriteAsync(Encoding.UTF8.GetBytes(text), cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async ValueTask FlushAsync(CancellationToken cancellationToken = default) =>
        await stream.FlushAsync(cancellationToken).ConfigureAwait(false);

    /// <inheritdoc/>
    public ValueTask CompleteAsync(CancellationToken cancellationToken = default) => FlushAsync(cancellationToken);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => stream.DisposeAsync();
}
