namespace CampusJournal.Cli.Inputs;

/// <summary>Lists the regular files of a folder and its subfolders, in the order of their names, so that every run reads alike.</summary>
internal sealed class FolderWalk(PathFilter filter, bool followsLinks)
{
    /// <summary>Lists the files of a folder.</summary>
    /// <param name="root">The folder as the user named it.</param>
    /// <param name="leftOut">A folder below it that is not entered, or null.</param>
    /// <param name="backupSuffix">The end of the names of our own backups, or null.</param>
    public IEnumerable<InputFile> Files(string root, string? leftOut, string? backupSuffix)
    {
        var excluded = leftOut is null ? null : Path.TrimEndingDirectorySeparator(Path.GetFullPath(leftOut));
        var entered = new HashSet<string>(StringComparer.Ordinal) { RealPath(new DirectoryInfo(root)) };
        var waiting = new Stack<(string Path, string Relative)>([(root, "")]);
        while (waiting.TryPop(out var folder))
        {
            if (!TryList(folder.Path, out var entries, out var failure))
            {
                yield return InputFile.Failed(folder.Path, failure);
                continue;
            }

            var subfolders = new List<(string Path, string Relative)>();
            foreach (var entry in entries)
            {
                var path = Path.Join(folder.Path, entry.Name);
                var relative = folder.Relative.Length == 0 ? entry.Name : $"{folder.Relative}/{entry.Name}";
                if (IsLink(entry) && !followsLinks)
                {
                    continue;
                }

                if (IsFolder(entry))
                {
                    if (Path.GetFullPath(path) != excluded && entered.Add(RealPath(entry)))
                    {
                        subfolders.Add((path, relative));
                    }
                }
                else if (IsOurs(entry, backupSuffix) is false && filter.Takes(relative) && UnixFile.IsRegular(path))
                {
                    yield return new InputFile(path, relative, IsNamed: false);
                }
            }

            subfolders.Reverse();
            subfolders.ForEach(waiting.Push);
        }
    }

    private static bool TryList(string folder, out FileSystemInfo[] entries, out Message failure)
    {
        entries = [];
        failure = default;
        try
        {
            entries = new DirectoryInfo(folder).GetFileSystemInfos();
            Array.Sort(entries, (a, b) => string.CompareOrdinal(a.Name, b.Name));
            return true;
        }
        catch (UnauthorizedAccessException)
        {
            failure = Messages.Unreadable(folder);
            return false;
        }
        catch (IOException exception)
        {
            failure = Messages.ReadFailed(folder, exception.Message);
            return false;
        }
    }

    private static bool IsLink(FileSystemInfo entry) => entry.LinkTarget is not null;

    private static bool IsFolder(FileSystemInfo entry) => entry is DirectoryInfo || Directory.Exists(entry.FullName);

    private static string RealPath(FileSystemInfo entry) => entry.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? entry.FullName;

    private static bool IsOurs(FileSystemInfo entry, string? backupSuffix) =>
        backupSuffix is not null && entry.Name.EndsWith(backupSuffix, StringComparison.Ordinal)
        && File.Exists(entry.FullName[..^backupSuffix.Length]);
}
