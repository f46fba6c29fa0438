namespace CampusJournal.Ingest.Export;

/// <summary>A target that comes under its name only when it is whole: written as <c>.tmp</c>, synced, renamed, with a manifest beside it.</summary>
internal sealed class TargetFile : IDisposable
{
    private readonly string path;
    private readonly string temporary;
    private readonly DigestStream file;
    private bool isCommitted;

    private TargetFile(string path)
    {
        this.path = path;
        temporary = path + ".tmp";

        // Deleted first: what lies there may be a link to somewhere else.
        File.Delete(temporary);
        file = new(new(temporary, new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.None, BufferSize = 0 }), path);
        Stream = new BufferedStream(file, 1 << 16);
    }

    /// <summary>Gets the stream to write to; it stays open until the target is disposed.</summary>
    public Stream Stream { get; }

    /// <summary>Opens a target.</summary>
    /// <param name="path">The final name.</param>
    /// <param name="refusal">Says why a finished target of ours may not be replaced; null when it may.</param>
    /// <exception cref="TargetRefusedException">Something is there that may not be replaced.</exception>
    public static TargetFile Create(string path, Func<string, TargetManifest, string?> refusal)
    {
        _ = CheckReplaceable(path, refusal);
        if (IsBeingWritten(path + ".tmp"))
        {
            throw new TargetRefusedException(path, "Another run is writing this target now; wait for it or choose another name.");
        }

        return new(path);
    }

    /// <summary>Checks that what stands under a name is ours and may be replaced.</summary>
    /// <returns>Its manifest, or null when there is nothing.</returns>
    /// <exception cref="TargetRefusedException">It may not.</exception>
    public static TargetManifest? CheckReplaceable(string path, Func<string, TargetManifest, string?> refusal)
    {
        var manifest = Check(path);
        return manifest is not null && refusal(path, manifest) is { } reason ? throw new TargetRefusedException(path, reason) { IsReplaceable = true } : manifest;
    }

    /// <summary>Checks that what stands under a name is ours.</summary>
    /// <returns>Its manifest, or null when there is nothing.</returns>
    /// <exception cref="TargetRefusedException">It is not ours.</exception>
    public static TargetManifest? Check(string path)
    {
        if (Directory.Exists(path))
        {
            throw new TargetRefusedException(path, "This is a folder; name a file.");
        }

        return !File.Exists(path)
            ? null
            : TargetManifest.Find(path)
                ?? throw new TargetRefusedException(path, "This file exists and is not an output of this program; move it away or choose another name.");
    }

    /// <summary>Puts the target under its name.</summary>
    /// <param name="manifest">The manifest, without what only the file tells.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async ValueTask CommitAsync(TargetManifest manifest, CancellationToken cancellationToken)
    {
        await Stream.FlushAsync(cancellationToken).ConfigureAwait(false);
        file.Sync();
        manifest = manifest with { Bytes = file.Length, Sha256 = file.Digest() };
        await file.DisposeAsync().ConfigureAwait(false);
        await manifest.PlaceAsync(path, temporary, cancellationToken).ConfigureAwait(false);
        isCommitted = true;
    }

    public void Dispose()
    {
        file.Dispose();
        if (!isCommitted)
        {
            File.Delete(temporary);
        }
    }

    // A run holds its temporary file locked; what a killed run left is not.
    private static bool IsBeingWritten(string temporary)
    {
        if (new FileInfo(temporary) is not { Exists: true, LinkTarget: null })
        {
            return false;
        }

        try
        {
            new FileStream(temporary, FileMode.Open, FileAccess.Write, FileShare.None).Dispose();
            return false;
        }
        catch (IOException)
        {
            return true;
        }
    }
}
