using System.Collections.Concurrent;

namespace CampusJournal.Cli.Repair;

/// <summary>A file that is written beside its target and takes the target's place only when it is whole and on the disk.</summary>
internal sealed class TemporaryFile : IDisposable
{
    private static readonly ConcurrentDictionary<string, byte> Unfinished = new(StringComparer.Ordinal);

    private readonly string target;
    private readonly string path;

    private TemporaryFile(string target, string path)
    {
        this.target = target;
        this.path = path;
    }

    /// <summary>Writes bytes beside <paramref name="target"/>; nothing is visible under its name yet.</summary>
    /// <param name="target">The file that will be replaced or made.</param>
    /// <param name="content">The bytes.</param>
    /// <param name="model">A file whose mode and owner are taken over, or null.</param>
    public static TemporaryFile Write(string target, ReadOnlySpan<byte> content, string? model = null)
    {
        // A name of its own: the target's name with an ending may be longer than the file system allows.
        var folder = Path.GetDirectoryName(Path.GetFullPath(target))!;
        var path = Path.Join(folder, $".cjt-{Guid.NewGuid():N}.tmp");
        var file = new TemporaryFile(target, path);
        Unfinished.TryAdd(path, 0);
        try
        {
            using var stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
            stream.Write(content);
            if (model is not null)
            {
                UnixFile.CopyModeAndOwner(model, path);
            }

            stream.Flush(flushToDisk: true);
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
        File.Move(path, target, overwrite: true);
        Unfinished.TryRemove(path, out _);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (Unfinished.TryRemove(path, out _))
        {
            File.Delete(path);
        }
    }
}
