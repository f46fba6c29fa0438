namespace CampusJournal.Cli.Repair;

/// <summary>A file that is written beside its target and takes the target's place only when it is whole and on the disk.</summary>
internal sealed class TemporaryFile : IDisposable
{
    private readonly string target;
    private readonly string path;
    private readonly FileStream stream;

    private TemporaryFile(string target)
    {
        // A name of its own: the target's name with an ending may be longer than the file system allows.
        this.target = target;
        path = Path.Join(Path.GetDirectoryName(Path.GetFullPath(target))!, $".cjt-{Guid.NewGuid():N}.tmp");
        stream = UnfinishedFiles.Create(path);
    }

    /// <summary>Gets the stream to write to.</summary>
    public Stream Content => stream;

    /// <summary>Opens an empty file beside <paramref name="target"/>; nothing is visible under its name yet.</summary>
    /// <param name="target">The file that will be replaced or made.</param>
    public static TemporaryFile Open(string target) => new(target);

    /// <summary>Writes a file that is either whole or not there.</summary>
    /// <param name="target">The file that will be replaced or made.</param>
    /// <param name="write">Writes the content.</param>
    /// <exception cref="UnwritableException">The file cannot be written.</exception>
    public static void Replace(string target, Action<Stream> write) => UnwritableException.Guard(target, () =>
    {
        using var file = Open(target);
        write(file.Content);
        file.Commit();
    });

    /// <summary>Takes over the mode and the owner of another file.</summary>
    public void TakeModeAndOwner(string model) => UnixFile.CopyModeAndOwner(model, path);

    /// <summary>Ends the content and brings it to the disk.</summary>
    public void Close()
    {
        if (stream.CanWrite)
        {
            stream.Flush(flushToDisk: true);
            stream.Dispose();
        }
    }

    /// <summary>Puts the file in its target's place, in one step.</summary>
    public void Commit()
    {
        Close();
        File.Move(path, target, overwrite: true);
        UnfinishedFiles.Forget(path);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        try
        {
            stream.Dispose();
        }
        finally
        {
            UnfinishedFiles.Delete(path);
        }
    }
}
