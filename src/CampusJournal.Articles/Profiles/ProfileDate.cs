namespace CampusJournal.Articles.Profiles;

/// <summary>Where a date stands and how it is written.</summary>
public sealed record ProfileDate
{
    /// <summary>Gets the selectors of the element.</summary>
    public IReadOnlyList<string> Select { get; init; } = [];

    /// <summary>Gets date forms (<c>yyyy.MM.dd HH:mm</c>); without them every form that the tool knows is tried.</summary>
    public IReadOnlyList<string> Formats { get; init; } = [];
}
