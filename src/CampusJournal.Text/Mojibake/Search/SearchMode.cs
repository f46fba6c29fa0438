namespace CampusJournal.Text.Mojibake.Search;

/// <summary>What a path through a line is doing.</summary>
internal enum SearchMode : byte
{
    /// <summary>Nothing was repaired yet.</summary>
    Untouched,

    /// <summary>The last character outside ASCII was repaired.</summary>
    Repairing,

    /// <summary>The last character outside ASCII was kept, after a repair.</summary>
    Keeping,
}
