using System.Globalization;
using System.IO.Enumeration;
using System.Text;
using System.Text.Unicode;
using CampusJournal.Ingest.Archives.Containers;
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

    /// <summary>Gets the bytes of the path when it is no UTF-8, or null.</summary>
    public byte[]? Raw { get; private init; }

    /// <summary>Gets a value indicating whether it is the folder of a saved page beside it: what is in it are that page's resources.</summary>
    public bool HoldsResources { get; private init; }

    /// <summary>Gets a value indicating whether it is HTTrack's own folder, with each page of the mirror once more.</summary>
    public bool IsMirrorCache => IsFolder && System.IO.Path.GetFileName(Path) == "hts-cache" && Parent is not null;

    public static FolderEntry Root(string path) => new(path, "", true, IsLinkAt(path), null);

    /// <summary>Lists a folder in the order of the keys.</summary>
    /// <exception cref="IOException">The folder cannot be read.</exception>
    public IReadOnlyList<FolderEntry> Children()
    {
        var children = Raw is null ? NamedChildren() : RawChildren(Raw);
        if (Raw is null && children.Exists(static child => RawFolder.MayHide(child.Key)))
        {
            children = RawChildren(Encoding.UTF8.GetBytes(Path));
        }

        MarkResources(children);
        children.Sort(static (a, b) =>
            string.CompareOrdinal(a.SortKey, b.SortKey) is var order && order != 0 ? order : string.CompareOrdinal(a.Path, b.Path));
        return children;
    }

    private List<FolderEntry> NamedChildren()
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

        return children;
    }

    // The names of archives are read so, too: what is no UTF-8 is 949. Two names that would be one keep their bytes, as no place may be shared.
    private List<FolderEntry> RawChildren(byte[] folder)
    {
        var children = new List<FolderEntry>();
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var entries = RawFolder.List(folder).OrderByDescending(static entry => Utf8.IsValid(entry.Name)).ThenBy(static entry => Convert.ToHexString(entry.Name), StringComparer.Ordinal);
        foreach (var (bytes, isFolder, isLink) in entries)
        {
            var isRaw = Raw is not null || !Utf8.IsValid(bytes);
            var name = EntryText.Decode(bytes);
            name = taken.Add(UnicodeNormalization.ToNfc(name)) || !isRaw ? name : Escape(bytes);
            children.Add(new(PagePath.Join(Path, name), PagePath.Join(Key, UnicodeNormalization.ToNfc(name)), isFolder, isLink, this)
            {
                Raw = isRaw ? [.. folder, (byte)'/', .. bytes] : null,
            });
        }

        return children;
    }

    private static string Escape(byte[] name) => string.Concat(name.Select(static letter =>
        letter is > (byte)' ' and < 0x7F and not (byte)'%' ? ((char)letter).ToString() : string.Create(CultureInfo.InvariantCulture, $"%{letter:X2}")));

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
