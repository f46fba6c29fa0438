namespace CampusJournal.Cli.Extract;

/// <summary>Lets a line name files below one folder, and none that a link leads out of it.</summary>
internal sealed class PathFence(string root)
{
    private const int MostLinks = 40; // As Linux: more in one path is a loop.

    private readonly string root = Resolve(Path.GetFullPath(root)) ?? Path.GetFullPath(root);

    /// <summary>Gives the real path of a file below the folder; null when it is not there or leads out.</summary>
    /// <param name="path">A path as a line names it; a relative one is below the folder.</param>
    public string? Find(string path)
    {
        if (path.Length == 0 || path.Contains('\0'))
        {
            return null;
        }

        var real = Resolve(Path.GetFullPath(path, root));
        return real is not null && real.StartsWith(Path.TrimEndingDirectorySeparator(root) + Path.DirectorySeparatorChar, StringComparison.Ordinal) ? real : null;
    }

    /// <summary>Gives the path below the folder with <c>/</c>.</summary>
    public string Relative(string real) => Path.GetRelativePath(root, real).Replace(Path.DirectorySeparatorChar, '/');

    // Follows the links of every part of the path, not of the last one only.
    private static string? Resolve(string path)
    {
        var links = 0;
        var resolved = Path.GetPathRoot(path)!;
        var waiting = new Stack<string>(Parts(path));
        while (waiting.TryPop(out var part))
        {
            if (part == "..")
            {
                resolved = Path.GetDirectoryName(resolved) ?? resolved;
                continue;
            }

            var next = Path.Join(resolved, part);
            if (new FileInfo(next).LinkTarget is not { } target)
            {
                resolved = next;
                continue;
            }

            if (++links > MostLinks)
            {
                return null;
            }

            resolved = Path.IsPathRooted(target) ? Path.GetPathRoot(target)! : resolved;
            foreach (var linked in Parts(target))
            {
                waiting.Push(linked);
            }
        }

        return resolved;
    }

    // Last part first, for the stack.
    private static IEnumerable<string> Parts(string path) =>
        path[Path.GetPathRoot(path)!.Length..].Split(Path.DirectorySeparatorChar).Where(part => part is not ("" or ".")).Reverse();
}
