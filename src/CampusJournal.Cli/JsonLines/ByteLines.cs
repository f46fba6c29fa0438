using System.Text;

namespace CampusJournal.Cli.JsonLines;

/// <summary>
/// Cuts a stream into lines as they arrive. A batch is all whole lines that one read brought: when it is done and flushed, nothing
/// is waiting, so that a script may converse with us. A byte order mark at the start of the stream is no part of the first line.
/// </summary>
/// <param name="input">The stream.</param>
/// <param name="mostLineBytes">The longest line in bytes, its line end included.</param>
internal sealed class ByteLines(Stream input, int mostLineBytes = ByteLines.MostLineBytes)
{
    /// <summary>The longest line in bytes: its text is one text still.</summary>
    public const int MostLineBytes = 1 << 30;

    private const int ChunkSize = 1 << 18;

    private byte[] buffer = new byte[Math.Min(ChunkSize, mostLineBytes)];
    private long number;
    private int start;
    private int end;
    private bool isAtEnd;

    /// <summary>Reads the next lines, each with its line end; an empty list when the stream has ended.</summary>
    /// <exception cref="IOException">A line is longer than it may be.</exception>
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

        if (number == 0 && lines is [var first, ..] && first.AsSpan().StartsWith(Encoding.UTF8.Preamble))
        {
            lines[0] = first[Encoding.UTF8.Preamble.Length..];
        }

        number += lines.Count;
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
            if (end == mostLineBytes)
            {
                throw new IOException(Messages.LineTooLong(number + 1, mostLineBytes).Text);
            }

            Array.Resize(ref buffer, (int)Math.Min(buffer.Length * 2L, mostLineBytes));
        }

        return moved;
    }
}
