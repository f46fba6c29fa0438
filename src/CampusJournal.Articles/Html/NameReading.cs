namespace CampusJournal.Articles.Html;

/// <summary>What one class or id attribute says.</summary>
/// <param name="Signs">The signs of its words.</param>
/// <param name="IsSilent">Whether it is a name that never says anything, nor lets the other attribute speak.</param>
/// <param name="IsTeaser">Whether one of its words is "teaser".</param>
/// <param name="IsOwnTeaser">Whether it is a teaser within an article: the lead.</param>
internal readonly record struct NameReading(Signs Signs, bool IsSilent, bool IsTeaser, bool IsOwnTeaser)
{
    /// <summary>Adds what the element's other attribute says.</summary>
    public NameReading With(NameReading other) =>
        new(Signs | other.Signs, IsSilent || other.IsSilent, IsTeaser || other.IsTeaser, IsOwnTeaser || other.IsOwnTeaser);
}
