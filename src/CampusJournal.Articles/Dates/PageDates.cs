namespace CampusJournal.Articles.Dates;

/// <summary>The dates of a page, each in ISO 8601 or null.</summary>
/// <param name="Date">The date of publication.</param>
/// <param name="Source">Where it was found.</param>
/// <param name="Modified">The article's last edit.</param>
/// <param name="SiteUpdated">The site's own stamp.</param>
internal sealed record PageDates(string? Date, string? Source, string? Modified, string? SiteUpdated)
{
    /// <summary>Gets the month of publication, for a page that states no day; null without one, and where <see cref="Date"/> is known.</summary>
    public string? Month { get; init; }

    /// <summary>Gets where the month was found; null without one.</summary>
    public string? MonthSource { get; init; }
}
