using System.Text;

namespace CampusJournal.Cli.JsonLines;

/// <summary>
/// Cuts a stream into lines as they arrive. A batch is all whole lines that one read brought: when it is done and flushed, nothing
/// is waiting, so that a script may converse with us. A byte order mark at the start of the stream is no part of the first line. A line
/// that is too long to be held comes in pieces.
/// </summary>
/// <param name="input">The stream.</param>
/// <param name="mostLineBytes">The longest line in bytes, its line end included.</param>
internal sealed class ByteLines(Stream input, int mostLineBytes = ByteLines.MostLineBytes)
{
    /// <summary>The longest line in bytes: the work on it takes a multiple of that in memory.</summary>
    public const int MostLineBytes = 1 << 25;

    private const int ChunkSize = 1 << 18;

    private byte[] buffer = new byte[Math.Min(ChunkSize, mostLineBytes)];
    private int start;
    private int end;
    private bool isStarted;
    private bool isInPieces;
    private bool isAtEnd;

    /// <summary>Reads the next lines, each with its line end; an empty list when the stream has ended.</summary>
    public List<RawLine> ReadBatch()
    {
        var lines = new List<RawLine>();
        var scanned = start;
        while (lines.Count == 0 && !isAtEnd)
        {
            scanned -= MakeRoom();
            if (end == buffer.Length)
            {
                AddPiece(lines);
                break;
            }

            var count = input.Read(buffer, end, buffer.Length - end);
            end += count;
            isAtEnd = count == 0;
            TakeLines(lines, scanned);
            scanned = end;
        }

        if (isAtEnd && start < end)
        {
            lines.Add(Take(end));
        }

        if (!isStarted && lines is [var first, ..])
        {
            isStarted = true;
            lines[0] = first.Bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? first with { Bytes = first.Bytes[Encoding.UTF8.Preamble.Length..] } : first;
        }

        return lines;
    }

    private void TakeLines(List<RawLine> lines, int scanned)
    {
        for (var found = Array.IndexOf(buffer, (byte)'\n', scanned, end - scanned); found >= 0; found = Array.IndexOf(buffer, (byte)'\n', start, end - start))
        {
            lines.Add(Take(found + 1));
            isInPieces = false;
        }

        if (isInPieces && start < end)
        {
            AddPiece(lines);
        }
    }

    private void AddPiece(List<RawLine> lines)
    {
        lines.Add(Take(end) with { IsPiece = true });
        isInPieces = true;
    }

    private RawLine Take(int until)
    {
        var taken = new RawLine(buffer[start..until], isInPieces, isInPieces);
        start = until;
        return taken;
    }

    // Moves the unfinished line to the front; doubles the buffer when it is full of one line. Returns how far the bytes moved.
    private int MakeRoom()
    {
        var moved = start;
        buffer.AsSpan(start, end - start).CopyTo(buffer);
        end -= start;
        start = 0;
        if (end == buffer.Length && end < mostLineBytes)
        {
            Array.Resize(ref buffer, (int)Math.Min(buffer.Length * 2L, mostLineBytes));
        }

        return moved;
    }
}
