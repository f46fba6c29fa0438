using System.Runtime.CompilerServices;
using CampusJournal.Articles;
using CampusJournal.Ingest.Archives.Containers;
using CampusJournal.Ingest.Archives.Members;

namespace CampusJournal.Ingest.Archives.Compressed;

/// <summary>One file or stream that is compressed as a whole. It adds nothing to the name of what is in it: <c>a.tar.gz!x.html</c>.</summary>
/// <param name="marks">What such files begin with.</param>
/// <param name="codec">Makes what unpacks one such file.</param>
internal sealed class CompressedFormat(IReadOnlyList<byte[]> marks, Func<IMemberCodec> codec) : IContainerFormat
{
    /// <summary>Gets gzip, one member or many.</summary>
    public static CompressedFormat Gzip { get; } = new([[0x1F, 0x8B, 0x08]], static () => new GzipCodec());

    /// <summary>Gets Zstandard; of the frames that may be skipped only the kind that WARC tools write.</summary>
    public static CompressedFormat Zstandard { get; } = new([[0x28, 0xB5, 0x2F, 0xFD], [0x5D, 0x2A, 0x4D, 0x18]], static () => new ZstdCodec(null));

    /// <inheritdoc/>
    public bool Matches(ReadOnlySpan<byte> head, string name)
    {
        foreach (var mark in marks)
        {
            if (head.StartsWith(mark))
            {
                return true;
            }
        }

        return false;
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<SourceItem> ReadAsync(
        Stream content, PageOrigin origin, ContainerScope scope, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var unpacked = new MemberContentStream(content, codec(), scope.Options, () => scope.IsInDoubt = true);
        await foreach (var item in scope.ReadAsync(unpacked, null, origin, cancellationToken).ConfigureAwait(false))
        {
            yield return item;
        }

        scope.IsInDoubt = false;

        foreach (var fault in unpacked.Faults)
        {
            yield return fault.IsLoss
                ? Failures.OfContainer(origin with { Offset = fault.Offset }, fault.Code, fault.Message) with { Quarantined = fault.Quarantined }
                : new SourceNotice(EntryName.Place(origin), fault.Offset, fault.Code, fault.Message);
        }
    }
}
