using CampusJournal.Articles.Profiles;
using CampusJournal.Articles.Review;
using CampusJournal.Text.Mojibake;

namespace CampusJournal.Articles;

/// <summary>How pages are read. The defaults let every page decide for itself.</summary>
public sealed record ExtractOptions
{
    /// <summary>Gets the options that suit everybody.</summary>
    public static ExtractOptions Default { get; } = new();

    /// <summary>Gets the charset label that the user forces, or null to let each page decide.</summary>
    public string? ForcedCharset { get; init; }

    /// <summary>Gets a value indicating whether declared charsets (HTTP header, meta) are distrusted. The default is false.</summary>
    public bool IgnoreDeclared { get; init; }

    /// <summary>Gets the site profiles to try, in order. The default is the built-in ones.</summary>
    public SiteProfiles Profiles { get; init; } = SiteProfiles.BuiltIn;

    /// <summary>Gets what the mojibake repair may do.</summary>
    public RepairOptions Repair { get; init; } = RepairOptions.Default;

    /// <summary>Gets what an editor decided about repairs, or null when nobody looked at them.</summary>
    public RepairDecisions? Decisions { get; init; }
}
