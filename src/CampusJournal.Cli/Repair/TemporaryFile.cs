using System.Collections.Concurrent;

namespace CampusJournal.Cli.Repair;

/// <summary>A file that is written beside its target and takes the target's place only when it is whole and on the disk.</summary>
internal sealed class TemporaryFile : IDisposable
{
    private static readonly ConcurrentDictionary<string, byte> Unfinished = new(StringComparer.Ordinal);

    private readonly string target;
    private readonly string path;
    private readonly FileStream stream;

    private TemporaryFile(string target)
    {
        // A name of its own: the target's name with an ending may be longer than the file system allows.
        this.target = target;
        path = Path.Join(Path.GetDirectoryName(Path.GetFullPath(target))!, $".cjt-{Guid.NewGuid():N}.tmp");
        Unfinished.TryAdd(path, 0);
        try
        {
            stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.Read | FileShare.Delete);
        }
        catch
        {
            Unfinished.TryRemove(path, out _);
            throw;
        }
    }

    /// <summary>Gets the stream to write to.</summary>
    public Stream Content => stream;

    /// <summary>Opens an empty file beside <paramref name="target"/>; nothing is visible under its name yet.</summary>
    /// <param name="target">The file that will be replaced or made.</param>
    public static TemporaryFile Open(string target) => new(target);

    /// <summary>Writes bytes beside <paramref name="target"/>; nothing is visible under its name yet.</summary>
    /// <param name="target">The file that will be replaced or made.</param>
    /// <param name="content">The bytes.</param>
    /// <param name="model">A file whose mode and owner are taken over, or null.</param>
    public static TemporaryFile Write(string target, ReadOnlySpan<byte> content, string? model = null)
    {
        var file = new TemporaryFile(target);
        try
        {
            file.stream.Write(content);
            if (model is not null)
            {
                UnixFile.CopyModeAndOwner(model, file.path);
            }

            file.Close();
            return file;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>Writes a file that is either whole or not there.</summary>
    /// <exception cref="UnwritableException">The file cannot be written.</exception>
    public static void Replace(string target, ReadOnlyMemory<byte> content) => UnwritableException.Guard(target, () =>
    {
        using var file = Write(target, content.Span);
        file.Commit();
    });

    /// <summary>Deletes what a signal leaves unfinished.</summary>
    public static void DeleteAll()
    {
        foreach (var path in Unfinished.Keys)
        {
            File.Delete(path);
        }
    }

    /// <summary>Puts the file in its target's place, in one step.</summary>
    public void Commit()
    {
        Close();
        File.Move(path, target, overwrite: true);
        Unfinished.TryRemove(path, out _);
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
            if (Unfinished.TryRemove(path, out _))
            {
                File.Delete(path);
            }
        }
    }

    private void Close()
    {
        if (stream.CanWrite)
        {
            stream.Flush(flushToDisk: true);
            stream.Dispose();
        }
    }
}
