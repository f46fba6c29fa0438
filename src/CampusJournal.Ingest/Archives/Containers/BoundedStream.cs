namespace CampusJournal.Ingest.Archives.Containers;

/// <summary>An entry within a stream: its bytes and no more. Leaves the stream open, behind what was read.</summary>
/// <param name="inner">The stream at the entry's first byte.</param>
/// <param name="length">The entry's length.</param>
internal sealed class BoundedStream(Stream inner, long length) : ForwardStream
{
    // Always the same exception, so that one fault is reported once.
    private DamagedContainerException? damage;

    /// <summary>Gets how many bytes of the entry were not read yet.</summary>
    public long Rest { get; private set; } = length;

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer) =>
        Rest == 0 || buffer.IsEmpty ? 0 : Took(inner.Read(buffer[..(int)Math.Min(buffer.Length, Rest)]));

    /// <inheritdoc/>
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        Rest == 0 || buffer.IsEmpty
            ? 0
            : Took(await inner.ReadAsync(buffer[..(int)Math.Min(buffer.Length, Rest)], cancellationToken).ConfigureAwait(false));

    private int Took(int read)
    {
        if (read == 0)
        {
            throw damage ??= Damage.Truncated();
        }

        Rest -= read;
        return read;
    }
}
