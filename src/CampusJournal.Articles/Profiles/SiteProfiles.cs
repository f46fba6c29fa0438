namespace CampusJournal.Articles.Profiles;

/// <summary>The site profiles that an extraction tries, in order.</summary>
public sealed class SiteProfiles
{
    private const int LongestFile = 64 * 1024;
    private const string Folder = "Profiles/";

    private static readonly Lazy<SiteProfiles> Shipped = new(() => new(ReadBuiltIn()));

    /// <summary>Initializes a new instance of the <see cref="SiteProfiles"/> class.</summary>
    /// <param name="profiles">The profiles in the order in which they are tried.</param>
    public SiteProfiles(IEnumerable<SiteProfile> profiles) => All = [.. profiles];

    /// <summary>Gets the profiles that ship with the tool, in the order of their names.</summary>
    public static SiteProfiles BuiltIn => Shipped.Value;

    /// <summary>Gets no profiles: every page is read the generic way.</summary>
    public static SiteProfiles None { get; } = new([]);

    /// <summary>Gets the profiles in the order in which they are tried.</summary>
    public IReadOnlyList<SiteProfile> All { get; }

    /// <summary>Reads a profile from JSON.</summary>
    /// <param name="json">The profile's file.</param>
    /// <returns>The profile with its hash.</returns>
    /// <exception cref="FormatException">The text is no profile, or one that is too long or not safe; the message begins with the line and the column.</exception>
    public static SiteProfile Parse(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        if (json.Length > LongestFile)
        {
            throw new FormatException($"a profile has at most {LongestFile} characters");
        }

        return ProfileParser.Parse(json);
    }

    /// <summary>Puts profiles before these; one of the same name replaces it.</summary>
    /// <param name="profiles">The profiles to try first.</param>
    /// <returns>The profiles together.</returns>
    public SiteProfiles With(params IEnumerable<SiteProfile> profiles)
    {
        var first = profiles.ToList();
        return new([.. first, .. All.Where(profile => first.TrueForAll(other => other.Name != profile.Name))]);
    }

    /// <summary>Finds a profile by name.</summary>
    /// <param name="name">The name, for example <c>ndsoft-a</c>.</param>
    /// <returns>The profile, or null.</returns>
    public SiteProfile? Find(string name) => All.FirstOrDefault(profile => profile.Name == name);

    private static IEnumerable<SiteProfile> ReadBuiltIn() => typeof(SiteProfiles).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(name => Parse(Resources.Text(name)));
}
