using System.Globalization;
using CampusJournal.Ingest.Archives.Containers;

namespace CampusJournal.Ingest.Archives.Mail;

/// <summary>
/// Bounds the headers of mail before it is parsed, as the parser holds them all: those of a message and those of its parts. Lines are
/// taken for headers behind a boundary, a "From " line and at the start, as long as they look like headers (RFC 5322, section 2.2).
/// </summary>
internal static class MailHeaders
{
    /// <summary>The most bytes that the headers of one message may have. Ten thousand parts with 1,600 bytes each.</summary>
    public const int Most = 16 << 20;

    // What the parser holds of a part whatever its header says.
    private const int BytesPerPart = 64;
    private const int LongestName = 128;

    /// <summary>Reads the file once.</summary>
    /// <param name="mail">The file, as a stream that can seek; left at its start.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="DamagedContainerException">The headers of a message are larger.</exception>
    public static async ValueTask CheckAsync(Stream mail, CancellationToken cancellationToken)
    {
        var buffer = new byte[1 << 16];
        var state = new State();
        int read;
        while ((read = await mail.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0)
        {
            state.Take(buffer.AsSpan(0, read));
        }

        mail.Position = 0;
    }

    private sealed class State
    {
        private readonly byte[] start = new byte[LongestName];
        private int startLength;
        private long length;
        private bool isInHeader = true;
        private long total;

        public void Take(ReadOnlySpan<byte> bytes)
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
                else if (isInHeader)
                {
                    Check(length);
                }
            }
        }

        private void EndLine()
        {
            var line = start.AsSpan(0, startLength);
            if (line.StartsWith("From "u8))
            {
                total = 0;
                isInHeader = true;
            }
            else if (line.StartsWith("--"u8))
            {
                total += BytesPerPart;
                isInHeader = true;
            }
            else
            {
                isInHeader = isInHeader && MailHead.MayBeHeader(line.TrimEnd("\r\n"u8));
                total += isInHeader ? length : 0;
            }

            Check(0);
            (startLength, length) = (0, 0);
        }

        private void Check(long more)
        {
            if (total + more > Most)
            {
                throw new DamagedContainerException(
                    "bad-header", string.Create(CultureInfo.InvariantCulture, $"The headers of a message are larger than {Most} bytes; the file was not read."));
            }
        }
    }
}
