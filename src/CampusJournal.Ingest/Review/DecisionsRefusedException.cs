namespace CampusJournal.Ingest.Review;

/// <summary>A file of decisions cannot be used; the message says why and what to do.</summary>
public sealed class DecisionsRefusedException : IOException
{
    /// <summary>Refuses a file.</summary>
    /// <param name="path">The path as given.</param>
    /// <param name="reason">One sentence; it does not repeat the path.</param>
    /// <param name="inner">What was found out first, or null.</param>
    public DecisionsRefusedException(string path, string reason, Exception? inner = null)
        : base(reason, inner) => Path = path;

    /// <summary>Gets the path as given.</summary>
    public string Path { get; }
}
