using CampusJournal.Articles.Profiles;
using CampusJournal.Cli.Extract;

namespace CampusJournal.Cli.Profiles;

/// <summary>The profiles that an extraction tries, with the files of those that are the user's.</summary>
internal sealed class ProfileCatalog
{
    private readonly Dictionary<SiteProfile, string> files = new(ReferenceEqualityComparer.Instance);

    private ProfileCatalog(SiteProfiles profiles) => Profiles = profiles;

    /// <summary>Gets the profiles in the order in which they are tried.</summary>
    public SiteProfiles Profiles { get; private set; }

    /// <summary>Reads the user's profiles and puts them before the built-in ones.</summary>
    /// <param name="readsConfiguration">Whether the user has any: not after --no-config.</param>
    /// <param name="catalog">The profiles.</param>
    /// <returns>Which of the user's files is no profile, and why; or null.</returns>
    public static Message? Load(bool readsConfiguration, out ProfileCatalog catalog)
    {
        catalog = new(SiteProfiles.BuiltIn);
        foreach (var file in readsConfiguration ? ProfileFiles.OfUser() : [])
        {
            if (ProfileFiles.Load(file, out var profile) is { } error)
            {
                return error;
            }

            catalog.files[profile!] = file;
        }

        catalog.Profiles = SiteProfiles.BuiltIn.With(catalog.files.Keys);
        return null;
    }

    /// <summary>Gives the file of a user's profile; null for one that is built in.</summary>
    public string? FileOf(SiteProfile profile) => files.GetValueOrDefault(profile);

    /// <summary>Finds a profile by its name, else reads the file of that name.</summary>
    /// <returns>Why there is none; or null.</returns>
    public Message? Find(string word, out SiteProfile? profile)
    {
        profile = Profiles.Find(word);
        if (profile is not null)
        {
            return null;
        }

        return File.Exists(word) || Directory.Exists(word)
            ? ProfileFiles.Load(word, out profile)
            : Messages.UnknownProfile(word, Suggestion.Nearest(word, Profiles.All.Select(known => known.Name)));
    }
}
