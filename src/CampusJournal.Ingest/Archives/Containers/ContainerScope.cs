using System.Buffers;
using System.Runtime.CompilerServices;
using CampusJournal.Articles;

namespace CampusJournal.Ingest.Archives.Containers;

/// <summary>
/// The one way on which files, standard input and entries of containers become items: the head is looked at once and tells a page, a
/// container (whose entries take the same way) or neither. One scope for each depth.
/// </summary>
internal sealed partial class ContainerScope
{
    /// <summary>How many bytes of everything are looked at.</summary>
    public const int HeadLength = 1 << 16;

    private readonly IReadOnlyList<IContainerFormat> formats;
    private readonly ContainerLimits limits;
    private readonly ContainerTally tally;
    private readonly bool isNamed;
    private readonly int depth;
    private Exception? cut;
    private bool hasCutEntry;

    /// <summary>Makes the scope of one file.</summary>
    /// <param name="options">How to read.</param>
    /// <param name="isNamed">Whether the user named the file, so that no page is a failure.</param>
    /// <param name="limits">What the file may unfold to; null for the limits of every run.</param>
    public ContainerScope(SourceOptions options, bool isNamed, ContainerLimits? limits = null)
    {
        Options = options;
        formats = ContainerFormats.For(options);
        this.limits = limits ?? ContainerLimits.Default;
        tally = new(this.limits);
        this.isNamed = isNamed;
    }

    private ContainerScope(ContainerScope outer)
    {
        Options = outer.Options;
        (formats, limits, tally, depth) = (outer.formats, outer.limits, outer.tally, outer.depth + 1);
    }

    /// <summary>Gets how to read.</summary>
    public SourceOptions Options { get; }

    /// <summary>Gets or sets a value indicating whether the bytes that are given now are known to be damaged somewhere: pages of them are flagged.</summary>
    public bool IsInDoubt { get; set; }

    /// <summary>Reads a file or an entry: gives a page, a failure, a skipped entry, or the items of a container. Never throws for bad content.</summary>
    /// <param name="content">The bytes from their start; the caller disposes of it and passes over what is not read of it.</param>
    /// <param name="length">How many there are, when that is known.</param>
    /// <param name="origin">Where they are.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async IAsyncEnumerable<SourceItem> ReadAsync(
        Stream content, long? length, PageOrigin origin, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var counted = new CountedStream(content, Counter(content));
        var head = ArrayPool<byte>.Shared.Rent(HeadLength);
        try
        {
            var (read, broken) = await ReadHeadAsync(counted, head, cancellationToken).ConfigureAwait(false);
            var bytes = head.AsMemory(0, read);
            Stream rest = broken is null ? counted : new BrokenStream(broken);
            if (broken is not null && (depth == 0 || read == 0) && Fault(broken, origin) is { } fault)
            {
                yield return fault;
            }
            else if (Find(bytes.Span, origin) is not { } format)
            {
                yield return await ReadPageAsync(rest, bytes, length, origin, cancellationToken).ConfigureAwait(false);
            }
            else if (depth >= limits.Depth)
            {
                yield return Failures.TooDeep(origin, limits.Depth);
            }
            else
            {
                await using var whole = Rewind(rest, bytes);
                await foreach (var item in ReadContainerAsync(format, whole, origin, cancellationToken).ConfigureAwait(false))
                {
                    yield return item;
                }
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(head);
        }
    }

    /// <summary>
    /// Gives content in a form that can seek: as it is, or copied to memory, or to a temporary file without a name. Of content that is cut
    /// what there is is given; that it is cut is told by the first entry that is, or else at the end.
    /// </summary>
    /// <param name="content">The content, at its start.</param>
    /// <param name="cancellationToken">Stops the copying.</param>
    /// <returns>A stream at its start, to be disposed of by the format.</returns>
    /// <exception cref="DamagedContainerException">The content is damaged, or larger than <see cref="ContainerLimits.TemporaryFile"/>.</exception>
    public async ValueTask<Stream> SeekableAsync(Stream content, CancellationToken cancellationToken)
    {
        if (content.CanSeek)
        {
            return content;
        }

        var ending = new SoftEndStream(content);
        var copy = await SeekableCopy.OfAsync(ending, limits, cancellationToken).ConfigureAwait(false);
        cut = ending.Cut;
        return copy;
    }

    /// <summary>Opens an entry's content; what its decoder throws at that becomes a failure.</summary>
    /// <param name="open">Opens the content.</param>
    /// <param name="origin">Where the entry is.</param>
    /// <param name="failure">Why it cannot be opened, or null.</param>
    /// <returns>The content, or null.</returns>
    public Stream? Open(Func<Stream> open, PageOrigin origin, out PageFailure? failure)
    {
        failure = null;
        try
        {
            return open();
        }
        catch (Exception exception) when (Fault(exception, origin) is { } fault)
        {
            failure = fault;
            return null;
        }
    }

