namespace CampusJournal.Articles.Profiles;

/// <summary>
/// Where one kind of site keeps its fields: CSS selectors, tried in order, the first that yields text wins; <c>selector@attribute</c>
/// reads an attribute. A profile is data from anybody: it holds no code and no patterns but selectors, <c>*</c> and date forms, and
/// <see cref="SiteProfiles.Parse"/> refuses what is too long or too deep.
/// </summary>
public sealed record SiteProfile
{
    /// <summary>Gets the name, lower-case letters, digits and <c>-</c>; a user's profile of the same name replaces a built-in one.</summary>
    public required string Name { get; init; }

    /// <summary>Gets what sites the profile is for and where its selectors were seen.</summary>
    public string About { get; init; } = "";

    /// <summary>Gets which pages the profile is for.</summary>
    public ProfileMatch Match { get; init; } = new();

    /// <summary>Gets URL patterns of the site's articles, with <c>*</c> for anything: what a list page of the site links to, see <see cref="ArticleLinks"/>.</summary>
    public IReadOnlyList<string> Articles { get; init; } = [];

    /// <summary>Gets the selectors of the headline.</summary>
    public IReadOnlyList<string> Title { get; init; } = [];

    /// <summary>Gets the selectors of the headline's second line.</summary>
    public IReadOnlyList<string> Subtitle { get; init; } = [];

    /// <summary>Gets the selectors of the breadcrumb.</summary>
    public IReadOnlyList<string> Section { get; init; } = [];

    /// <summary>Gets the selectors of the printed byline.</summary>
    public IReadOnlyList<string> Byline { get; init; } = [];

    /// <summary>Gets the selectors of the first author's e-mail.</summary>
    public IReadOnlyList<string> Email { get; init; } = [];

    /// <summary>Gets where the date of publication stands.</summary>
    public ProfileDate Date { get; init; } = new();

    /// <summary>Gets where the last edit stands.</summary>
    public ProfileDate Modified { get; init; } = new();

    /// <summary>Gets where the site's own stamp stands.</summary>
    public ProfileDate SiteUpdated { get; init; } = new();

    /// <summary>Gets the selectors of the elements that hold the text.</summary>
    public IReadOnlyList<string> Body { get; init; } = [];

    /// <summary>Gets the selectors of elements within the text that are not part of it, be they blocks, parts of a line or images.</summary>
    public IReadOnlyList<string> Drop { get; init; } = [];

    /// <summary>Gets the path of a sample page in the repository, or null for a user's profile.</summary>
    public string? Sample { get; init; }

    /// <summary>Gets the profile's file as it was read; empty for a profile made in code.</summary>
    public string Json { get; init; } = "";

    /// <summary>Gets the first 8 hex digits of the SHA-256 of the profile's file.</summary>
    public string Hash { get; init; } = "";

    /// <summary>Gets the name and hash as the record states them: <c>ndsoft-a@1a2b3c4d</c>.</summary>
    public string Identity => Name + "@" + Hash;

    /// <summary>Gets the members that hold selectors for fields, in the order of the record.</summary>
    internal IEnumerable<(string Field, IReadOnlyList<string> Selectors)> FieldSelectors =>
    [
        ("title", Title), ("subtitle", Subtitle), ("section", Section), ("byline", Byline), ("email", Email), ("date", Date.Select), ("modified", Modified.Select),
        ("site_updated", SiteUpdated.Select), ("body", Body), ("drop", Drop),
    ];
}
