namespace CampusJournal.Ingest;

/// <summary>Where the manifest of a target lies; that of a folder lies beside it, too.</summary>
internal static class ManifestPath
{
    /// <summary>What a manifest's name ends in.</summary>
    public const string Suffix = ".manifest";

    /// <summary>Gives the path of a target's manifest.</summary>
    /// <param name="target">The target, a folder with or without a separator at its end.</param>
    public static string Of(string target) => Path.TrimEndingDirectorySeparator(target) + Suffix;
}