    /// <summary>Refuses a container that says itself that it holds too many entries, before they are listed.</summary>
    /// <exception cref="ContainerLimitException">There are more than <see cref="ContainerLimits.Entries"/>.</exception>
    public void CheckEntries(long count)
    {
        if (count > limits.Entries)
        {
            throw tally.TooManyEntries();
        }
    }

    /// <summary>Refuses a container that says itself that it unfolds to too much, before its decoder passes over entries that nobody reads.</summary>
    /// <param name="bytes">The length of its entries so far.</param>
    /// <exception cref="ContainerLimitException">That is more than <see cref="ContainerLimits.Ratio"/> times the file.</exception>
    public void CheckUnpacked(long bytes) => tally.CheckUnpacked(bytes);

    // What can seek may be read twice, and counts once.
    private Action<long> Counter(Stream content)
    {
        if (depth > 0)
        {
            return tally.AddUnpacked;
        }

        if (!content.CanSeek)
        {
            return tally.AddPacked;
        }

        tally.AddPacked(content.Length);
        return static _ => { };
    }

    private IContainerFormat? Find(ReadOnlySpan<byte> head, PageOrigin origin)
    {
        var name = EntryName.Of(origin);
        foreach (var format in formats)
        {
            if (format.Matches(head, name))
            {
                return format;
            }
        }

        return null;
    }

    // A file that can seek is given as it is: some formats must, and nothing is read twice from the disk.
    private static Stream Rewind(Stream content, ReadOnlyMemory<byte> head)
    {
        if (!content.CanSeek)
        {
            return new PeekedStream(head, content);
        }

        content.Position = 0;
        return new BufferedStream(content, HeadLength);
    }

    private async IAsyncEnumerable<SourceItem> ReadContainerAsync(
        IContainerFormat format, Stream content, PageOrigin origin, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var inner = new ContainerScope(this);
        await using var items = format.ReadAsync(content, origin, inner, cancellationToken).GetAsyncEnumerator(cancellationToken);
        while (true)
        {
            SourceItem? fault = null;
            try
            {
                if (!await items.MoveNextAsync().ConfigureAwait(false))
                {
                    break;
                }
            }
            catch (Exception exception) when (tally.IsReported(exception))
            {
                // An entry has told of it already: the damage is in what all entries are packed in.
                yield break;
            }
            catch (Exception exception) when (Fault(exception, origin) is { } found)
            {
                fault = found;
            }

            if (fault is not null)
            {
                yield return fault;
                yield break;
            }

            yield return inner.IsInDoubt ? Doubted(items.Current) : items.Current;
        }

        if (inner.CutFault(origin) is { } cutFault)
        {
            yield return cutFault;
        }
    }

    private static SourceItem Doubted(SourceItem item) => item is SourcePage { Fault: null } page
        ? page with { Fault = Failures.OfContainer(page.Origin, "bad-crc", ArchiveFaults.UnprovenPage) }
        : item;

    // Decoders of others on bytes of strangers throw whatever they like; a limit ends the whole file, so only its outermost scope reports it.
    private PageFailure? Fault(Exception exception, PageOrigin origin)
    {
        var fault = FailureOf(exception, origin);
        if (fault is not null)
        {
            tally.Remember(exception);
            hasCutEntry |= Damage.IsCut(exception);
        }

        return fault;
    }

    /// <summary>Makes a failure of a fault that a format has found, unless an entry met it and told of it.</summary>
    /// <param name="found">The fault.</param>
    /// <param name="origin">Where it is.</param>
    /// <returns>The failure, or null.</returns>
    public PageFailure? Untold(Exception found, PageOrigin origin) => tally.IsReported(found) ? null : Fault(found, origin);

    // What is cut around an entry is met again by whoever reads on: it is remembered as told.
    private PageFailure? CutFault(PageOrigin origin)
    {
        if (cut is null)
        {
            return null;
        }

        tally.Remember(cut);
        return hasCutEntry ? null : FailureOf(cut, origin);
    }

    private PageFailure? FailureOf(Exception exception, PageOrigin origin) => exception switch
    {
        _ when MustRise(exception) => null,
        OutOfMemoryException => Failures.OfContainer(origin, "too-large", "It needs more memory than there is."),
        ContainerLimitException limit => Failures.OfContainer(origin, limit.Code, limit.Message),
        DamagedContainerException damage => Failures.OfContainer(origin, damage.Code, damage.Message) with { Quarantined = damage.Quarantined },
        IOException or UnauthorizedAccessException when depth == 0 => Failures.Unreadable(EntryName.Place(origin), exception),
        _ => Failures.OfContainer(origin, exception),
    };

    private bool MustRise(Exception exception) =>
        exception is OperationCanceledException or QuarantineException || (exception is ContainerLimitException && depth > 0);
}
