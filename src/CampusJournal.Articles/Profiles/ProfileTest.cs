namespace CampusJournal.Articles.Profiles;

/// <summary>The answer of a profile tried on one page.</summary>
/// <param name="Matches">Whether the profile is for the page.</param>
/// <param name="Hits">Which selector gave which field, whether the profile is for the page or not.</param>
public sealed record ProfileTest(bool Matches, IReadOnlyList<ProfileHit> Hits)
{
    /// <summary>Gets what was cut out of the body, in the order of the profile's selectors.</summary>
    public IReadOnlyList<ProfileCut> Cuts { get; init; } = [];

    /// <summary>Gets the selectors that gave nothing, in the order of the profile.</summary>
    public IReadOnlyList<ProfileMiss> Misses { get; init; } = [];

    /// <summary>Gets a value indicating whether an extraction reads the page by the profile: it is for the page and gives a title or a body.</summary>
    public bool IsUsed => Matches && Hits.Any(hit => hit.Field is "title" or "body");
}
