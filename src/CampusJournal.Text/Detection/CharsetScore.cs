namespace CampusJournal.Text.Detection;

/// <summary>How well bytes read as text in one charset.</summary>
/// <param name="Charset">The charset, by the name that this project prints.</param>
/// <param name="Nats">The log probability of the decoded text.</param>
/// <param name="Prior">The log probability of meeting the charset at all.</param>
/// <param name="Characters">Characters outside ASCII that were read.</param>
/// <param name="Errors">Undecodable sequences.</param>
internal readonly record struct CharsetScore(string Charset, double Nats, double Prior, int Characters, int Errors)
{
    /// <summary>Gets the log probability of both.</summary>
    public double Total => Nats + Prior;

    /// <summary>Gets a value indicating whether more was undecodable than decoded.</summary>
    public bool IsMostlyErrors => Errors > Characters;
}
