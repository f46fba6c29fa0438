namespace CampusJournal.Cli;

/// <summary>Bytes that are written once and read later: in memory while they are few, else in a temporary file.</summary>
internal sealed class Spool : IDisposable
{
    private const int MostInMemory = 1 << 20;

    private readonly MemoryStream memory = new();
    private FileStream? file;
    private string path = "";

    /// <summary>Gets the number of bytes.</summary>
    public long Length => file?.Length ?? memory.Length;

    /// <summary>Appends bytes.</summary>
    public void Write(ReadOnlySpan<byte> bytes)
    {
        if (file is null && memory.Length + bytes.Length > MostInMemory)
        {
            path = Path.Join(Path.GetTempPath(), $".cjt-{Guid.NewGuid():N}.tmp");
            file = UnfinishedFiles.Create(path);
            memory.WriteTo(file);
            memory.SetLength(0);
            memory.Capacity = 0;
        }

        (file ?? (Stream)memory).Write(bytes);
    }

    /// <summary>Opens the bytes for reading from the first one on; nothing may be written after.</summary>
    public Stream Open()
    {
        if (file is null)
        {
            return new MemoryStream(memory.GetBuffer(), 0, (int)memory.Length, writable: false);
        }

        file.Flush();
        return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        memory.Dispose();
        file?.Dispose();
        UnfinishedFiles.Delete(path);
    }
}
