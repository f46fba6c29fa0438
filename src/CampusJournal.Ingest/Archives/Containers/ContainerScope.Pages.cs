using CampusJournal.Articles;
using CampusJournal.Ingest.Archives.Warc;
using CampusJournal.Ingest.Archives.Warc.Http;

namespace CampusJournal.Ingest.Archives.Containers;

// What becomes of a file or an entry that is no container.
internal sealed partial class ContainerScope
{
    private const string PlainText = "text/plain";

    /// <summary>Makes a page of an entry that is no bytes of its own, such as a field of a table.</summary>
    /// <param name="content">The page's bytes.</param>
    /// <param name="mediaType">What the container says that it is.</param>
    /// <param name="origin">Where the entry is.</param>
    /// <exception cref="ContainerLimitException">There are too many entries.</exception>
    public SourceItem Page(byte[] content, string mediaType, PageOrigin origin)
    {
        tally.AddEntry();
        return content.Length > Options.MaxRecordSize ? Failures.TooLarge(origin, Options.MaxRecordSize) : PageOf(content, mediaType, origin);
    }

    // A mirror program names the pages of a script by their query (view.php?no=3), or gives them a suffix of its own.
    private static bool IsOfNoPage(PageOrigin origin) => TextName.IsOfNoPage(EntryName.Of(origin));

    // What a crash or a full disk has left of a page, in the balance by a name of its own.
    private static bool IsZero(ReadOnlySpan<byte> head) => !head.IsEmpty && !head.ContainsAnyExcept((byte)0);

    private static SourcePage PageOf(ReadOnlyMemory<byte> content, string? mediaType, PageOrigin origin) =>
        new(content, origin with { Length = content.Length, MediaType = mediaType, Sha256 = PageBuffer.Digest(content.Span) });

    /// <summary>Reads the first bytes; what ends them early is given beside them and not thrown.</summary>
    private async ValueTask<(int Read, Exception? Broken)> ReadHeadAsync(Stream content, byte[] head, CancellationToken cancellationToken)
    {
        var used = 0;
        try
        {
            if (depth > 0)
            {
                tally.AddEntry();
            }

            int read;
            while (used < HeadLength && (read = await content.ReadAsync(head.AsMemory(used, HeadLength - used), cancellationToken).ConfigureAwait(false)) > 0)
            {
                used += read;
            }

            return (used, null);
        }
        catch (Exception exception) when (!MustRise(exception))
        {
            return (used, exception);
        }
    }

    private SourceItem PageOf(PageBuffer page, FoundPage found, PageOrigin origin)
    {
        if (found.IsAnswer)
        {
            return PageOf(SavedAnswer.Read(page.Content, Options.MaxRecordSize), origin);
        }

        var place = origin with { Length = page.Length, MediaType = found.MediaType, Sha256 = page.Digest() };
        return new SourcePage(page.Content[found.Zeros..], place) { Notices = found.Zeros == 0 ? [] : [Failures.LeadingZeros(origin, found.Zeros)] };
    }

    // What the server said before a page that was saved so is no part of it.
    private static SourceItem PageOf(PageResult result, PageOrigin origin) => result switch
    {
        { SkipReason: { } reason } => new SkippedEntry(EntryName.Place(origin), reason),
        { Failure: { } failure } => Failures.OfContainer(origin, failure.Code, failure.Message),
        _ => PageOf(result.Content, result.MediaType, origin with { HttpCharset = result.Charset }) with
        {
            Fault = result.Fault is { } fault ? Failures.OfContainer(origin, fault.Code, fault.Message) : null,
            Notices = [.. result.Faults.Select(fault => new SourceNotice(EntryName.Place(origin), origin.Offset, fault.Code, fault.Message))],
        },
    };

    private async ValueTask<SourceItem> ReadPageAsync(
        Stream content, ReadOnlyMemory<byte> head, long? length, PageOrigin origin, CancellationToken cancellationToken)
    {
        if (FoundPage.Of(head.Span) is not { } found || (!isNamed && found.MediaType == PlainText && IsOfNoPage(origin)))
        {
            return await PassAsync(content, origin, cancellationToken).ConfigureAwait(false) ?? Refusal(head.Span, origin);
        }

        using var page = new PageBuffer(head, length, Options.MaxRecordSize);
        try
        {
            return await page.ReadAsync(content, cancellationToken).ConfigureAwait(false)
                ? PageOf(page, found, origin)
                : await PassAsync(content, origin, cancellationToken).ConfigureAwait(false) ?? Failures.TooLarge(origin, Options.MaxRecordSize);
        }
        catch (Exception exception) when (Fault(exception, origin) is { } fault)
        {
            return Damage.IsCut(exception) && PageOf(page, found, origin) is SourcePage cutPage
                ? cutPage with { Fault = fault }
                : fault with { Quarantined = fault.Quarantined ?? Options.Quarantine?.Keep(page.Content.Span) };
        }
    }

    private SourceItem Refusal(ReadOnlySpan<byte> head, PageOrigin origin)
    {
        if (UnreadArchive.NameOf(head) is { } name)
        {
            return Failures.UnreadArchive(origin, name);
        }

        return isNamed ? Failures.NotAPage(origin) : new SkippedEntry(EntryName.Place(origin), IsZero(head) ? "zeros" : "not-a-page");
    }

    /// <summary>Reads what nobody wants to its end, when all is to be verified.</summary>
    /// <returns>What is wrong with it, or null.</returns>
    private async ValueTask<PageFailure?> PassAsync(Stream content, PageOrigin origin, CancellationToken cancellationToken)
    {
        // The beginning of what is broken within it was read already: that is told without asking for it.
        if (!Options.ReadsEverything && content is not BrokenStream)
        {
            return null;
        }

        try
        {
            await StreamSkip.OverAsync(content, long.MaxValue, cancellationToken).ConfigureAwait(false);
            return null;
        }
        catch (Exception exception) when (Fault(exception, origin) is { } fault)
        {
            return fault;
        }
    }
}
