namespace CampusJournal.Ingest.Search;

/// <summary>A database cannot be searched; the message says why and what to do.</summary>
public sealed class SearchRefusedException : IOException
{
    /// <summary>Refuses a database.</summary>
    /// <param name="database">The path as given.</param>
    /// <param name="reason">One sentence; it does not repeat the path.</param>
    /// <param name="inner">What was found out first, or null.</param>
    public SearchRefusedException(string database, string reason, Exception? inner = null)
        : base(reason, inner) => Database = database;

    /// <summary>Gets the path as given.</summary>
    public string Database { get; }
}
