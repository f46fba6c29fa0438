using System.Runtime.CompilerServices;
using CampusJournal.Articles;
using CampusJournal.Ingest.Archives.Containers;

namespace CampusJournal.Ingest.Archives;

/// <summary>Standard input as one page or one container. Its path is <c>-</c>.</summary>
/// <param name="open">Opens the stream; called once a read.</param>
/// <param name="options">How to read.</param>
public sealed class StandardInputSource(Func<Stream> open, SourceOptions options) : IPageSource
{
    /// <inheritdoc/>
    public async IAsyncEnumerable<SourceItem> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await using var stream = open();
        var scope = new ContainerScope(options, isNamed: true);
        await foreach (var item in scope.ReadAsync(stream, null, new PageOrigin { Path = "-" }, cancellationToken).ConfigureAwait(false))
        {
            yield return item;
        }
    }
}
