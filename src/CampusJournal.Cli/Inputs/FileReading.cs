using CampusJournal.Cli.Repair;

namespace CampusJournal.Cli.Inputs;

/// <summary>Reads files whole; what is wrong with one is a message, not the end of the run.</summary>
internal static class FileReading
{
    private const int BlockSize = 1 << 16;

    /// <summary>Reads a file.</summary>
    public static bool TryRead(InputFile file, out byte[] bytes, out Message failure)
    {
        bytes = [];
        if (file.Failure is { } known)
        {
            failure = known;
            return false;
        }

        try
        {
            using var stream = file.Open();
            failure = default;
            if (TryReadAll(stream, RepairedFile.LargestFile, out bytes))
            {
                return true;
            }

            failure = Messages.TooLarge(file.Path);
        }
        catch (UnauthorizedAccessException)
        {
            failure = Messages.Unreadable(file.Path);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            failure = Messages.NotFound(file.Path);
        }
        catch (IOException exception)
        {
            failure = Messages.ReadFailed(file.Path, exception.Message);
        }

        return false;
    }

    /// <summary>Reads a stream to its end; gives up, without keeping anything, when it holds more than a number of bytes.</summary>
    public static bool TryReadAll(Stream stream, int most, out byte[] bytes)
    {
        bytes = [];
        if (stream.CanSeek && stream.Length > most)
        {
            return false;
        }

        using var buffer = new MemoryStream(stream.CanSeek ? (int)stream.Length : 0);
        var block = new byte[BlockSize];
        for (var count = stream.Read(block); count > 0; count = stream.Read(block))
        {
            if (buffer.Length + count > most)
            {
                return false;
            }

            buffer.Write(block, 0, count);
        }

        bytes = buffer.Capacity == buffer.Length ? buffer.GetBuffer() : buffer.ToArray();
        return true;
    }
}
