using CampusJournal.Articles;

namespace CampusJournal.Ingest.Archives.Containers;

/// <summary>A kind of file that holds pages. A format is immutable and shared; what one reading needs lives in its enumerator.</summary>
internal interface IContainerFormat
{
    /// <summary>Says whether content is of this kind. Of several formats that say so the first in <see cref="ContainerFormats"/> reads it.</summary>
    /// <param name="head">The first bytes of the content, at most <see cref="ContainerScope.HeadLength"/>.</param>
    /// <param name="name">The name of the file or entry, for content that does not tell; empty when there is none.</param>
    bool Matches(ReadOnlySpan<byte> head, string name);

    /// <summary>
    /// Reads the entries in their order. One bad entry is one <see cref="PageFailure"/> and the reading goes on; a
    /// <see cref="DamagedContainerException"/> or any exception of a decoder ends it, and <see cref="ContainerScope"/> makes one failure of it.
    /// </summary>
    /// <param name="content">The content from its start. It may be asked to seek only by way of <see cref="ContainerScope.SeekableAsync"/>; the caller disposes of it.</param>
    /// <param name="origin">Where the container is; <see cref="EntryName.Below"/> gives an entry's origin.</param>
    /// <param name="scope">Reads the entries: page, container or neither.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    IAsyncEnumerable<SourceItem> ReadAsync(Stream content, PageOrigin origin, ContainerScope scope, CancellationToken cancellationToken);
}
