namespace CampusJournal.Articles.Profiles;

/// <summary>The answer of a profile tried on one page.</summary>
/// <param name="Matches">Whether the profile is for the page.</param>
/// <param name="Hits">Which selector gave which field, whether the profile is for the page or not.</param>
public sealed record ProfileTest(bool Matches, IReadOnlyList<ProfileHit> Hits);
