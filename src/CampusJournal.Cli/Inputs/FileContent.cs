namespace CampusJournal.Cli.Inputs;

/// <summary>
/// The bytes of an input, which can be read again and again: a short file is held, a long one opened each time, and what a pipe gives
/// is kept until the end of the work on it.
/// </summary>
internal sealed class FileContent : IDisposable
{
    /// <summary>Files up to this length in bytes are held in memory.</summary>
    public const int MostInMemory = 1 << 20;

    private readonly InputFile? file;
    private readonly Spool? spool;

    private FileContent(InputFile file, long length) => (this.file, Length) = (file, length);

    private FileContent(Spool spool) => (this.spool, Length) = (spool, spool.Length);

    private FileContent(byte[] bytes) => (Held, Length) = (bytes, bytes.Length);

    /// <summary>Gets the length in bytes.</summary>
    public long Length { get; }

    /// <summary>Gets all bytes, or null when they are too many to hold.</summary>
    public byte[]? Held { get; }

    /// <summary>Takes bytes that are in memory already.</summary>
    public static FileContent Of(byte[] bytes) => new(bytes);

    /// <summary>Reads or opens an input.</summary>
    /// <exception cref="IOException">The input cannot be read.</exception>
    public static FileContent Read(InputFile file)
    {
        using var stream = file.Open();
        return stream.CanSeek && !file.IsStandardInput && stream.Length > MostInMemory ? new(file, stream.Length) : Keep(stream);
    }

    /// <summary>Opens the bytes, from the first one on, as a stream that can seek.</summary>
    public Stream Open() => Held is not null ? new MemoryStream(Held, writable: false) : spool?.Open() ?? file!.Open();

    /// <inheritdoc/>
    public void Dispose() => spool?.Dispose();

    private static FileContent Keep(Stream stream)
    {
        var spool = new Spool();
        try
        {
            var block = new byte[1 << 16];
            for (var count = stream.Read(block); count > 0; count = stream.Read(block))
            {
                spool.Write(block.AsSpan(0, count));
            }

            if (spool.Length > MostInMemory)
            {
                return new(spool);
            }
        }
        catch
        {
            spool.Dispose();
            throw;
        }

        using (spool)
        using (var kept = spool.Open())
        {
            var bytes = new byte[kept.Length];
            kept.ReadExactly(bytes);
            return new(bytes);
        }
    }
}
