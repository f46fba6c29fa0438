using CampusJournal.Text;

namespace CampusJournal.Ingest.Archives;

/// <summary>Paths as keys: the same file has the same key on every machine.</summary>
internal static class PagePath
{
    /// <summary>Gives a path with <c>/</c>, in form C (a Mac gives names taken apart), and without a leading <c>./</c>.</summary>
    public static string Key(string path)
    {
        var key = UnicodeNormalization.ToNfc(path.Replace(Path.DirectorySeparatorChar, '/'));
        while (key.StartsWith("./", StringComparison.Ordinal) && key.Length > 2)
        {
            key = key[2..].TrimStart('/');
        }

        return key;
    }

    /// <summary>Joins with <c>/</c>; an empty folder joins to nothing.</summary>
    public static string Join(string folder, string name) =>
        folder.Length == 0 || folder.EndsWith('/') ? folder + name : $"{folder}/{name}";
}
