namespace CampusJournal.Ingest.Archives.Containers;

/// <summary>Tells how many bytes are read from a stream; seeks if that can, and leaves it open.</summary>
/// <param name="inner">The stream.</param>
/// <param name="count">Hears of each read; what it throws ends the reading.</param>
internal sealed class CountedStream(Stream inner, Action<long> count) : ForwardStream
{
    /// <inheritdoc/>
    public override bool CanSeek => inner.CanSeek;

    /// <inheritdoc/>
    public override long Length => inner.Length;

    /// <inheritdoc/>
    public override long Position
    {
        get => inner.Position;
        set => inner.Position = value;
    }

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => inner.Seek(offset, origin);

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        var read = inner.Read(buffer);
        count(read);
        return read;
    }

    /// <inheritdoc/>
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var read = await inner.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        count(read);
        return read;
    }
}
