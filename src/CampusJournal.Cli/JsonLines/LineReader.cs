namespace CampusJournal.Cli.JsonLines;

/// <summary>
/// Cuts a stream into lines as they arrive. A batch is all whole lines that one read brought: when it is done and flushed, nothing
/// is waiting, so that a script may converse with us.
/// </summary>
internal sealed class LineReader(Stream input)
{
    private const int ChunkSize = 1 << 18;

    private byte[] buffer = new byte[ChunkSize];
    private int start;
    private int end;
    private bool isAtEnd;

    /// <summary>Reads the next lines, each with its line end; an empty list when the stream has ended.</summary>
    public List<byte[]> ReadBatch()
    {
        var lines = new List<byte[]>();
        var scanned = start;
        while (lines.Count == 0 && !isAtEnd)
        {
            scanned -= MakeRoom();
            var count = input.Read(buffer, end, buffer.Length - end);
            end += count;
            isAtEnd = count == 0;
            TakeLines(lines, scanned);
            scanned = end;
        }

        if (isAtEnd && start < end)
        {
            lines.Add(buffer[start..end]);
            start = end;
        }

        return lines;
    }

    private void TakeLines(List<byte[]> lines, int scanned)
    {
        for (var found = Array.IndexOf(buffer, (byte)'\n', scanned, end - scanned); found >= 0; found = Array.IndexOf(buffer, (byte)'\n', start, end - start))
        {
            lines.Add(buffer[start..(found + 1)]);
            start = found + 1;
        }
    }

    // Moves the unfinished line to the front; doubles the buffer when it is full of one line. Returns how far the bytes moved.
    private int MakeRoom()
    {
        var moved = start;
        buffer.AsSpan(start, end - start).CopyTo(buffer);
        end -= start;
        start = 0;
        if (end == buffer.Length)
        {
            Array.Resize(ref buffer, checked(buffer.Length * 2));
        }

        return moved;
    }
}
