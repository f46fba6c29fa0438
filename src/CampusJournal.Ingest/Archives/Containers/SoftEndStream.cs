namespace CampusJournal.Ingest.Archives.Containers;

/// <summary>Ends where the data of a stream ends, and remembers when that is too early. Leaves the stream open.</summary>
/// <param name="inner">The stream.</param>
internal sealed class SoftEndStream(Stream inner) : ForwardStream
{
    /// <summary>Gets what cut the stream, or null.</summary>
    public Exception? Cut { get; private set; }

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        try
        {
            return Cut is null ? inner.Read(buffer) : 0;
        }
        catch (Exception exception) when (Damage.IsCut(exception))
        {
            Cut = exception;
            return 0;
        }
    }

    /// <inheritdoc/>
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        try
        {
            return Cut is null ? await inner.ReadAsync(buffer, cancellationToken).ConfigureAwait(false) : 0;
        }
        catch (Exception exception) when (Damage.IsCut(exception))
        {
            Cut = exception;
            return 0;
        }
    }
}
