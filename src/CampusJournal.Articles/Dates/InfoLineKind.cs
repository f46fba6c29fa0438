namespace CampusJournal.Articles.Dates;

/// <summary>What a line with a date in it is.</summary>
internal enum InfoLineKind
{
    /// <summary>A sentence or a note that speaks of a day, or no date at all.</summary>
    None,

    /// <summary>A day and nothing that tells whose: above the text it is the page's, amid its lines a letter's or a chronicle's.</summary>
    Day,

    /// <summary>A day with what stands beside a date of publication: a label, the time, a counter, the writer.</summary>
    Facts,
}
