using System.Text.Json.Serialization;

namespace CampusJournal.Articles.Profiles;

/// <summary>
/// Where one kind of site keeps its fields: CSS selectors, tried in order, the first that yields text wins; <c>selector@attribute</c>
/// reads an attribute. A profile is data from anybody: it holds no code and no patterns but selectors, <c>*</c> and date forms, and
/// <see cref="SiteProfiles.Parse"/> refuses what is too long or too deep. The JSON reader passes null for members that are absent.
/// </summary>
public sealed record SiteProfile
{
    /// <summary>Gets the name, lower-case letters, digits and <c>-</c>; a user's profile of the same name replaces a built-in one.</summary>
    public required string Name { get; init; }

    /// <summary>Gets what sites the profile is for and where its selectors were seen.</summary>
    public string About { get; init => field = value ?? ""; } = "";

    /// <summary>Gets which pages the profile is for.</summary>
    public ProfileMatch Match { get; init => field = value ?? new(); } = new();

    /// <summary>Gets the selectors of the headline.</summary>
    public IReadOnlyList<string> Title { get; init => field = value ?? []; } = [];

    /// <summary>Gets the selectors of the headline's second line.</summary>
    public IReadOnlyList<string> Subtitle { get; init => field = value ?? []; } = [];

    /// <summary>Gets the selectors of the breadcrumb.</summary>
    public IReadOnlyList<string> Section { get; init => field = value ?? []; } = [];

    /// <summary>Gets the selectors of the printed byline.</summary>
    public IReadOnlyList<string> Byline { get; init => field = value ?? []; } = [];

    /// <summary>Gets the selectors of the first author's e-mail.</summary>
    public IReadOnlyList<string> Email { get; init => field = value ?? []; } = [];

    /// <summary>Gets where the date of publication stands.</summary>
    public ProfileDate Date { get; init => field = value ?? new(); } = new();

    /// <summary>Gets where the last edit stands.</summary>
    public ProfileDate Modified { get; init => field = value ?? new(); } = new();

    /// <summary>Gets where the site's own stamp stands.</summary>
    public ProfileDate SiteUpdated { get; init => field = value ?? new(); } = new();

    /// <summary>Gets the selectors of the elements that hold the text.</summary>
    public IReadOnlyList<string> Body { get; init => field = value ?? []; } = [];

    /// <summary>Gets the selectors of elements within the text that are not part of it.</summary>
    public IReadOnlyList<string> Drop { get; init => field = value ?? []; } = [];

    /// <summary>Gets the file name of a sample page in <c>samples/pages</c>, or null for a user's profile.</summary>
    public string? Sample { get; init; }

    /// <summary>Gets the first 8 hex digits of the SHA-256 of the profile's file.</summary>
    [JsonIgnore]
    public string Hash { get; init; } = "";

    /// <summary>Gets the name and hash as the record states them: <c>ndsoft-a@1a2b3c4d</c>.</summary>
    [JsonIgnore]
    public string Identity => Name + "@" + Hash;
}
