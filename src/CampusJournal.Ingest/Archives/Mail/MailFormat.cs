using System.Globalization;
using System.Runtime.CompilerServices;
using CampusJournal.Articles;
using CampusJournal.Ingest.Archives.Containers;
using MimeKit;
using MimeKit.IO;

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

    private static readonly string EndlessHeaders = string.Create(
        CultureInfo.InvariantCulture, $"The headers of a message, or of its very many parts, are larger than {MailScan.MostHeaderBytes} bytes; the message was not read.");

    /// <inheritdoc/>
    public bool Matches(ReadOnlySpan<byte> head, string name) => MailHead.IsMailbox(head) || MailHead.IsMessage(head);

    /// <inheritdoc/>
    public async IAsyncEnumerable<SourceItem> ReadAsync(
        Stream content, PageOrigin origin, ContainerScope scope, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var mail = await scope.SeekableAsync(content, cancellationToken).ConfigureAwait(false);
        var isMailbox = IsMailbox(mail);
        var number = 0;
        await foreach (var range in MailScan.ReadAsync(mail, isMailbox, cancellationToken).ConfigureAwait(false))
        {
            number++;
            var place = isMailbox ? EntryName.Below(origin, number.ToString(CultureInfo.InvariantCulture)) with { Offset = range.Offset } : origin;
            await foreach (var item in ReadMessageAsync(mail, range, isMailbox, place, scope, cancellationToken).ConfigureAwait(false))
            {
                yield return item;
            }
        }
    }

    private static async IAsyncEnumerable<SourceItem> ReadMessageAsync(
        Stream mail, MailRange range, bool isMailbox, PageOrigin place, ContainerScope scope, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (range.HasEndlessHeaders)
        {
            yield return Failures.OfContainer(place, "bad-header", EndlessHeaders);
            yield break;
        }

        await using var bytes = new BoundStream(mail, range.Start, range.End, leaveOpen: true);
        var (message, unread) = await ParseAsync(bytes, cancellationToken).ConfigureAwait(false);
        if (message is null)
        {
            if (scope.Untold(unread!, place) is { } reason)
            {
                yield return reason;
            }

            yield break;
        }

        using var parsed = message;
        var cut = MailEnd.IsThere(bytes, message, isMailbox) ? null : Damage.Truncated();
        await foreach (var item in ReadPartsAsync(message, cut, isMailbox, place, scope, cancellationToken).ConfigureAwait(false))
        {
            yield return item;
        }

        if (cut is not null && scope.Untold(cut, place) is { } fault)
        {
            yield return fault;
        }
    }

    /// <summary>Parses a message, or says why it is none: the next one of a mailbox may be.</summary>
    private static async ValueTask<(MimeMessage? Message, Exception? Unread)> ParseAsync(Stream bytes, CancellationToken cancellationToken)
    {
        try
        {
            return (await new MimeParser(Parsing, bytes, MimeFormat.Entity, persistent: true).ParseMessageAsync(cancellationToken).ConfigureAwait(false), null);
        }
        catch (FormatException exception)
        {
            return (null, MailEnd.HasLineEnd(bytes) ? exception : Damage.Truncated());
        }
    }

    private static bool IsMailbox(Stream mail)
    {
        Span<byte> head = stackalloc byte[5];
        var read = mail.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        mail.Position = 0;
        return FromLine.Begins(head[..read]);
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

            if (MailParts.IsOfNoPage(part.Part))
            {
                yield return new SkippedEntry(EntryName.Place(origin), "not-a-page");
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
