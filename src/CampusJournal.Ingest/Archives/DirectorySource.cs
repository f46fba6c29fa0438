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
    private readonly PathGlobs globs = new(options.Include, options.Exclude);

    /// <inheritdoc/>
    public async IAsyncEnumerable<SourceItem> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        // An own stack instead of recursion: a folder may be nested deeper than a thread's stack.
        var pending = new Stack<FolderEntry>();
        pending.Push(FolderEntry.Root(path));
        while (pending.TryPop(out var entry))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!entry.IsFolder)
            {
                yield return await ReadEntryAsync(entry, cancellationToken).ConfigureAwait(false);
            }
            else if (Open(entry, out var children) is { } item)
            {
                yield return item;
            }
            else
            {
                for (var i = children.Count - 1; i >= 0; i--)
                {
                    pending.Push(children[i]);
                }
            }
        }
    }

    /// <summary>Lists a folder.</summary>
    /// <returns>Null, or why the folder is not entered.</returns>
    private SourceItem? Open(FolderEntry folder, out IReadOnlyList<FolderEntry> children)
    {
        children = [];
        if (folder.Key.Length > 0 && globs.ExcludesFolder(folder.Key))
        {
            return new SkippedEntry(folder.Path, "excluded");
        }

        if (folder.IsLink && !options.FollowLinks && folder.Key.Length > 0)
        {
            return new SkippedEntry(folder.Path, "link");
        }

        try
        {
            if (folder.IsLoop())
            {
                return new SkippedEntry(folder.Path, "link-loop");
            }

            children = folder.Children();
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return folder.Path.Contains('\uFFFD', StringComparison.Ordinal) && exception is DirectoryNotFoundException
                ? Failures.BadName(folder.Path)
                : Failures.Unreadable(folder.Path, exception);
        }
    }

    private async ValueTask<SourceItem> ReadEntryAsync(FolderEntry file, CancellationToken cancellationToken)
    {
        if (ownOutputs.Contains(file.Path))
        {
            return new SkippedEntry(file.Path, "own-output");
        }

        if (file.IsLink && !options.FollowLinks)
        {
            return new SkippedEntry(file.Path, "link");
        }

        if (!globs.Includes(file.Key))
        {
            return new SkippedEntry(file.Path, "excluded");
        }

        var origin = new PageOrigin { Path = file.Path.Replace(Path.DirectorySeparatorChar, '/'), RelativePath = file.Key };
        return await PageReader.ReadFileAsync(file.Path, origin, options.MaxRecordSize, isNamed: false, cancellationToken).ConfigureAwait(false);
    }
}
