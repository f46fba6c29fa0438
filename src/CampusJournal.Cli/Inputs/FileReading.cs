using System.Diagnostics.CodeAnalysis;

namespace CampusJournal.Cli.Inputs;

/// <summary>Reads files; what is wrong with one is a message, not the end of the run.</summary>
internal static class FileReading
{
    /// <summary>Reads a file, or opens one that is too long to hold.</summary>
    public static bool TryRead(InputFile file, [NotNullWhen(true)] out FileContent? content, out Message failure)
    {
        content = null;
        if (file.Failure is { } known)
        {
            failure = known;
            return false;
        }

        try
        {
            content = FileContent.Read(file);
            failure = default;
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            failure = Failure(file.Path, exception);
            return false;
        }
    }

    /// <summary>Says why a file cannot be read.</summary>
    public static Message Failure(string path, Exception exception) => exception switch
    {
        UnauthorizedAccessException => Messages.Unreadable(path),
        FileNotFoundException or DirectoryNotFoundException => Messages.NotFound(path),
        _ => Messages.ReadFailed(path, exception.Message),
    };
}
