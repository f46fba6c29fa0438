using System.Text;

namespace CampusJournal.Ingest.Archives.Mail;

/// <summary>Tells mail and saved pages (RFC 5322, RFC 2557) from texts that only begin like them.</summary>
internal static class MailHead
{
    private const int MostLines = 400;

    /// <summary>
    /// Says whether content is a mailbox: a line that begins with "From " and then the head of a message. Behind a dated line, or the one of
    /// Mozilla, plain old mail will do, which knows no MIME.
    /// </summary>
    public static bool IsMailbox(ReadOnlySpan<byte> head)
    {
        var end = head.IndexOf((byte)'\n');
        if (end <= 0 || !FromLine.Begins(head))
        {
            return false;
        }

        var line = head[..end].TrimEnd((byte)'\r');
        return IsMessage(head[(end + 1)..], FromLine.IsDated(line) || FromLine.IsOfMozilla(line));
    }

    /// <summary>Says whether content is a message: it begins with header lines only, among them one that MIME or mail demands.</summary>
    public static bool IsMessage(ReadOnlySpan<byte> head) => IsMessage(head, isInMailbox: false);

    private static bool IsMessage(ReadOnlySpan<byte> head, bool isInMailbox)
    {
        head = head.TrimStart("\r\n"u8);
        var (hasVersion, hasType, hasFrom, hasTransport, isAddressed) = (false, false, false, false, false);
        for (var line = 0; line < MostLines; line++)
        {
            var end = head.IndexOf((byte)'\n');
            var text = (end < 0 ? head : head[..end]).TrimEnd((byte)'\r');
            if (text.IsEmpty)
            {
                break;
            }

            var isFolded = line > 0 && text[0] is (byte)' ' or (byte)'\t';
            if (!isFolded && !IsHeader(text))
            {
                return false;
            }

            hasVersion |= Begins(text, "MIME-Version:");
            hasType |= Begins(text, "Content-Type:");
            hasFrom |= Begins(text, "From:");
            hasTransport |= Begins(text, "Message-ID:") || Begins(text, "Received:") || Begins(text, "Return-Path:");
            isAddressed |= Begins(text, "Subject:") || Begins(text, "Date:") || Begins(text, "To:");
            head = end < 0 ? [] : head[(end + 1)..];
        }

        return hasType && (hasVersion || hasFrom) || (hasFrom && (hasVersion || hasTransport)) || (isInMailbox && (hasFrom || isAddressed));
    }

    /// <summary>Says whether a line within a header is one, by its beginning: a name with its colon, or the continuation of the line before.</summary>
    public static bool MayBeHeader(ReadOnlySpan<byte> line) => !line.IsEmpty && (line[0] is (byte)' ' or (byte)'\t' || IsHeader(line));

    /// <summary>Says whether a line begins with the name of a header and its colon.</summary>
    public static bool IsHeader(ReadOnlySpan<byte> line)
    {
        var colon = line.IndexOf((byte)':');
        return colon > 0 && !line[..colon].ContainsAnyExceptInRange((byte)'!', (byte)'~');
    }

    private static bool Begins(ReadOnlySpan<byte> line, string name) =>
        line.Length >= name.Length && Ascii.EqualsIgnoreCase(line[..name.Length], name);
}
