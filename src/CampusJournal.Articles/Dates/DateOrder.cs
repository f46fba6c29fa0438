namespace CampusJournal.Articles.Dates;

/// <summary>How a page writes dates in figures when the figures alone do not tell.</summary>
internal enum DateOrder
{
    /// <summary>24.04.15 is the 15th of April 2024: Korean pages.</summary>
    YearFirst,

    /// <summary>04.05.2024 is the 4th of May.</summary>
    DayFirst,

    /// <summary>04/05/2024 is the 5th of April.</summary>
    MonthFirst,
}
