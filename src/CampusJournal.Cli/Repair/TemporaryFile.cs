using System.Security.Cryptography;
using System.Text;

namespace CampusJournal.Cli.Repair;

/// <summary>
/// A file that is written beside its target and takes the target's place only when it is whole and on the disk. Of one target it has the same
/// name each time, so that what a kill left of a run is taken away by the next one.
/// </summary>
internal sealed class TemporaryFile : IDisposable
{
    private readonly string target;
    private readonly string path;
    private readonly FileStream stream;

    private TemporaryFile(string target)
    {
        this.target = target;
        path = NameFor(Path.GetFullPath(target));
        TakeAwayLeftover(path);
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

    /// <summary>Brings the content to the disk.</summary>
    public void Sync() => stream.Flush(flushToDisk: true);

    /// <summary>Puts the file in its target's place, in one step.</summary>
    public void Commit()
    {
        Sync();
        if (OperatingSystem.IsWindows())
        {
            stream.Dispose();
        }

        // Elsewhere still open, and locked with it: another run must not take it for a leftover now.
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

    // Not the target's name with an ending: that may be longer than the file system allows.
    private static string NameFor(string target)
    {
        var name = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Path.GetFileName(target))));
        return Path.Join(Path.GetDirectoryName(target)!, $".cjt-{name[..32]}.tmp");
    }

    private static void TakeAwayLeftover(string path)
    {
        if (!File.Exists(path))
        {
            return;
        }

        if (UnixFile.IsRegular(path) && new FileInfo(path).LinkTarget is null)
        {
            // Fails while another run has it open.
            File.Open(path, FileMode.Open, FileAccess.Read, FileShare.None).Dispose();
        }

        File.Delete(path);
    }
}
