using System.Runtime.CompilerServices;
using CampusJournal.Articles;
using CampusJournal.Ingest.Archives.Containers;
using SharpCompress.Archives.SevenZip;
using SharpCompress.Readers;

namespace CampusJournal.Ingest.Archives.SevenZip;

/// <summary>7z. Its entries are compressed together, so that they are unpacked in their order and none by itself.</summary>
internal sealed class SevenZipFormat : IContainerFormat
{
    private static readonly ReaderOptions Reading = new() { LeaveStreamOpen = true };

    /// <inheritdoc/>
    public bool Matches(ReadOnlySpan<byte> head, string name) => head.StartsWith((ReadOnlySpan<byte>)[(byte)'7', (byte)'z', 0xBC, 0xAF, 0x27, 0x1C]);

    /// <inheritdoc/>
    public async IAsyncEnumerable<SourceItem> ReadAsync(
        Stream content, PageOrigin origin, ContainerScope scope, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var file = await scope.SeekableAsync(content, cancellationToken).ConfigureAwait(false);
        using var archive = SevenZipArchive.OpenArchive(file, Reading);
        if (archive.IsEncrypted)
        {
            throw Damage.Encrypted();
        }

        using var reader = archive.ExtractAllEntries();
        var places = new EntryNames();
        var announced = 0L;
        while (reader.MoveToNextEntry())
        {
            if (reader.Entry.IsDirectory)
            {
                continue;
            }

            var entry = reader.Entry;
            announced += entry.Size;
            scope.CheckUnpacked(announced);
            await using var unpacked = new VerifiedStream(reader.OpenEntryStream(), () => entry.Size, () => entry.Crc != 0 ? (uint)entry.Crc : null);
            await foreach (var item in scope.ReadAsync(unpacked, entry.Size, places.Below(origin, entry.Key ?? ""), cancellationToken).ConfigureAwait(false))
            {
                yield return item;
            }
        }
    }
}
