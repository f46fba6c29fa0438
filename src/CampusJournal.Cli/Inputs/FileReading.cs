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

    /// <summary>Opens a file that an option names, or standard input for <c>-</c>.</summary>
    /// <exception cref="UnreadableException">It cannot be opened.</exception>
    public static Stream OpenNamed(string path)
    {
        try
        {
            return path == InputFile.StandardInput ? StandardStreams.OpenInput() : File.OpenRead(path);
        }
        catch (Exception exception) when (path != InputFile.StandardInput && exception is IOException or UnauthorizedAccessException)
        {
            throw new UnreadableException(path, exception);
        }
    }

    /// <summary>Says why a file cannot be read.</summary>
    public static Message Failure(string path, Exception exception) => exception switch
    {
        UnauthorizedAccessException when Directory.Exists(path) => Messages.IsFolder(path),
        UnauthorizedAccessException => Messages.Unreadable(path),
        FileNotFoundException or DirectoryNotFoundException => Messages.NotFound(path),
        _ => Messages.ReadFailed(path, exception.Message),
    };
}
