namespace CampusJournal.Ingest.Export.Folders;

/// <summary>Folders that this program wrote, and may therefore delete.</summary>
internal static class OwnFolder
{
    /// <summary>Says whether a folder is no link and holds nothing but our pages and the files of a bag.</summary>
    public static bool HoldsOnlyOurs(string folder) => HoldsOnly(folder, name => PageFiles.IsOurs(name) || BagIt.IsTagFile(name), BagIt.PayloadName);

    /// <summary>Deletes a folder that holds only what is ours; nothing when there is none.</summary>
    /// <exception cref="IOException">Something else is in it.</exception>
    public static void Delete(string folder)
    {
        if (!Directory.Exists(folder))
        {
            return;
        }

        if (!HoldsOnlyOurs(folder))
        {
            throw new IOException($"{Path.GetFileName(folder)} holds files that this program did not write.");
        }

        Directory.Delete(folder, recursive: true);
    }

    private static bool HoldsOnly(string folder, Func<string, bool> isOurs, string? subfolder)
    {
        var directory = new DirectoryInfo(folder);
        return directory.LinkTarget is null && directory.EnumerateFileSystemInfos().All(entry => entry is DirectoryInfo
            ? entry.Name == subfolder && HoldsOnly(entry.FullName, PageFiles.IsOurs, null)
            : isOurs(entry.Name));
    }
}
