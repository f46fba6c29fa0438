using CampusJournal.Articles;
using CampusJournal.Ingest.Archives.Containers;

namespace CampusJournal.Ingest.Archives.Warc;

/// <summary>WARC and ARC files.</summary>
internal sealed class WarcFormat : IContainerFormat
{
    private static readonly string[] Suffixes = [".warc", ".warc.gz", ".arc.gz", ".warc.zst"];

    /// <inheritdoc/>
    public bool Matches(ReadOnlySpan<byte> head, string name) =>
        ArchiveReader.Matches(head)
        || (!head.IsEmpty && Suffixes.Any(suffix => name.EndsWith(suffix, StringComparison.OrdinalIgnoreCase)) && !ArchiveReader.IsPackedTwice(head));

    /// <inheritdoc/>
    public IAsyncEnumerable<SourceItem> ReadAsync(Stream content, PageOrigin origin, ContainerScope scope, CancellationToken cancellationToken) =>
        new WarcPages(content, origin, scope.Options).Read(cancellationToken).ToAsyncEnumerable();
}
