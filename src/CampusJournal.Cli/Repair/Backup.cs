using System.Security.Cryptography;

namespace CampusJournal.Cli.Repair;

/// <summary>Originals kept beside repaired files.</summary>
internal static class Backup
{
    /// <summary>The default end of a backup's name.</summary>
    public const string DefaultSuffix = ".orig";

    /// <summary>Tells whether a suffix makes the name of another file in the same folder.</summary>
    public static bool IsSuffix(string suffix) => suffix.Length > 0 && suffix.AsSpan().IndexOfAny("/\\\0") < 0;

    /// <summary>Follows links to the file that is really meant; a path that does not exist stays as it is.</summary>
    public static string RealFile(string path) => Path.Exists(path) && new FileInfo(path).LinkTarget is not null ? RealPath.Of(path) ?? path : path;

    /// <summary>Tells whether a backup holds the bytes of a file as it is now.</summary>
    public static bool Holds(string backup, FileRepair file)
    {
        if (!File.Exists(backup) || !UnixFile.IsRegular(backup))
        {
            return false;
        }

        using var kept = File.OpenRead(backup);
        return Convert.ToHexStringLower(SHA256.HashData(kept)) == file.Digest();
    }

    /// <summary>Keeps the original under another name.</summary>
    /// <returns>False when that name exists; it is never overwritten.</returns>
    public static bool TryKeep(string file, string backup)
    {
        if (Path.Exists(backup))
        {
            return false;
        }

        // A second name for the same file keeps every byte, time and owner, and costs nothing.
        if (UnixFile.TryLink(file, backup))
        {
            return true;
        }

        File.Copy(file, backup, overwrite: false);
        UnixFile.CopyModeAndOwner(file, backup);
        return true;
    }
}
