namespace CampusJournal.Articles.Dates;

/// <summary>What a date is said to be.</summary>
internal enum DateLabel
{
    None,
    Published,
    Modified,
}
