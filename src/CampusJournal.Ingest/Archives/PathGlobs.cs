using Microsoft.Extensions.FileSystemGlobbing;

namespace CampusJournal.Ingest.Archives;

/// <summary>The user's globs. One without <c>/</c> holds at any depth, as in ripgrep.</summary>
internal sealed class PathGlobs
{
    private readonly Matcher? included;
    private readonly Matcher? excluded;

    public PathGlobs(IReadOnlyList<string> include, IReadOnlyList<string> exclude)
    {
        included = Create(include);
        excluded = Create(exclude);
    }

    public bool Includes(string key) => (included is null || Matches(included, key)) && !(excluded is not null && Matches(excluded, key));

    public bool ExcludesFolder(string key) => excluded is not null && Matches(excluded, key);

    private static bool Matches(Matcher matcher, string key) => matcher.Match(key).HasMatches;

    private static Matcher? Create(IReadOnlyList<string> globs)
    {
        if (globs.Count == 0)
        {
            return null;
        }

        var matcher = new Matcher(StringComparison.Ordinal);
        foreach (var glob in globs)
        {
            var key = PagePath.Key(glob).TrimEnd('/');
            matcher.AddInclude(key.Contains('/', StringComparison.Ordinal) ? key.TrimStart('/') : $"**/{key}");
        }

        return matcher;
    }
}
