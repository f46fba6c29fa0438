using CampusJournal.Articles;

namespace CampusJournal.Ingest.Export;

/// <summary>
/// A sink into a target file: counts what goes in and puts the file under its name at the end. A file of failures comes under its name
/// after an interrupt too: what failed so far is what the user wants to know then.
/// </summary>
internal sealed class FileSink(TargetFile target, IRecordSink inner, TargetManifest manifest) : IRecordSink
{
    private long count;
    private bool isEnded;

    public bool TakesRecords => inner.TakesRecords;

    public ValueTask WriteAsync(ArticleRecord record, CancellationToken cancellationToken = default)
    {
        count += TakesRecords ? 1 : 0;
        return inner.WriteAsync(record, cancellationToken);
    }

    public ValueTask WriteFailureAsync(PageFailure failure, CancellationToken cancellationToken = default)
    {
        count += TakesRecords ? 0 : 1;
        return inner.WriteFailureAsync(failure, cancellationToken);
    }

    public async ValueTask CompleteAsync(CancellationToken cancellationToken = default)
    {
        isEnded = true;
        await inner.CompleteAsync(cancellationToken).ConfigureAwait(false);
        await target.CommitAsync(manifest with { Records = count }, cancellationToken).ConfigureAwait(false);
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            if (!TakesRecords && !isEnded)
            {
                await CompleteAsync().ConfigureAwait(false);
            }
        }
        finally
        {
            target.Dispose();
        }
    }
}
