namespace CampusJournal.Ingest.Archives.Warc.Http;

/// <summary>
/// Takes the chunks of a body apart (RFC 9112, section 7.1). A chunk whose length is wrong ends where the next line with a length is; a
/// body without such lines was taken apart already by the tool that wrote the archive.
/// </summary>
internal ref struct ChunkedBody
{
    private const int LongestLine = 256;

    // Servers that counted wrongly counted characters for bytes or forgot the line end.
    private const int LargestError = 16;

    private readonly ReadOnlySpan<byte> bytes;
    private readonly byte[] output;
    private int used;
    private int at;

    private ChunkedBody(ReadOnlySpan<byte> bytes)
    {
        this.bytes = bytes;
        output = new byte[bytes.Length];
    }

    /// <summary>Puts a body together.</summary>
    /// <param name="body">The body as it was sent.</param>
    /// <param name="isCut">Whether its end is missing.</param>
    /// <param name="isWrong">Whether a length was wrong or the body has no chunks.</param>
    /// <returns>The bytes without the lines of the chunks.</returns>
    public static ReadOnlyMemory<byte> Decode(ReadOnlyMemory<byte> body, out bool isCut, out bool isWrong)
    {
        (isCut, isWrong) = (false, false);
        var chunks = new ChunkedBody(body.Span);
        if (chunks.Line(0) is null)
        {
            isWrong = !body.IsEmpty;
            return body;
        }

        isCut = !chunks.Run(ref isWrong);
        return chunks.output.AsMemory(0, chunks.used);
    }

    /// <summary>Takes chunk after chunk.</summary>
    /// <returns>Whether the last chunk is there.</returns>
    private bool Run(ref bool isWrong)
    {
        while (Line(at) is var (length, data))
        {
            at = data;
            if (length == 0)
            {
                return true;
            }

            var end = data + length;
            if (end <= bytes.Length - 2 && bytes[(int)end..].StartsWith("\r\n"u8) && (Line((int)end + 2) is not null || end + 2 == bytes.Length))
            {
                Take((int)end);
                at = (int)end + 2;
                continue;
            }

            var next = FindLine(data);
            if (next < 0)
            {
                Take((int)Math.Min(end, bytes.Length));
                isWrong |= end < bytes.Length;
                TakeRest();
                return false;
            }

            isWrong = true;
            Take(next);
            at = next + 2;
        }

        return false;
    }

    private void Take(int end)
    {
        bytes[at..end].CopyTo(output.AsSpan(used));
        used += end - at;
        at = end;
    }

    private void TakeRest() => Take(bytes.Length);

    // Text may hold such a line by chance, so it must lead to another one or close to it, or be the last chunk.
    private readonly int FindLine(int from)
    {
        for (var found = 0; (found = bytes[from..].IndexOf("\r\n"u8)) >= 0; from += found + 2)
        {
            if (Line(from + found + 2) is var (length, data) && (length == 0 ? IsEnd(data) : LeadsOn(data + length)))
            {
                return from + found;
            }
        }

        return -1;
    }

    private readonly bool IsEnd(int at) => bytes[at..].TrimStart("\r\n"u8).IsEmpty;

    private readonly bool LeadsOn(long end)
    {
        var from = (int)Math.Min(bytes.Length, Math.Max(0, end - LargestError));
        var near = bytes[from..Math.Min(bytes.Length, from + (2 * LargestError) + 2)];
        for (var at = 0; near[at..].IndexOf("\r\n"u8) is var found && found >= 0; at += found + 2)
        {
            if (Line(from + at + found + 2) is not null)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Reads a line with a length.</summary>
    /// <returns>The length and where its data begins, or null.</returns>
    private readonly (long Length, int Data)? Line(int start)
    {
        if (start >= bytes.Length)
        {
            return null;
        }

        var line = bytes[start..Math.Min(bytes.Length, start + LongestLine)];
        var end = line.IndexOf((byte)'\n');
        var digits = line[..Math.Max(end, 0)].TrimEnd("\r "u8);
        digits = digits.IndexOf((byte)';') is var extension && extension >= 0 ? digits[..extension].TrimEnd((byte)' ') : digits;
        return digits.Length is > 0 and <= 15 && System.Buffers.Text.Utf8Parser.TryParse(digits, out long length, out var read, 'x') && read == digits.Length && length >= 0
            ? (length, start + end + 1)
            : null;
    }
}
