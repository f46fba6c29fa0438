using System.Runtime.CompilerServices;
using CampusJournal.Articles;
using CampusJournal.Ingest.Archives.Containers;

namespace CampusJournal.Ingest.Archives;

/// <summary>A stream as one page or one container; when it is neither, that is a failure.</summary>
/// <param name="path">What the records call it: <c>-</c> for standard input, else the path of the file that it comes from.</param>
/// <param name="open">Opens the stream; called once a read.</param>
/// <param name="options">How to read.</param>
public sealed class StreamSource(string path, Func<Stream> open, SourceOptions options) : IPageSource
{
    /// <inheritdoc/>
    public async IAsyncEnumerable<SourceItem> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await using var stream = open();
        var scope = new ContainerScope(options, isNamed: true);
        var origin = new PageOrigin { Path = path.Replace(Path.DirectorySeparatorChar, '/') };
        await foreach (var item in scope.ReadAsync(stream, null, origin, cancellationToken).ConfigureAwait(false))
        {
            yield return item;
        }
    }
}
