namespace CampusJournal.Ingest.Export.Folders;

/// <summary>
/// A folder that comes under its name only when it is whole: written as <c>NAME.tmp</c>, renamed, with a manifest beside it. A
/// second run with the same target is refused meanwhile.
/// </summary>
internal sealed class TargetFolder : IDisposable
{
    private readonly string target;
    private readonly string path;
    private readonly BagIt? bag;
    private readonly WriteLock writing;
    private bool isCommitted;

    private TargetFolder(string target, string path, BagIt? bag, WriteLock writing)
    {
        this.target = target;
        this.path = path;
        this.bag = bag;
        this.writing = writing;
        OwnFolder.Delete(Temporary);
        OwnFolder.Delete(Replaced);
        Directory.CreateDirectory(Pages);
    }

    private string Pages => bag is null ? Temporary : BagIt.Payload(Temporary);

    private string Temporary => path + ".tmp";

    private string Replaced => path + ".old.tmp";

    /// <summary>Opens a folder.</summary>
    /// <param name="path">The final name, with or without a separator at its end.</param>
    /// <param name="refusal">Says why a finished folder of ours may not be replaced; null when it may.</param>
    /// <param name="bag">What makes it a bag; null for a plain folder.</param>
    /// <exception cref="TargetRefusedException">Something is there that may not be replaced.</exception>
    public static TargetFolder Create(string path, Func<string, TargetManifest, string?> refusal, BagIt? bag)
    {
        var folder = Check(path, refusal);
        return new(path, folder, bag, WriteLock.Take(folder));
    }

    /// <summary>Checks a folder without touching it.</summary>
    /// <param name="path">The final name, with or without a separator at its end.</param>
    /// <param name="refusal">As for <see cref="Create"/>.</param>
    /// <returns>The name without a separator.</returns>
    /// <exception cref="TargetRefusedException">As for <see cref="Create"/>.</exception>
    public static string Check(string path, Func<string, TargetManifest, string?> refusal)
    {
        var folder = Path.TrimEndingDirectorySeparator(path);
        if (File.Exists(folder))
        {
            throw new TargetRefusedException(path, "This is a file; name a folder that does not exist.");
        }

        if (Directory.Exists(folder) && !IsEmpty(folder))
        {
            CheckReplaceable(path, folder, refusal);
        }

        foreach (var unfinished in new[] { folder + ".tmp", folder + ".old.tmp" })
        {
            if (File.Exists(unfinished) || (Directory.Exists(unfinished) && !OwnFolder.HoldsOnlyOurs(unfinished)))
            {
                throw new TargetRefusedException(path, $"Beside it lies {Path.GetFileName(unfinished)}, which this program did not write; move it away.");
            }
        }

        return folder;
    }

    /// <summary>Puts the folder under its name.</summary>
    /// <param name="manifest">The manifest, without what only the folder tells.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public ValueTask CommitAsync(TargetManifest manifest, CancellationToken cancellationToken) =>
        NamedTarget.GuardAsync(target, () => PlaceAsync(manifest, cancellationToken));

    /// <summary>Writes a file of the folder.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="content">The content.</param>
    /// <param name="cancellationToken">Gives up; the file may be cut.</param>
    /// <exception cref="TargetRefusedException">It cannot be written.</exception>
    public ValueTask WriteAsync(string name, byte[] content, CancellationToken cancellationToken) =>
        NamedTarget.GuardAsync(target, () => new(File.WriteAllBytesAsync(Path.Join(Pages, name), content, cancellationToken)));

    public void Dispose()
    {
        if (!isCommitted)
        {
            OwnFolder.Delete(Temporary);
        }

        writing.Dispose();
    }

    private async ValueTask PlaceAsync(TargetManifest manifest, CancellationToken cancellationToken)
    {
        if (bag is not null)
        {
            await bag.CloseAsync(Temporary, cancellationToken).ConfigureAwait(false);
        }

        FolderSync.All(Temporary);
        var digest = FolderDigest.Of(Temporary, cancellationToken);
        if (Directory.Exists(path))
        {
            Directory.Move(path, Replaced);
        }

        manifest = manifest with { Bytes = digest.Bytes, Sha256 = digest.Sha256 };
        await manifest.PlaceAsync(path, Temporary, cancellationToken).ConfigureAwait(false);
        isCommitted = true;
        OwnFolder.Delete(Replaced);
    }

    private static bool IsEmpty(string folder) => new DirectoryInfo(folder) is { LinkTarget: null } found && !found.EnumerateFileSystemInfos().Any();

    private static void CheckReplaceable(string path, string folder, Func<string, TargetManifest, string?> refusal)
    {
        if (TargetManifest.Find(folder) is not { } manifest)
        {
            throw new TargetRefusedException(path, "This folder exists and is not an output of this program; move it away or choose another name.");
        }

        if (!OwnFolder.HoldsOnlyOurs(folder))
        {
            throw new TargetRefusedException(path, "This folder holds files that this program did not write; move them away or choose another name.");
        }

        if (refusal(path, manifest) is { } reason)
        {
            throw new TargetRefusedException(path, reason) { IsReplaceable = true };
        }
    }
}
