using Microsoft.Extensions.FileSystemGlobbing;

namespace CampusJournal.Cli.Inputs;

/// <summary>Which files of a folder are read: --include and --exclude.</summary>
internal sealed class PathFilter
{
    private readonly Matcher? matcher;

    /// <summary>Makes a filter; a glob without <c>/</c> holds at every depth, as in .gitignore.</summary>
    public PathFilter(IReadOnlyCollection<string> include, IReadOnlyCollection<string> exclude)
    {
        if (include.Count + exclude.Count == 0)
        {
            return;
        }

        matcher = new Matcher(StringComparison.Ordinal);
        matcher.AddIncludePatterns(include.Count == 0 ? ["**/*"] : include.Select(AtEveryDepth));
        matcher.AddExcludePatterns(exclude.Select(AtEveryDepth));
    }

    /// <summary>Tells whether a path below the folder is read.</summary>
    public bool Takes(string relativePath) => matcher is null || matcher.Match(relativePath).HasMatches;

    private static string AtEveryDepth(string glob) => glob.Contains('/') ? glob : "**/" + glob;
}
