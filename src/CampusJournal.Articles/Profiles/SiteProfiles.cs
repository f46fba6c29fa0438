namespace CampusJournal.Articles.Profiles;

/// <summary>The site profiles that an extraction tries, in order.</summary>
public sealed class SiteProfiles
{
    /// <summary>Gets the profiles that ship with the tool.</summary>
    public static SiteProfiles BuiltIn { get; } = new();
}
