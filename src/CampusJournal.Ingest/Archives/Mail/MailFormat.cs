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
        var isMailbox = IsMailbox(mail);
        await MailHeaders.CheckAsync(mail, cancellationToken).ConfigureAwait(false);
        var parser = new MimeParser(Parsing, mail, isMailbox ? MimeFormat.Mbox : MimeFormat.Entity, persistent: true);
        for (var number = 1; !parser.IsEndOfStream; number++)
        {
            using var message = await parser.ParseMessageAsync(cancellationToken).ConfigureAwait(false);
            var place = isMailbox ? EntryName.Below(origin, number.ToString(CultureInfo.InvariantCulture)) with { Offset = parser.MboxMarkerOffset } : origin;
            var end = parser.IsEndOfStream ? mail.Length : parser.Position;
            var cut = MailEnd.IsThere(mail, end, message, isMailbox) ? null : Damage.Truncated();
            await foreach (var item in ReadPartsAsync(message, cut, isMailbox, place, scope, cancellationToken).ConfigureAwait(false))
            {
                yield return item;
            }

            if (cut is not null && scope.Untold(cut, place) is { } fault)
            {
                yield return fault;
            }

            if (!isMailbox)
            {
                break;
            }
        }
    }

    private static bool IsMailbox(Stream mail)
    {
        Span<byte> head = stackalloc byte[5];
        var read = mail.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        mail.Position = 0;
        return head[..read].SequenceEqual("From "u8);
    }

    private static async IAsyncEnumerable<SourceItem> ReadPartsAsync(
        MimeMessage message, Exception? cut, bool isMailbox, PageOrigin place, ContainerScope scope, [EnumeratorCancellation] CancellationToken cancellationToken)
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

            // Of a message that is cut it is the last part that lacks something.
            var whole = cut is not null && part.IsLast ? new CutStream(content, cut) : content;
            await foreach (var item in scope.ReadAsync(whole, null, origin, cancellationToken).ConfigureAwait(false))
            {
                yield return item;
            }
        }

        if (number == 0 && cut is null)
        {
            yield return Failures.OfContainer(place, "no-parts", "The message holds nothing that can be read.");
        }
    }

    private static Stream Open(MimePart part, bool isMailbox)
    {
        var content = part.Content?.Open() ?? Stream.Null;
        var isCoded = part.ContentTransferEncoding is ContentEncoding.Base64 or ContentEncoding.QuotedPrintable or ContentEncoding.UUEncode;
        return isMailbox && !isCoded ? new FromLineStream(content) : content;
    }
}
