using System.Globalization;

namespace CampusJournal.Ingest.Archives.Containers;

/// <summary>Copies a stream to where it can seek: to memory, and when it is large to a temporary file that is gone when it is closed.</summary>
internal static class SeekableCopy
{
    private const int BufferLength = 1 << 16;

    /// <summary>Copies a stream to its end.</summary>
    /// <returns>The copy at its start.</returns>
    /// <exception cref="DamagedContainerException">The stream is longer than <see cref="ContainerLimits.TemporaryFile"/>.</exception>
    public static async ValueTask<Stream> OfAsync(Stream stream, ContainerLimits limits, CancellationToken cancellationToken)
    {
        Stream copy = new MemoryStream();
        try
        {
            var buffer = new byte[BufferLength];
            int read;
            while ((read = await stream.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0)
            {
                if (copy is MemoryStream memory && memory.Length + read > limits.Memory)
                {
                    copy = await MoveToFileAsync(memory, cancellationToken).ConfigureAwait(false);
                }

                if (copy.Length + read > limits.TemporaryFile)
                {
                    throw new DamagedContainerException("too-large", string.Create(
                        CultureInfo.InvariantCulture, $"The container is larger than {limits.TemporaryFile} bytes, and its form cannot be read as a stream."));
                }

                await copy.WriteAsync(buffer.AsMemory(0, read), cancellationToken).ConfigureAwait(false);
            }

            copy.Position = 0;
            return copy;
        }
        catch
        {
            await copy.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    private static async ValueTask<Stream> MoveToFileAsync(MemoryStream memory, CancellationToken cancellationToken)
    {
        var file = OpenTemporary();
        memory.Position = 0;
        await memory.CopyToAsync(file, cancellationToken).ConfigureAwait(false);
        await memory.DisposeAsync().ConfigureAwait(false);
        return file;
    }

    private static FileStream OpenTemporary()
    {
        var path = Path.Combine(Path.GetTempPath(), $"cjt-{Guid.NewGuid():N}.tmp");
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Share = FileShare.None,
            Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous,
        };
        if (OperatingSystem.IsWindows())
        {
            return new FileStream(path, options);
        }

        options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        var file = new FileStream(path, options);

        // Without a name at once: so it is gone after a kill as well, and nobody else can open it.
        File.Delete(path);
        return file;
    }
}
