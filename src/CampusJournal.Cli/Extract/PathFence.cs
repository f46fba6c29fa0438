namespace CampusJournal.Cli.Extract;

/// <summary>Lets a line name files below one folder, and none that a link leads out of it.</summary>
internal sealed class PathFence(string root)
{
    private readonly string root = RealPath.Of(root) ?? Path.GetFullPath(root);

    /// <summary>Gives the real path of a file below the folder; null when it is not there or leads out.</summary>
    /// <param name="path">A path as a line names it; a relative one is below the folder.</param>
    public string? Find(string path)
    {
        if (path.Length == 0 || path.Contains('\0'))
        {
            return null;
        }

        var real = RealPath.Of(Path.GetFullPath(path, root));
        return real is not null && real.StartsWith(Path.TrimEndingDirectorySeparator(root) + Path.DirectorySeparatorChar, StringComparison.Ordinal) ? real : null;
    }

    /// <summary>Gives the path below the folder with <c>/</c>.</summary>
    public string Relative(string real) => Path.GetRelativePath(root, real).Replace(Path.DirectorySeparatorChar, '/');
}
