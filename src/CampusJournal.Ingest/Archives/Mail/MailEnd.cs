using System.Text;
using MimeKit;

namespace CampusJournal.Ingest.Archives.Mail;

/// <summary>Tells whether a message has its end: its last boundary, and in a mailbox the line end that every message has.</summary>
internal static class MailEnd
{
    private const int TailLength = 1 << 16;

    /// <summary>Looks at the end of a message; the stream's position stays as it is.</summary>
    /// <param name="bytes">The message's bytes.</param>
    /// <param name="message">The message.</param>
    /// <param name="isMailbox">Whether the file is a mailbox.</param>
    /// <returns>True also for a message of one part outside a mailbox, which nothing closes.</returns>
    public static bool IsThere(Stream bytes, MimeMessage message, bool isMailbox)
    {
        var boundary = (message.Body as Multipart)?.Boundary;
        if (string.IsNullOrEmpty(boundary) && !isMailbox)
        {
            return true;
        }

        return string.IsNullOrEmpty(boundary)
            ? HasLineEnd(bytes)
            : Tail(bytes).AsSpan().IndexOf(Encoding.Latin1.GetBytes($"--{boundary}--")) >= 0;
    }

    /// <summary>Says whether the last line of a message is whole, as each is in a mailbox.</summary>
    /// <param name="bytes">The message's bytes.</param>
    public static bool HasLineEnd(Stream bytes) => Tail(bytes).AsSpan().EndsWith("\n"u8);

    private static byte[] Tail(Stream bytes)
    {
        var here = bytes.Position;
        var tail = new byte[(int)Math.Min(bytes.Length, TailLength)];
        bytes.Position = bytes.Length - tail.Length;
        bytes.ReadExactly(tail);
        bytes.Position = here;
        return tail;
    }
}
