namespace CampusJournal.Cli;

/// <summary>Where a path leads when every link in it is followed.</summary>
internal static class RealPath
{
    private const int MostLinks = 40; // As Linux: more in one path is a loop.

    /// <summary>Follows the links of every part of a path, each from the folder that it lies in; null when they are a loop.</summary>
    /// <param name="path">The path; what does not exist stays as it is.</param>
    public static string? Of(string path)
    {
        path = Path.GetFullPath(path);
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
