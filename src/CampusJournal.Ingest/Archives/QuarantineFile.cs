using System.Security.Cryptography;

namespace CampusJournal.Ingest.Archives;

/// <summary>A file on its way into a <see cref="Quarantine"/>.</summary>
public sealed class QuarantineFile : IDisposable
{
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly string folder;
    private readonly string temporary;
    private readonly FileStream stream;
    private bool isKept;

    internal QuarantineFile(string folder)
    {
        this.folder = folder;
        temporary = Path.Combine(folder, Path.GetRandomFileName() + ".tmp");
        stream = new(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 1 << 16);
    }

    /// <summary>Adds bytes.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <exception cref="QuarantineException">The disk is full or the folder cannot be written.</exception>
    public void Write(ReadOnlySpan<byte> bytes)
    {
        hash.AppendData(bytes);
        try
        {
            stream.Write(bytes);
        }
        catch (IOException exception)
        {
            throw new QuarantineException(folder, exception);
        }
    }

    /// <summary>Gives the file its final name.</summary>
    /// <returns>The name: the SHA-256 of the bytes in lower-case hex.</returns>
    /// <exception cref="QuarantineException">The disk is full or the folder cannot be written.</exception>
    public string Keep()
    {
        try
        {
            var name = Convert.ToHexStringLower(hash.GetHashAndReset());
            stream.Flush(flushToDisk: true);
            stream.Dispose();
            File.Move(temporary, Path.Combine(folder, name), overwrite: true);
            isKept = true;
            return name;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new QuarantineException(folder, exception);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        hash.Dispose();
        if (isKept)
        {
            return;
        }

        try
        {
            stream.Dispose();
        }
        catch (IOException)
        {
            // The disk is full; what could not be written is not wanted any more.
        }

        File.Delete(temporary);
    }
}
