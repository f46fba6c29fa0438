using CampusJournal.Cli.Repair;

namespace CampusJournal.Cli.Inputs;

/// <summary>Reads files whole; what is wrong with one is a message, not the end of the run.</summary>
internal static class FileReading
{
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
            if (!file.IsStandardInput && new FileInfo(file.Path).Length is var length && length > RepairedFile.LargestFile)
            {
                failure = Messages.TooLarge(file.Path, length);
                return false;
            }

            bytes = file.ReadAll();
            failure = default;
            return true;
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
}
