using System.Collections.Concurrent;

namespace CampusJournal.Cli;

/// <summary>The files that lie on the disk for a moment only; a signal takes them away too.</summary>
internal static class UnfinishedFiles
{
    private static readonly ConcurrentDictionary<string, byte> Paths = new(StringComparer.Ordinal);

    /// <summary>Makes a new file; it stays known until it is <see cref="Forget">forgotten</see> or deleted.</summary>
    public static FileStream Create(string path)
    {
        Paths.TryAdd(path, 0);
        try
        {
            return new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.Read | FileShare.Delete);
        }
        catch
        {
            Paths.TryRemove(path, out _);
            throw;
        }
    }

    /// <summary>Keeps a file: it is finished.</summary>
    public static void Forget(string path) => Paths.TryRemove(path, out _);

    /// <summary>Deletes a file unless it is finished.</summary>
    public static void Delete(string path)
    {
        if (Paths.TryRemove(path, out _))
        {
            File.Delete(path);
        }
    }

    /// <summary>Deletes all that a signal leaves unfinished.</summary>
    public static void DeleteAll()
    {
        foreach (var path in Paths.Keys)
        {
            File.Delete(path);
        }
    }
}
