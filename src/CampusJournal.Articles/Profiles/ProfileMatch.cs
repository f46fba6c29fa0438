namespace CampusJournal.Articles.Profiles;

/// <summary>Which pages a profile is for. Each kind of condition that is given must hold; without any, it is for every page.</summary>
public sealed record ProfileMatch
{
    /// <summary>Gets hosts such as <c>donga.com</c>; the page's address must be on one of them or below. A page without a known address is on none.</summary>
    public IReadOnlyList<string> Site { get; init; } = [];

    /// <summary>Gets URL patterns with <c>*</c> for anything, any of which must fit; they are skipped for pages without a URL if <see cref="Html"/> is given.</summary>
    public IReadOnlyList<string> Url { get; init; } = [];

    /// <summary>Gets selectors, any of which must find an element.</summary>
    public IReadOnlyList<string> Html { get; init; } = [];
}
