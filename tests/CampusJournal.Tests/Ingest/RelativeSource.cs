using System.Runtime.CompilerServices;
using CampusJournal.Ingest;
using CampusJournal.Ingest.Archives;

namespace CampusJournal.Tests.Ingest;

/// <summary>Pages with paths relative to a folder, as a command line within it names them.</summary>
internal sealed class RelativeSource(IPageSource inner, string root) : IPageSource
{
    public async IAsyncEnumerable<SourceItem> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (var item in inner.ReadAsync(cancellationToken))
        {
            yield return item is SourcePage page ? page with { Origin = page.Origin with { Path = Path.GetRelativePath(root, page.Origin.Path) } } : item;
        }
    }
}
