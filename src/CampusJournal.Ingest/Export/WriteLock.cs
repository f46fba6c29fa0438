namespace CampusJournal.Ingest.Export;

/// <summary>
/// Says that a run writes a database: of two that begin one at the same time, one is refused instead of both writing half of it. Readers are not
/// kept away. The system takes the lock back from a run that was killed.
/// </summary>
internal sealed class WriteLock : IDisposable
{
    private readonly string path;
    private readonly FileStream file;

    private WriteLock(string path, FileStream file)
    {
        this.path = path;
        this.file = file;
    }

    /// <summary>Takes the lock of a target.</summary>
    /// <exception cref="TargetRefusedException">Another run has it.</exception>
    public static WriteLock Take(string target)
    {
        var path = target + ".lock.tmp";
        try
        {
            return new(path, new(path, FileMode.OpenOrCreate, FileAccess.Write, FileShare.None, bufferSize: 0));
        }
        catch (IOException) when (File.Exists(path))
        {
            throw new TargetRefusedException(target, "Another run is writing this target now; wait for it or choose another name.");
        }
    }

    public void Dispose()
    {
        // Deleted before the lock ends: another run must not lock a file that is about to go.
        if (!file.SafeFileHandle.IsClosed)
        {
            File.Delete(path);
            file.Dispose();
        }
    }
}
