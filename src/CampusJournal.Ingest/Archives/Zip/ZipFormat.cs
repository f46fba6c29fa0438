using System.Runtime.CompilerServices;
using CampusJournal.Articles;
using CampusJournal.Ingest.Archives.Containers;
using SharpCompress.Archives.Zip;
using SharpCompress.Common;
using SharpCompress.Providers;
using SharpCompress.Providers.System;
using SharpCompress.Readers;
using SharpCompress.Readers.Zip;

namespace CampusJournal.Ingest.Archives.Zip;

/// <summary>
/// ZIP: entries as the directory at its end lists them. When that is damaged or does not list what it promises, entries are read one after the
/// other by the headers before them, and a failure says so.
/// </summary>
internal sealed class ZipFormat : IContainerFormat
{
    // Unix tools keep the mode of a file in the upper half of the attributes.
    private const int ModeShift = 16;
    private const int FileTypeMask = 0xF000;
    private const int LinkType = 0xA000;

    private static readonly ArchiveEncoding Names = new() { CustomDecoder = static (bytes, index, count, _) => EntryText.Decode(bytes.AsSpan(index, count)) };

    // The framework's inflater is three times as fast, but reads past an entry's end, which only the directory mends.
    private static readonly ReaderOptions ByDirectory = new()
    {
        LeaveStreamOpen = true,
        ArchiveEncoding = Names,
        Providers = CompressionProviderRegistry.Default.With(new SystemDeflateCompressionProvider()),
    };

    private static readonly ReaderOptions ByHeaders = new() { LeaveStreamOpen = true, ArchiveEncoding = Names };

    /// <inheritdoc/>
    public bool Matches(ReadOnlySpan<byte> head, string name) => head.StartsWith("PK\u0003\u0004"u8) || head.StartsWith("PK\u0005\u0006"u8);

    /// <inheritdoc/>
    public async IAsyncEnumerable<SourceItem> ReadAsync(
        Stream content, PageOrigin origin, ContainerScope scope, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var zip = await scope.SeekableAsync(content, cancellationToken).ConfigureAwait(false);
        var count = ZipEnd.Find(zip)?.Entries;
        scope.CheckEntries(count ?? 0);
        using var archive = Open(zip);
        if (List(archive, count) is not { } entries)
        {
            yield return Failures.OfContainer(origin, "bad-directory", "The directory at the end of the ZIP is damaged; entries were read by their own headers.");
            await foreach (var item in ReadByHeadersAsync(zip, origin, scope, cancellationToken).ConfigureAwait(false))
            {
                yield return item;
            }

            yield break;
        }

        var package = WaczPackage.Find(entries);
        var names = new EntryNames();
        foreach (var entry in entries)
        {
            if (package is not null && WaczPackage.IsAbout(entry))
            {
                yield return new SkippedEntry(EntryName.Place(EntryName.Below(origin, entry.Key!)), "wacz-index");
                continue;
            }

            await foreach (var item in ReadEntryAsync(entry, entry.OpenEntryStream, names, origin, scope, cancellationToken).ConfigureAwait(false))
            {
                yield return item;
            }
        }

        if (scope.Options.ReadsEverything && package?.Verify(origin) is { } fault)
        {
            yield return fault;
        }
    }

    private static async IAsyncEnumerable<SourceItem> ReadByHeadersAsync(
        Stream zip, PageOrigin origin, ContainerScope scope, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        zip.Position = 0;
        using var reader = ZipReader.OpenReader(zip, ByHeaders);
        var names = new EntryNames();
        while (MoveNext(reader))
        {
            await foreach (var item in ReadEntryAsync(reader.Entry, reader.OpenEntryStream, names, origin, scope, cancellationToken).ConfigureAwait(false))
            {
                yield return item;
            }
        }
    }

    private static async IAsyncEnumerable<SourceItem> ReadEntryAsync(
        IEntry entry, Func<Stream> open, EntryNames names, PageOrigin container, ContainerScope scope, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (entry.IsDirectory)
        {
            yield break;
        }

        var origin = names.Below(container, entry.Key ?? "");
        if (((entry.Attrib >> ModeShift) & FileTypeMask) == LinkType)
        {
            // Its content is the name of what it leads to.
            yield return new SkippedEntry(EntryName.Place(origin), "link");
            yield break;
        }

        await using var content = scope.Open(() => entry.IsEncrypted ? throw Damage.Encrypted() : Verified(entry, open()), origin, out var failure);
        if (content is null)
        {
            yield return failure!;
            yield break;
        }

        await foreach (var item in scope.ReadAsync(content, entry.Size > 0 ? entry.Size : null, origin, cancellationToken).ConfigureAwait(false))
        {
            yield return item;
        }
    }

    // Where the headers end the damaged directory begins, of which the user knows already.
    private static bool MoveNext(IReader reader)
    {
        try
        {
            return reader.MoveToNextEntry();
        }
        catch (Exception exception) when (exception is SharpCompressException or EndOfStreamException or InvalidDataException)
        {
            return false;
        }
    }

    // An entry that was written as a stream has its length and checksum behind its content: zero until then when it is read by headers.
    private static VerifiedStream Verified(IEntry entry, Stream content) =>
        new(content, () => entry.Size > 0 ? entry.Size : null, () => entry.Crc != 0 || entry.Size == 0 ? (uint)entry.Crc : null);

    private static SharpCompress.Archives.IArchive? Open(Stream zip)
    {
        try
        {
            return ZipArchive.OpenArchive(zip, ByDirectory);
        }
        catch (Exception exception) when (exception is SharpCompressException or IOException or ArgumentException)
        {
            return null;
        }
    }

    /// <summary>Lists the entries of the directory; null when it cannot be read or lacks some.</summary>
    private static List<SharpCompress.Archives.IArchiveEntry>? List(SharpCompress.Archives.IArchive? archive, long? count)
    {
        try
        {
            var entries = archive?.Entries.ToList();
            return entries is null || entries.Count != count ? null : entries;
        }
        catch (Exception exception) when (exception is not (OutOfMemoryException or ContainerLimitException))
        {
            // Whatever stands in a damaged directory: the headers say the same things again.
            return null;
        }
    }
}
