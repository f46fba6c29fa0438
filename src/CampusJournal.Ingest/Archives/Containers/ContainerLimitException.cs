namespace CampusJournal.Ingest.Archives.Containers;

/// <summary>A file has reached a limit of <see cref="ContainerLimits"/>: nothing more of it is read, at whatever depth it happened.</summary>
/// <param name="code">The failure's code.</param>
/// <param name="message">The failure's sentence.</param>
internal sealed class ContainerLimitException(string code, string message) : Exception(message)
{
    /// <summary>Gets the failure's code.</summary>
    public string Code => code;
}
