using System.Threading.Channels;

namespace CampusJournal.Ingest;

/// <summary>Bounds the bytes of the pages between reader and writer. One taker, one returner.</summary>
internal sealed class ByteBudget(long limit)
{
    private readonly Channel<bool> returned = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true, SingleWriter = true });

    private long used;

    /// <summary>Waits until the bytes fit; a page larger than the whole budget passes when it is alone.</summary>
    public async ValueTask TakeAsync(long bytes, CancellationToken cancellationToken)
    {
        while (Volatile.Read(ref used) is var now && now > 0 && now + bytes > limit)
        {
            await returned.Reader.ReadAsync(cancellationToken).ConfigureAwait(false);
        }

        Interlocked.Add(ref used, bytes);
        if (bytes > limit)
        {
            Collect();
        }
    }

    /// <summary>Waits, if a page is larger than the whole budget, until it is written: nothing is read while it is in memory.</summary>
    public async ValueTask PassAsync(long bytes, CancellationToken cancellationToken)
    {
        if (bytes <= limit)
        {
            return;
        }

        while (Volatile.Read(ref used) > 0)
        {
            await returned.Reader.ReadAsync(cancellationToken).ConfigureAwait(false);
        }

        Collect();
    }

    public void Return(long bytes)
    {
        Interlocked.Add(ref used, -bytes);
        returned.Writer.TryWrite(true);
    }

    // The reading of a large page, and then the work on it, leave many times its bytes; by itself the collector waits until as much again is in use.
    private static void Collect() => GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
}
