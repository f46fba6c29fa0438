namespace CampusJournal.Ingest;

/// <summary>
/// What a run was asked for, as far as its records and the form of its targets depend on it. A target that was begun with other settings,
/// or by another version of the tool, is refused: half of it would follow other rules than the rest.
/// </summary>
public sealed record RunSettings
{
    /// <summary>Gets settings that say nothing.</summary>
    public static RunSettings Default { get; } = new();

    /// <summary>Gets the options that were given, by the names that the user knows. The default is none.</summary>
    public IReadOnlyDictionary<string, string> Options { get; init; } = new Dictionary<string, string>();

    /// <summary>Gets the site profiles in the order in which they are tried, each as <c>name@hash</c>. The default is none.</summary>
    public IReadOnlyList<string> Profiles { get; init; } = [];

    /// <summary>Gets the sources as the user named them, a line each, or null. Only a target that keeps no journal compares them.</summary>
    public string? Sources { get; init; }

    /// <summary>Gets the digest of the ordered list of input files with their lengths, for the manifest; null when it is not known.</summary>
    public string? InputSha256 { get; init; }

    /// <summary>Gets the part of the input that the run takes as <c>3/64</c>, or null for all.</summary>
    public string? Shard { get; init; }
}
