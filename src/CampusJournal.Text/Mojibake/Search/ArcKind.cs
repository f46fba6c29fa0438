namespace CampusJournal.Text.Mojibake.Search;

/// <summary>What one unit of a line became on a path through the lattice.</summary>
internal enum ArcKind : byte
{
    /// <summary>Copied as it is.</summary>
    Kept,

    /// <summary>Read as bytes of the original.</summary>
    Repaired,

    /// <summary>Half a character whose other half is lost, copied as it is.</summary>
    Orphan,
}
