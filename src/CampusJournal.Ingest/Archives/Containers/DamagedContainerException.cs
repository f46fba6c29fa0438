namespace CampusJournal.Ingest.Archives.Containers;

/// <summary>A container or an entry is not whole. Thrown by a reader or by the stream of an entry; it becomes one failure.</summary>
/// <param name="code">The failure's code, for example <c>bad-crc</c>.</param>
/// <param name="message">The failure's sentence, which does not repeat the path.</param>
internal sealed class DamagedContainerException(string code, string message) : IOException(message)
{
    /// <summary>Gets the failure's code.</summary>
    public string Code => code;

    /// <summary>Gets the name under which the raw bytes are in quarantine, or null.</summary>
    public string? Quarantined { get; init; }
}
