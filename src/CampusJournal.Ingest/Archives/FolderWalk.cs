namespace CampusJournal.Ingest.Archives;

/// <summary>
/// The files of a folder and the folders below it, in ordinal order of their relative paths; nothing is opened. Links and what the
/// globs leave out are skipped; a folder that cannot be listed is a failure.
/// </summary>
/// <param name="path">The folder as given; it may be a link.</param>
/// <param name="options">Which files are read.</param>
public sealed class FolderWalk(string path, SourceOptions options)
{
    private readonly PathGlobs globs = new(options.Include, options.Exclude);

    /// <summary>Lists the files while they are asked for.</summary>
    /// <returns>Files to read, and what stands for those that are not.</returns>
    public IEnumerable<FoundFile> Files()
    {
        // An own stack instead of recursion: a folder may be nested deeper than a thread's stack.
        var pending = new Stack<FolderEntry>();
        pending.Push(FolderEntry.Root(path));
        while (pending.TryPop(out var entry))
        {
            if (!entry.IsFolder)
            {
                yield return new(entry.Path, KeyOf(entry), Refusal(entry)) { Raw = entry.Raw };
            }
            else if (Open(entry, out var children) is { } refusal)
            {
                yield return new(entry.Path, entry.Key, refusal);
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

    private string KeyOf(FolderEntry file) => options.KeysNameSource ? PagePath.Key(PagePath.Join(path, file.Key)) : file.Key;

    private SkippedEntry? Refusal(FolderEntry file)
    {
        if (file.IsLink && !options.FollowLinks)
        {
            return new(file.Path, "link");
        }

        return globs.Includes(file.Key) ? null : new(file.Path, "excluded");
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

        if (folder.IsMirrorCache)
        {
            return new SkippedEntry(folder.Path, "mirror-cache");
        }

        if (folder.HoldsResources)
        {
            return new SkippedEntry(folder.Path, "page-resources");
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
            return Failures.Unreadable(folder.Path, exception);
        }
    }
}
