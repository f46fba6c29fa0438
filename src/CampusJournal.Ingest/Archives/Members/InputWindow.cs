using CampusJournal.Ingest.Archives.Containers;

namespace CampusJournal.Ingest.Archives.Members;

/// <summary>A window that slides over a stream: it grows only as far as its reader asks it to hold.</summary>
/// <param name="stream">The stream; the caller disposes of it.</param>
/// <param name="offset">Where in its file the stream begins.</param>
internal sealed class InputWindow(Stream stream, long offset = 0)
{
    private const int LeastRead = 1 << 16;

    private byte[] buffer = new byte[2 * LeastRead];
    private int start;
    private int end;
    private bool hasEnded;

    /// <summary>Gets the offset of the first byte of the window.</summary>
    public long Offset { get; private set; } = offset;

    /// <summary>Gets the number of bytes in the window.</summary>
    public int Length => end - start;

    /// <summary>Gets the bytes; they move when the window is filled.</summary>
    public ReadOnlyMemory<byte> Memory => buffer.AsMemory(start, Length);

    /// <summary>Gets the bytes; they move when the window is filled.</summary>
    public ReadOnlySpan<byte> Span => buffer.AsSpan(start, Length);

    /// <summary>Makes the window at least so long.</summary>
    /// <returns>False when the stream ends before.</returns>
    public bool Fill(int length)
    {
        while (Length < length && !hasEnded)
        {
            MakeRoom(length);
            var read = stream.Read(buffer, end, buffer.Length - end);
            hasEnded = read == 0;
            end += read;
        }

        return Length >= length;
    }

    /// <summary>Looks at the rest of the file without moving the window, where the file can be read twice.</summary>
    /// <param name="from">Where in the window the look begins.</param>
    /// <param name="look">Looks through a window of its own.</param>
    /// <returns>What was found; false where the file can be read only once.</returns>
    public bool LookAhead(int from, Func<InputWindow, bool> look)
    {
        if (!stream.CanSeek)
        {
            return false;
        }

        var here = stream.Position;
        try
        {
            return look(new(new PeekedStream(Memory[from..].ToArray(), stream), Offset + from));
        }
        finally
        {
            stream.Position = here;
        }
    }

    /// <summary>Lets go of bytes at the front.</summary>
    public void Advance(int count)
    {
        start += count;
        Offset += count;
    }

    /// <summary>Takes bytes back that were let go: those directly before the window.</summary>
    public void Return(ReadOnlySpan<byte> bytes)
    {
        if (start < bytes.Length)
        {
            var target = new byte[bytes.Length + Length + LeastRead];
            Span.CopyTo(target.AsSpan(bytes.Length));
            (buffer, start, end) = (target, bytes.Length, bytes.Length + Length);
        }

        start -= bytes.Length;
        Offset -= bytes.Length;
        bytes.CopyTo(buffer.AsSpan(start));
    }

    /// <summary>Gives a part of the window as a stream, for decoders that want one.</summary>
    public MemoryStream OpenPart(int from, int count) => new(buffer, start + from, count, writable: false);

    private void MakeRoom(int length)
    {
        if (buffer.Length - end >= LeastRead)
        {
            return;
        }

        var target = buffer;
        if (Math.Max(length, Length) + LeastRead > buffer.Length)
        {
            target = new byte[Math.Max(2 * buffer.Length, length + LeastRead)];
        }

        buffer.AsSpan(start, Length).CopyTo(target);
        (buffer, start, end) = (target, 0, Length);
    }
}
