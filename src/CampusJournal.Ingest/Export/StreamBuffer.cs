using System.Buffers;

namespace CampusJournal.Ingest.Export;

/// <summary>The room in which a writer of JSON works; what is written goes to a stream as soon as the room is full.</summary>
/// <param name="stream">The stream.</param>
internal sealed class StreamBuffer(Stream stream) : IBufferWriter<byte>
{
    private byte[] room = new byte[1 << 16];
    private int used;

    /// <inheritdoc/>
    public void Advance(int count) => used += count;

    /// <inheritdoc/>
    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        if (room.Length - used < Math.Max(sizeHint, 1))
        {
            Flush();
            room = sizeHint > room.Length ? new byte[sizeHint] : room;
        }

        return room.AsMemory(used);
    }

    /// <inheritdoc/>
    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    /// <summary>Gives the stream what is in the room.</summary>
    public void Flush()
    {
        stream.Write(room, 0, used);
        used = 0;
    }
}
