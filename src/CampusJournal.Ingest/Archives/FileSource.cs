using System.Runtime.CompilerServices;
using CampusJournal.Articles;

namespace CampusJournal.Ingest.Archives;

/// <summary>One file that the user named, a page or a container: when it is neither, that is a failure. Include and exclude globs do not hold for it.</summary>
/// <param name="path">The path as given.</param>
/// <param name="options">How to read.</param>
public sealed class FileSource(string path, SourceOptions options) : IPageSource
{
    /// <inheritdoc/>
    public async IAsyncEnumerable<SourceItem> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        if (path.Contains('\0', StringComparison.Ordinal))
        {
            yield return Failures.NotFound(path);
            yield break;
        }

        if (new OwnOutputs(options.OwnOutputs).Contains(path))
        {
            yield return new SkippedEntry(path, SkippedEntry.OwnOutput);
            yield break;
        }

        var origin = new PageOrigin { Path = path.Replace(Path.DirectorySeparatorChar, '/'), RelativePath = PagePath.Key(path) };
        await foreach (var item in PageFile.ReadAsync(new(path, origin.RelativePath!), origin, options, isNamed: true, cancellationToken).ConfigureAwait(false))
        {
            yield return item;
        }
    }
}
