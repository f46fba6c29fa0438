using CampusJournal.Text;

namespace CampusJournal.Ingest.Archives;

/// <summary>Knows the files that this program writes, of this run and of earlier ones: they are never read as pages.</summary>
internal sealed class OwnOutputs
{
    private const string Unfinished = ".tmp";

    private const string Original = ".orig";
    private const string UnfinishedRepair = ".cjt-";
    private const int HeadLength = 4096;

    private static readonly string[] Suffixes = [".journal", ManifestPath.Suffix, Unfinished, ".cdxj"];
    private static readonly string[] UnfinishedFolders = [".md.tmp", ".md.old.tmp"];

    // What a run has beside its targets, some of it locked: that is not even looked at.
    private static readonly string[] SideFiles =
        ["-wal", "-shm", "-journal", Unfinished, ".journal", ".lock.tmp", ".copy.tmp", ManifestPath.Suffix, ManifestPath.Suffix + Unfinished];

    private readonly HashSet<string> files = new(PathComparer);
    private readonly List<string> folders = [];
    private readonly Dictionary<string, bool> knownFolders = new(PathComparer);

    public OwnOutputs(IReadOnlyList<string> targets)
    {
        foreach (var target in targets.Where(target => target is not ("" or "-")))
        {
            var full = Path.GetFullPath(target);
            var name = Path.TrimEndingDirectorySeparator(full);
            files.UnionWith(SideFiles.Select(suffix => name + suffix));
            if (name == full)
            {
                files.Add(full);
            }
            else
            {
                folders.Add(full);
            }
        }
    }

    private static StringComparer PathComparer => OperatingSystem.IsWindows() ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;

    /// <summary>
    /// Says whether a path is ours: a target, a file beside a target, one with a manifest of ours beside it or its folder, or one whose name
    /// ends as names of ours do. The name alone does not tell: others save pages as <c>page.tmp</c>.
    /// </summary>
    public bool Contains(string path)
    {
        var full = Path.GetFullPath(path);
        if (files.Contains(full) || (path.EndsWith(Original, StringComparison.Ordinal) && File.Exists(path[..^Original.Length])))
        {
            return true;
        }

        if (Suffixes.Any(suffix => path.EndsWith(suffix, StringComparison.Ordinal)) && (Path.GetFileName(path).StartsWith(UnfinishedRepair, StringComparison.Ordinal) || !BeginsAsPage(path)))
        {
            return true;
        }

        return folders.Any(folder => full.StartsWith(folder, StringComparison.Ordinal))
            || File.Exists(path + ManifestPath.Suffix)
            || IsInOurFolder(Path.GetDirectoryName(full));
    }

    // No file of ours with such a name is a page; one that cannot be read is told as such later.
    private static bool BeginsAsPage(string path)
    {
        try
        {
            if (FileKinds.Of(path) != FileKind.File)
            {
                return false;
            }

            using var file = File.OpenHandle(path);
            Span<byte> head = stackalloc byte[HeadLength];
            return ContentSniffer.Sniff(head[..RandomAccess.Read(file, head, 0)]).Kind == ContentKind.Html;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return true;
        }
    }

    // A folder of pages, finished or not, one of quarantined bytes, or one below it. Asked once a folder, not once a file.
    private bool IsInOurFolder(string? folder)
    {
        if (folder is null)
        {
            return false;
        }

        if (!knownFolders.TryGetValue(folder, out var isOurs))
        {
            isOurs = UnfinishedFolders.Any(suffix => folder.EndsWith(suffix, StringComparison.Ordinal)) || File.Exists(folder + ManifestPath.Suffix) || File.Exists(folder + ManifestPath.Suffix + Unfinished)
                || IsInOurFolder(Path.GetDirectoryName(folder));
            knownFolders.Add(folder, isOurs);
        }

        return isOurs;
    }
}
