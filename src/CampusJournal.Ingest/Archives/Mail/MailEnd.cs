using System.Text;

namespace CampusJournal.Ingest.Archives.Mail;

/// <summary>Tells whether a message of several parts has its last boundary; without it the file was cut.</summary>
internal static class MailEnd
{
    private const int TailLength = 1 << 16;

    /// <summary>Looks for the closing boundary near the end of the file.</summary>
    /// <returns>True also for a message of one part, which nothing closes.</returns>
    public static bool IsThere(Stream mail, string? boundary)
    {
        if (string.IsNullOrEmpty(boundary))
        {
            return true;
        }

        var tail = new byte[(int)Math.Min(mail.Length, TailLength)];
        mail.Position = mail.Length - tail.Length;
        mail.ReadExactly(tail);
        return tail.AsSpan().IndexOf(Encoding.Latin1.GetBytes($"--{boundary}--")) >= 0;
    }
}
