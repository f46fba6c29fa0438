namespace CampusJournal.Cli.Inputs;

/// <summary>An input that was opened could not be read to its end; the run goes on.</summary>
/// <param name="path">The input.</param>
/// <param name="cause">The system's exception.</param>
internal sealed class UnreadableException(string path, Exception cause) : IOException(cause.Message, cause)
{
    /// <summary>Gets the sentence for the user.</summary>
    public Message Failure => FileReading.Failure(path, InnerException!);
}
