using System.IO.Enumeration;
using CampusJournal.Text;

namespace CampusJournal.Ingest.Archives;

/// <summary>A file or folder below the folder that the user named.</summary>
/// <param name="Path">The path to open: the folder as given, then the names below it.</param>
/// <param name="Key">The path relative to that folder, in form C and with <c>/</c>; empty for the folder itself.</param>
/// <param name="IsFolder">Whether it is a folder or a link to one.</param>
/// <param name="IsLink">Whether it is a link.</param>
/// <param name="Parent">The folder that it is in, or null.</param>
internal sealed record FolderEntry(string Path, string Key, bool IsFolder, bool IsLink, FolderEntry? Parent)
{
    private static readonly EnumerationOptions Everything = new()
    {
        AttributesToSkip = 0,
        IgnoreInaccessible = false,
        RecurseSubdirectories = false,
        ReturnSpecialDirectories = false,
    };

    // What browsers name the folder with the images, scripts and frames of a page that they save.
    private static readonly string[] ResourceSuffixes = ["_files", ".files"];
    private static readonly string[] PageSuffixes = [".html", ".htm"];

    private string? realPath;

    // A key ends in '/' for the order only: so the folder "a" comes where "a/x" belongs, after "a.html".
    private string SortKey => IsFolder ? Key + '/' : Key;

    /// <summary>Gets a value indicating whether it is the folder of a saved page beside it: what is in it are that page's resources.</summary>
    public bool HoldsResources { get; private init; }

    /// <summary>Gets a value indicating whether it is HTTrack's own folder, with each page of the mirror once more.</summary>
    public bool IsMirrorCache => IsFolder && System.IO.Path.GetFileName(Path) == "hts-cache" && Parent is not null;

    public static FolderEntry Root(string path) => new(path, "", true, IsLinkAt(path), null);

    /// <summary>Lists a folder in the order of the keys.</summary>
    /// <exception cref="IOException">The folder cannot be read.</exception>
    public IReadOnlyList<FolderEntry> Children()
    {
        var entries = new FileSystemEnumerable<(string Name, bool IsFolder, bool IsLink)>(
            Path,
            (ref FileSystemEntry entry) => (entry.FileName.ToString(), entry.IsDirectory, entry.Attributes.HasFlag(FileAttributes.ReparsePoint)),
            Everything);
        var children = new List<FolderEntry>();
        foreach (var (name, isFolder, isLink) in entries)
        {
            children.Add(new(PagePath.Join(Path, name), PagePath.Join(Key, UnicodeNormalization.ToNfc(name)), isFolder, isLink, this));
        }

        MarkResources(children);
        children.Sort(static (a, b) =>
            string.CompareOrdinal(a.SortKey, b.SortKey) is var order && order != 0 ? order : string.CompareOrdinal(a.Path, b.Path));
        return children;
    }

    /// <summary>Says whether the folder is a link to a folder that it is in.</summary>
    public bool IsLoop()
    {
        if (!IsLink)
        {
            return false;
        }

        for (var above = Parent; above is not null; above = above.Parent)
        {
            if (above.RealPath() == RealPath())
            {
                return true;
            }
        }

        return false;
    }

    private static void MarkResources(List<FolderEntry> children)
    {
        HashSet<string>? files = null;
        for (var i = 0; i < children.Count; i++)
        {
            var key = children[i].Key;
            if (children[i].IsFolder && Array.Find(ResourceSuffixes, suffix => key.EndsWith(suffix, StringComparison.Ordinal)) is { } suffix)
            {
                files ??= [.. children.Where(static child => !child.IsFolder).Select(static child => child.Key)];
                var page = key[..^suffix.Length];
                children[i] = children[i] with { HoldsResources = PageSuffixes.Any(end => files.Contains(page + end)) };
            }
        }
    }

    private static bool IsLinkAt(string path) => new DirectoryInfo(path) is { Exists: true } folder && folder.Attributes.HasFlag(FileAttributes.ReparsePoint);

    private string RealPath() => realPath ??= Resolve();

    private string Resolve()
    {
        if (IsLink && Directory.ResolveLinkTarget(Path, returnFinalTarget: true) is { } target)
        {
            return System.IO.Path.TrimEndingDirectorySeparator(System.IO.Path.GetFullPath(target.FullName));
        }

        return Parent is null
            ? System.IO.Path.TrimEndingDirectorySeparator(System.IO.Path.GetFullPath(Path))
            : System.IO.Path.Combine(Parent.RealPath(), System.IO.Path.GetFileName(Path));
    }
}
