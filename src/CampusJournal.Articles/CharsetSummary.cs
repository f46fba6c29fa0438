namespace CampusJournal.Articles;

/// <summary>How a page's bytes were decoded.</summary>
/// <param name="Used">The charset that was used, or null when the bytes are none.</param>
/// <param name="Declared">The first label declared, as written, or null. A byte order mark is none.</param>
/// <param name="Confidence">How sure the choice is, from 0 to 1.</param>
/// <param name="Evidence">What decided; see the charset detector.</param>
/// <param name="Conflict">Whether a declaration names another charset.</param>
/// <param name="Undecodable">The number of undecodable sequences.</param>
public sealed record CharsetSummary(string? Used, string? Declared, double Confidence, string Evidence, bool Conflict, int Undecodable);
