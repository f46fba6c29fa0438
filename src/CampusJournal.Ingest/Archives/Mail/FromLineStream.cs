namespace CampusJournal.Ingest.Archives.Mail;

/// <summary>
/// Takes away the <c>&gt;</c> that a mailbox puts before a line of text that begins with "From " (the mboxrd form: one of however many).
/// Disposes of the inner stream.
/// </summary>
/// <param name="inner">The text as the mailbox has it.</param>
internal sealed class FromLineStream(Stream inner) : ForwardStream
{
    private readonly byte[] input = new byte[1 << 13];
    private readonly List<byte> line = [];
    private int start;
    private int end;
    private int given;
    private bool isWithinLine;

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        var count = 0;
        while (count < buffer.Length)
        {
            if (given == line.Count && !NextPart())
            {
                break;
            }

            buffer[count++] = line[given++];
        }

        return count;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }

    /// <summary>Takes a line, or a part of a long one, without its mark.</summary>
    private bool NextPart()
    {
        line.Clear();
        given = 0;
        while (line.Count < input.Length && Next() is var value and >= 0)
        {
            line.Add((byte)value);
            if (value == '\n')
            {
                break;
            }
        }

        if (line.Count == 0)
        {
            return false;
        }

        given = !isWithinLine && IsEscaped() ? 1 : 0;
        isWithinLine = line[^1] != '\n';
        return true;
    }

    private bool IsEscaped()
    {
        var text = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(line);
        return text[0] == '>' && text.TrimStart((byte)'>').StartsWith("From "u8);
    }

    private int Next()
    {
        if (start == end)
        {
            (start, end) = (0, inner.Read(input, 0, input.Length));
        }

        return start == end ? -1 : input[start++];
    }
}
