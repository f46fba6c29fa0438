using CampusJournal.Cli.Inputs;
using CampusJournal.Ingest;

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
        catch (Exception exception) when (exception is UnauthorizedAccessException or IOException and not (UnwritableException or UnreadableException))
        {
            throw new UnwritableException(target, UnwritableReason.Of(exception), exception);
        }
    }
}
