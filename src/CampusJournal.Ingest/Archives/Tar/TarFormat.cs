using System.Runtime.CompilerServices;
using CampusJournal.Articles;
using CampusJournal.Ingest.Archives.Containers;

namespace CampusJournal.Ingest.Archives.Tar;

/// <summary>
/// TAR as a stream. Own code, as the framework's reader takes every name for UTF-8 and ends at the first bad header: here the next good
/// header is looked for, block by block, and a failure says where the damage is. Archives that were joined are read as one.
/// </summary>
internal sealed class TarFormat : IContainerFormat
{
    private const int LongestRecords = 1 << 20;

    /// <inheritdoc/>
    public bool Matches(ReadOnlySpan<byte> head, string name) => head.Length >= TarHeader.BlockLength && TarHeader.IsOne(head[..TarHeader.BlockLength]);

    /// <inheritdoc/>
    public async IAsyncEnumerable<SourceItem> ReadAsync(
        Stream content, PageOrigin origin, ContainerScope scope, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var blocks = new TarBlocks(content, scope.Options.Quarantine);
        var names = new TarNames();
        var places = new EntryNames();
        var members = new TarMembers(blocks, scope);
        while (await blocks.ReadHeaderAsync(cancellationToken).ConfigureAwait(false))
        {
            if (blocks.DamageAt is { } damage)
            {
                yield return Failures.OfContainer(origin with { Offset = damage }, "bad-header", "The data is no header of an entry; the reading goes on at the next good header.") with
                {
                    Quarantined = blocks.Quarantined,
                };
            }

            if (blocks.Header is not { } header)
            {
                yield break;
            }

            switch (header.Type)
            {
                case 'L':
                    names.AddLongName(await blocks.ReadContentAsync(LongestRecords, cancellationToken).ConfigureAwait(false));
                    break;
                case 'x':
                    names.AddRecords(await blocks.ReadContentAsync(LongestRecords, cancellationToken).ConfigureAwait(false));
                    break;
                case 'K':
                    names.AddLongLink(await blocks.ReadContentAsync(LongestRecords, cancellationToken).ConfigureAwait(false));
                    break;
                case 'g' or TarHeader.VolumeLabel or 'D':
                    break;
                default:
                    header = names.Apply(header);
                    blocks.SetLength(header.ContentLength);
                    var place = places.Below(origin, header.Name) with { Offset = blocks.Offset };
                    await foreach (var item in ReadEntryAsync(header, members, place, cancellationToken).ConfigureAwait(false))
                    {
                        yield return item;
                    }

                    break;
            }
        }
    }

    private static async IAsyncEnumerable<SourceItem> ReadEntryAsync(
        TarHeader header, TarMembers members, PageOrigin origin, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        switch (header.Type)
        {
            case '5':
                break;
            case '0' or '\0' when header.Name.EndsWith('/'):
                break;
            case '1':
                await foreach (var item in members.ReadLinkAsync(header, origin, cancellationToken).ConfigureAwait(false))
                {
                    yield return item;
                }

                break;
            case '2':
                yield return new SkippedEntry(EntryName.Place(origin), "link");
                break;
            case '3' or '4' or '6':
                yield return new SkippedEntry(EntryName.Place(origin), "special-file");
                break;
            case TarHeader.Sparse or 'M':
                yield return Failures.OfContainer(origin, "unsupported", "It is stored with holes or in several volumes, which is not read.");
                break;
            default:
                await foreach (var item in members.ReadAsync(header, origin, cancellationToken).ConfigureAwait(false))
                {
                    yield return item;
                }

                break;
        }
    }
}
