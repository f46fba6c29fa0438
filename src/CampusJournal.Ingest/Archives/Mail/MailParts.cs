using System.Globalization;
using System.Text;
using CampusJournal.Articles;
using CampusJournal.Ingest.Archives.Containers;
using MimeKit;

namespace CampusJournal.Ingest.Archives.Mail;

/// <summary>The leaves of a message in their order.</summary>
internal static class MailParts
{
    // A form with nothing in it is some empty tags at most.
    private const int LongestBlank = 1 << 12;

    /// <summary>Lists the leaves; the root of a multipart/related comes first wherever it stands (RFC 2387).</summary>
    public static List<MailPart> Of(MimeMessage message)
    {
        var parts = new List<MailPart>();
        Add(message.Body, isAlternative: false, Last(message.Body), parts);
        return parts;
    }

    /// <summary>Says whether a part is a style sheet or a script, whose bytes look like text, or like the markup that it writes.</summary>
    public static bool IsOfNoPage(MimePart part) =>
        part.ContentType.MediaSubtype.ToUpperInvariant() is "CSS" or "JAVASCRIPT" or "X-JAVASCRIPT" or "ECMASCRIPT";

    /// <summary>Says where a part is and what the message tells of it.</summary>
    public static PageOrigin Origin(MimeMessage message, MailPart part, int number, PageOrigin place)
    {
        var name = number.ToString(CultureInfo.InvariantCulture);
        var file = FileName(part.Part);
        var isSaved = IsSavedPage(message);
        var isText = string.IsNullOrEmpty(file) && (part.IsRoot || !isSaved);
        return EntryName.Below(place, string.IsNullOrEmpty(file) || part.Part.ContentType.IsMimeType("text", "html") ? name : $"{name}/{file}") with
        {
            Offset = place.Offset,
            Url = EntryText.Address(part.Part.Headers[HeaderId.ContentLocation]) ?? (part.IsRoot ? Address(message) : null),
            CapturedAt = isSaved && message.Headers.Contains(HeaderId.Date) ? message.Date : place.CapturedAt,
            ToldTitle = isText ? MailSubject.Of(message) : null,
            ToldDate = isText && !isSaved && message.Date != default ? message.Date : null,
            MimeCharset = part.Part.ContentType.MediaType.Equals("text", StringComparison.OrdinalIgnoreCase) ? part.Part.ContentType.Charset : null,
        };
    }

    // Browsers write the first, others the second.
    private static string? Address(MimeMessage message) =>
        EntryText.Address(message.Headers["Snapshot-Content-Location"]) ?? EntryText.Address(message.Headers[HeaderId.ContentLocation]);

    private static MimePart? Last(MimeEntity? entity) => entity switch
    {
        MessagePart message => Last(message.Message?.Body),
        Multipart { Count: > 0 } multipart => Last(multipart[^1]),
        _ => entity as MimePart,
    };

    private static void Add(MimeEntity? entity, bool isAlternative, MimePart? last, List<MailPart> parts)
    {
        switch (entity)
        {
            case MimePart part:
                parts.Add(new(part, parts.Count == 0, isAlternative, part == last));
                break;
            case MessagePart message:
                Add(message.Message?.Body, isAlternative, last, parts);
                break;
            case MultipartRelated { Root: { } root } related:
                Add(root, isAlternative, last, parts);
                AddAll(related.Where(other => other != root), isAlternative, last, parts);
                break;
            case MultipartAlternative alternatives when alternatives.Count > 0:
                // The last form is the best (RFC 2046, section 5.1.4), unless there is nothing in it.
                var best = alternatives.LastOrDefault(static form => !IsBlank(form)) ?? alternatives[^1];
                foreach (var form in alternatives)
                {
                    Add(form, isAlternative || form != best, last, parts);
                }

                break;
            case Multipart multipart:
                AddAll(multipart, isAlternative, last, parts);
                break;
            default:
                break;
        }
    }

    private static bool IsBlank(MimeEntity form)
    {
        if (form is not TextPart { Content: { } content } part)
        {
            return form is TextPart;
        }

        var head = new byte[LongestBlank];
        using var stream = content.Open();
        var bytes = head.AsSpan(0, stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false));
        if (bytes.Length == head.Length)
        {
            return false;
        }

        // An image is something to see; of other markup only the text counts.
        return part.IsHtml ? bytes.IndexOf("<img"u8) < 0 && !HasTextBesideTags(bytes) : bytes.Trim(" \t\r\n"u8).IsEmpty;
    }

    private static bool HasTextBesideTags(ReadOnlySpan<byte> html)
    {
        var isInTag = false;
        foreach (var octet in html)
        {
            if (octet == '<' || (isInTag && octet == '>'))
            {
                isInTag = octet == '<';
            }
            else if (!isInTag && octet > ' ')
            {
                return true;
            }
        }

        return false;
    }

    private static void AddAll(IEnumerable<MimeEntity> entities, bool isAlternative, MimePart? last, List<MailPart> parts)
    {
        foreach (var entity in entities)
        {
            Add(entity, isAlternative, last, parts);
        }
    }

    // The library knows no Korean charset and takes names in it, declared or not, for Latin-1, which keeps their bytes.
    private static string? FileName(MimePart part) =>
        part.FileName is { } name && name.Any(c => c > '\u007F') && name.All(c => c <= '\u00FF') ? EntryText.Decode(Encoding.Latin1.GetBytes(name)) : part.FileName;

    // A browser sends its page to nobody: the date is that of the saving. In mail it is that of the sending.
    private static bool IsSavedPage(MimeMessage message) =>
        !message.Headers.Contains(HeaderId.To) && !message.Headers.Contains(HeaderId.MessageId) && !message.Headers.Contains(HeaderId.Received);
}
