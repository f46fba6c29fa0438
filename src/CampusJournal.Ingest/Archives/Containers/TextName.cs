using System.Collections.Frozen;

namespace CampusJournal.Ingest.Archives.Containers;

/// <summary>
/// Tells text that is no page by the name of its file: scripts, settings, lists for crawlers, logs of mirror programs. Short ones look like
/// any text. What is markup is a page whatever it is called.
/// </summary>
internal static class TextName
{
    private static readonly FrozenSet<string> Suffixes = FrozenSet.ToFrozenSet(
        [
            ".asp", ".aspx", ".bat", ".c", ".cfg", ".cgi", ".conf", ".cpp", ".cs", ".css", ".h", ".htaccess", ".inc", ".ini", ".java", ".js", ".json", ".jsp", ".less",
            ".log", ".map", ".mjs", ".php", ".php3", ".pl", ".py", ".rb", ".scss", ".sh", ".sql", ".ts", ".url", ".vbs", ".webmanifest", ".yaml", ".yml",
        ],
        StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Names = FrozenSet.ToFrozenSet(
        ["robots.txt", "ads.txt", "app-ads.txt", "humans.txt", "security.txt", "hts-log.txt", "cookies.txt", "desktop.ini"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Says whether plain text under a name is no page.</summary>
    /// <param name="name">The name of a file or an entry, with its folders.</param>
    public static bool IsOfNoPage(string name)
    {
        var last = name[(name.LastIndexOf('/') + 1)..];
        return Names.Contains(last) || Suffixes.Contains(Path.GetExtension(last));
    }
}
