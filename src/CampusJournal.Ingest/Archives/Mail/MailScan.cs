using System.Runtime.CompilerServices;

namespace CampusJournal.Ingest.Archives.Mail;

/// <summary>
/// Finds the messages of a file before they are parsed, in one reading and bounded memory. A message of a mailbox begins behind a dated
/// "From " line with an empty line before it: the parser of the library would begin one at each line of text that begins with "From ".
/// Headers are measured on the way, those of a message and those of its parts, as the parser holds them all: lines are taken for headers
/// behind a boundary and at the start, as long as they look like headers (RFC 5322, section 2.2).
/// </summary>
internal sealed class MailScan
{
    /// <summary>The most bytes that the headers of one message may have, each of its parts counted as 512 more. Ten thousand parts with 1,100 bytes each.</summary>
    public const int MostHeaderBytes = 16 << 20;

    // The parser holds two thousand of a part whatever its header says; thirty thousand parts take 70 MB.
    private const int BytesPerPart = 512;

    private readonly bool isMailbox;
    private readonly Queue<MailRange> found = [];
    private readonly byte[] start = new byte[FromLine.Longest + "\r\n".Length];
    private int startLength;
    private long lineOffset;
    private long length;
    private long emptyLength;
    private bool hasDates;
    private FromPlace? doubtful;
    private FromPlace message;
    private bool isInHeader = true;
    private long headerBytes;

    private MailScan(bool isMailbox) => this.isMailbox = isMailbox;

    /// <summary>Lists the messages. Between two of them the stream may be moved.</summary>
    /// <param name="mail">The file, as a stream that can seek; it is read from its start.</param>
    /// <param name="isMailbox">Whether it is a mailbox, which begins with a "From " line; else all is one message.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static async IAsyncEnumerable<MailRange> ReadAsync(Stream mail, bool isMailbox, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var scan = new MailScan(isMailbox);
        var buffer = new byte[1 << 16];
        var position = 0L;
        int read;
        do
        {
            mail.Position = position;
            read = await mail.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
            position += read;
            scan.Take(buffer.AsSpan(0, read));
            while (scan.found.TryDequeue(out var range))
            {
                yield return range;
            }
        }
        while (read > 0);

        scan.EndLine();
        scan.EndMessage(position);
        foreach (var range in scan.found)
        {
            yield return range;
        }
    }

    private void Take(ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            var end = bytes.IndexOf((byte)'\n');
            var part = end < 0 ? bytes : bytes[..(end + 1)];
            var copied = part[..Math.Min(part.Length, start.Length - startLength)];
            copied.CopyTo(start.AsSpan(startLength));
            startLength += copied.Length;
            length += part.Length;
            bytes = bytes[part.Length..];
            if (end >= 0)
            {
                EndLine();
            }
        }
    }

    private void EndLine()
    {
        var line = start.AsSpan(0, startLength).TrimEnd("\r\n"u8);
        if (doubtful is { } before && MailHead.IsHeader(line))
        {
            Begin(before);
        }

        doubtful = null;
        if (isMailbox && FromLine.Begins(line))
        {
            Judge(new(lineOffset, lineOffset + length, lineOffset - emptyLength), FromLine.IsDated(line));
        }

        if (message.Start <= lineOffset)
        {
            Measure(line);
        }

        emptyLength = line.IsEmpty ? length : 0;
        lineOffset += length;
        (startLength, length) = (0, 0);
    }

    /// <summary>Judges a line that begins with "From ".</summary>
    private void Judge(FromPlace place, bool isDated)
    {
        var isAfterEmpty = place.Before < place.Offset;
        if (place.Offset == 0)
        {
            (message, hasDates) = (place, isDated);
        }
        else if (isDated && isAfterEmpty)
        {
            Begin(place);
        }
        else if (isDated || (isAfterEmpty && !hasDates))
        {
            // The message before may be cut, and some programs write no dates: the headers must tell.
            doubtful = place;
        }
    }

    private void Begin(FromPlace next)
    {
        EndMessage(next.Before);
        (message, headerBytes, isInHeader) = (next, 0, true);
    }

    private void EndMessage(long end) => found.Enqueue(new(message.Offset, message.Start, end, headerBytes > MostHeaderBytes));

    private void Measure(ReadOnlySpan<byte> line)
    {
        if (line.StartsWith("--"u8))
        {
            headerBytes += BytesPerPart;
            isInHeader = true;
            return;
        }

        isInHeader = isInHeader && MailHead.MayBeHeader(line);
        headerBytes += isInHeader ? length : 0;
    }

    /// <summary>Where a "From " line begins, the message behind it, and where the one before ends: the empty line between them is of neither.</summary>
    private readonly record struct FromPlace(long Offset, long Start, long Before);
}
