using System.Globalization;
using System.Runtime.CompilerServices;
using CampusJournal.Articles;
using CampusJournal.Ingest.Archives.Containers;
using MimeKit;

namespace CampusJournal.Ingest.Archives.Mail;

/// <summary>
/// MHTML, mail and mailboxes. The parts of a message are its entries, numbered from 1 in their order, the root of a saved page first; a
/// mailbox has the number of the message before that: <c>a.mbox!12!1</c>. Bytes are given as they were sent; their text is not touched.
/// </summary>
internal sealed class MailFormat : IContainerFormat
{
    private static readonly ParserOptions Parsing = new()
    {
        MaxMimeDepth = 32,
    };

    /// <inheritdoc/>
    public bool Matches(ReadOnlySpan<byte> head, string name) => MailHead.IsMailbox(head) || MailHead.IsMessage(head);

    /// <inheritdoc/>
    public async IAsyncEnumerable<SourceItem> ReadAsync(
        Stream content, PageOrigin origin, ContainerScope scope, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var mail = await scope.SeekableAsync(content, cancellationToken).ConfigureAwait(false);
        var isMailbox = mail.ReadByte() == 'F' && mail.ReadByte() == 'r' && mail.ReadByte() == 'o' && mail.ReadByte() == 'm' && mail.ReadByte() == ' ';
        mail.Position = 0;
        var parser = new MimeParser(Parsing, mail, isMailbox ? MimeFormat.Mbox : MimeFormat.Entity, persistent: true);
        string? boundary = null;
        for (var number = 1; !parser.IsEndOfStream; number++)
        {
            using var message = await parser.ParseMessageAsync(cancellationToken).ConfigureAwait(false);
            boundary = (message.Body as Multipart)?.Boundary;
            var place = isMailbox ? EntryName.Below(origin, number.ToString(CultureInfo.InvariantCulture)) with { Offset = parser.MboxMarkerOffset } : origin;
            await foreach (var item in ReadPartsAsync(message, isMailbox, place, scope, cancellationToken).ConfigureAwait(false))
            {
                yield return item;
            }

            if (!isMailbox)
            {
                break;
            }
        }

        if (!isMailbox && !MailEnd.IsThere(mail, boundary))
        {
            yield return Failures.OfContainer(origin, Damage.TruncatedCode, "The message ends before its last boundary; parts may be missing or cut.");
        }
    }

    private static async IAsyncEnumerable<SourceItem> ReadPartsAsync(
        MimeMessage message, bool isMailbox, PageOrigin place, ContainerScope scope, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var number = 0;
        foreach (var part in MailParts.Of(message))
        {
            var origin = MailParts.Origin(message, part, ++number, place);
            if (part.IsAlternative)
            {
                yield return new SkippedEntry(EntryName.Place(origin), "alternative");
                continue;
            }

            await using var content = scope.Open(() => Open(part.Part, isMailbox), origin, out var failure);
            if (content is null)
            {
                yield return failure!;
                continue;
            }

            await foreach (var item in scope.ReadAsync(content, null, origin, cancellationToken).ConfigureAwait(false))
            {
                yield return item;
            }
        }
    }

    private static Stream Open(MimePart part, bool isMailbox)
    {
        var content = part.Content?.Open() ?? Stream.Null;
        var isCoded = part.ContentTransferEncoding is ContentEncoding.Base64 or ContentEncoding.QuotedPrintable or ContentEncoding.UUEncode;
        return isMailbox && !isCoded ? new FromLineStream(content) : content;
    }
}
