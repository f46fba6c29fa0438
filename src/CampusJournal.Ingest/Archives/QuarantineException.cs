namespace CampusJournal.Ingest.Archives;

/// <summary>
/// The quarantine cannot be written, which ends the run. Deliberately no <see cref="IOException"/>: a reader takes that for a fault of the
/// file that it reads, and goes on.
/// </summary>
/// <param name="folder">The folder of the quarantine.</param>
/// <param name="cause">What the system said.</param>
public sealed class QuarantineException(string folder, Exception cause) : Exception(cause.Message, cause)
{
    /// <summary>Gets the folder of the quarantine as given.</summary>
    public string Folder { get; } = folder;
}
