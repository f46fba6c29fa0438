using System.Runtime.CompilerServices;
using CampusJournal.Articles;

namespace CampusJournal.Ingest.Archives;

/// <summary>Standard input as one page. Its path is <c>-</c>.</summary>
/// <param name="open">Opens the stream; called once a read.</param>
/// <param name="options">How to read.</param>
public sealed class StandardInputSource(Func<Stream> open, SourceOptions options) : IPageSource
{
    /// <inheritdoc/>
    public async IAsyncEnumerable<SourceItem> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await using var stream = open();
        yield return await PageReader.ReadAsync(stream, null, new PageOrigin { Path = "-" }, options.MaxRecordSize, cancellationToken).ConfigureAwait(false)
            ?? Failures.NotAPage("-");
    }
}
