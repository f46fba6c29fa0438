using System.Text;
using MimeKit;

namespace CampusJournal.Ingest.Archives.Mail;

/// <summary>Tells whether a message has its end: its last boundary, and in a mailbox the line end that every message has.</summary>
internal static class MailEnd
{
    private const int TailLength = 1 << 16;

    /// <summary>Looks at the end of a message; the stream's position stays as it is.</summary>
    /// <param name="mail">The file.</param>
    /// <param name="end">Where the message ends.</param>
    /// <param name="message">The message.</param>
    /// <param name="isMailbox">Whether the file is a mailbox.</param>
    /// <returns>True also for a message of one part outside a mailbox, which nothing closes.</returns>
    public static bool IsThere(Stream mail, long end, MimeMessage message, bool isMailbox)
    {
        var boundary = (message.Body as Multipart)?.Boundary;
        if (string.IsNullOrEmpty(boundary) && !isMailbox)
        {
            return true;
        }

        var tail = Tail(mail, end);
        return string.IsNullOrEmpty(boundary)
            ? tail.AsSpan().EndsWith("\n"u8)
            : tail.AsSpan().IndexOf(Encoding.Latin1.GetBytes($"--{boundary}--")) >= 0;
    }

    private static byte[] Tail(Stream mail, long end)
    {
        var here = mail.Position;
        var tail = new byte[(int)Math.Min(end, TailLength)];
        mail.Position = end - tail.Length;
        mail.ReadExactly(tail);
        mail.Position = here;
        return tail;
    }
}
