namespace CampusJournal.Articles.Profiles;

/// <summary>Which pages a profile is for. Each kind of condition that is given must hold.</summary>
public sealed record ProfileMatch
{
    /// <summary>Gets URL patterns with <c>*</c> for anything, any of which must fit; they are skipped for pages without a URL if <see cref="Html"/> is given.</summary>
    public IReadOnlyList<string> Url { get; init => field = value ?? []; } = [];

    /// <summary>Gets selectors, any of which must find an element.</summary>
    public IReadOnlyList<string> Html { get; init => field = value ?? []; } = [];
}
