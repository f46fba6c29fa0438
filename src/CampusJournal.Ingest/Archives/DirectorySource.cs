using System.Runtime.CompilerServices;
using CampusJournal.Articles;

namespace CampusJournal.Ingest.Archives;

/// <summary>
/// The pages of a folder and the folders below it, in ordinal order of their relative paths. What is no page, a link, a pipe, a device or
/// our own output is skipped; what cannot be read is a failure.
/// </summary>
/// <param name="path">The folder as given.</param>
/// <param name="options">How to read.</param>
public sealed class DirectorySource(string path, SourceOptions options) : IPageSource
{
    private readonly OwnOutputs ownOutputs = new(options.OwnOutputs);

    /// <inheritdoc/>
    public async IAsyncEnumerable<SourceItem> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        foreach (var file in new FolderWalk(path, options).Files())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if ((file.Refusal ?? OwnOutput(file)) is { } refusal)
            {
                yield return refusal;
                continue;
            }

            var origin = new PageOrigin { Path = file.Path.Replace(Path.DirectorySeparatorChar, '/'), RelativePath = file.Key };
            await foreach (var item in PageFile.ReadAsync(file, origin, options, isNamed: false, cancellationToken).ConfigureAwait(false))
            {
                yield return item;
            }
        }
    }

    private SkippedEntry? OwnOutput(FoundFile file) => ownOutputs.Contains(file.Path) ? new(file.Path, SkippedEntry.OwnOutput) : null;
}
