using CampusJournal.Cli.Inputs;

namespace CampusJournal.Cli.Repair;

/// <summary>One result could not be written; the run goes on.</summary>
/// <param name="target">The file that was to be written, never one that lies there for a moment only.</param>
/// <param name="reason">What the system said.</param>
/// <param name="cause">The system's exception.</param>
internal sealed class UnwritableException(string target, string reason, Exception cause) : IOException($"{target}: {reason}", cause)
{
    /// <summary>Gets the file that was to be written.</summary>
    public string Target => target;

    /// <summary>Gets what the system said.</summary>
    public string Reason => reason;

    /// <summary>Does what writes a file, and says of a failure which file it was.</summary>
    public static void Guard(string target, Action write)
    {
        try
        {
            write();
        }
        catch (DirectoryNotFoundException exception)
        {
            throw new UnwritableException(target, "its folder does not exist.", exception);
        }
        catch (FileNotFoundException exception)
        {
            // What holds no files, as /proc, says so of every new name.
            throw new UnwritableException(target, "nothing can be made there.", exception);
        }
        catch (UnauthorizedAccessException exception)
        {
            throw new UnwritableException(target, "check the permissions of the file and its folder.", exception);
        }
        catch (IOException exception) when (exception is not (UnwritableException or UnreadableException))
        {
            throw new UnwritableException(target, WithoutPath(exception.Message), exception);
        }
    }

    // The framework ends its sentences with a path in quotes: that of a temporary file, mostly.
    private static string WithoutPath(string message) => message.IndexOf(" : '", StringComparison.Ordinal) is var end and >= 0 ? message[..end] + "." : message;
}
