using CampusJournal.Articles;

namespace CampusJournal.Ingest.Export;

/// <summary>The file and the form of a target that goes on where its journal ends.</summary>
/// <param name="path">The target.</param>
/// <param name="format">Makes the writer of records, told whether it begins the target.</param>
internal sealed class JournaledTarget(string path, Func<Stream, bool, IRecordSink> format) : IAsyncDisposable
{
    private readonly GrowingFile file = new(path);
    private IRecordSink? writer;

    public long Length => file.Length;

    public long FoundLength => file.FoundLength;

    public void Keep(long length) => file.KeptLength = length;

    /// <summary>Writes a record.</summary>
    /// <returns>Where it begins.</returns>
    public async ValueTask<long> WriteAsync(ArticleRecord record, CancellationToken cancellationToken)
    {
        await OpenAsync(cancellationToken).ConfigureAwait(false);
        var start = file.Length;
        await writer!.WriteAsync(record, cancellationToken).ConfigureAwait(false);
        await writer.CompleteAsync(cancellationToken).ConfigureAwait(false);
        return start;
    }

    /// <summary>Makes sure that a target without records has what every one of its form has.</summary>
    public async ValueTask BeginAsync(CancellationToken cancellationToken)
    {
        if (!file.IsWhole && file.Length == 0)
        {
            await OpenAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    public byte[] ReadLine(long start) => file.ReadLine(start);

    public void Sync() => file.Sync();

    /// <summary>Puts the target under its name, unless it stands there just so.</summary>
    public async ValueTask CompleteAsync(TargetManifest manifest, CancellationToken cancellationToken)
    {
        if (!file.IsWhole)
        {
            await file.CommitAsync(manifest, cancellationToken).ConfigureAwait(false);
        }
    }

    public async ValueTask DisposeAsync()
    {
        // The writer closes the file with itself. After a failure its own last words must not hide the first ones.
        if (writer is not null)
        {
            try
            {
                await writer.DisposeAsync().ConfigureAwait(false);
            }
            catch (Exception exception) when (exception is IOException or ObjectDisposedException)
            {
            }
        }

        file.Dispose();
    }

    private async ValueTask OpenAsync(CancellationToken cancellationToken)
    {
        if (writer is null)
        {
            var stream = file.Open();
            writer = format(stream, file.Length == 0);

            // A table's header belongs to no record.
            await writer.CompleteAsync(cancellationToken).ConfigureAwait(false);
        }
    }
}
