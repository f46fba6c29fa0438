using System.Buffers;

namespace CampusJournal.Ingest.Archives.Containers;

/// <summary>Passes over bytes of a stream that nobody wants.</summary>
internal static class StreamSkip
{
    /// <summary>Reads and forgets; less than asked for when the stream ends.</summary>
    public static async ValueTask OverAsync(Stream stream, long count, CancellationToken cancellationToken)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(1 << 16);
        try
        {
            int read;
            while (count > 0 && (read = await stream.ReadAsync(buffer.AsMemory(0, (int)Math.Min(buffer.Length, count)), cancellationToken).ConfigureAwait(false)) > 0)
            {
                count -= read;
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
