namespace CampusJournal.Text.Mojibake;

/// <summary>A run of units and what it becomes.</summary>
/// <param name="FirstUnit">The first unit of the run.</param>
/// <param name="EndUnit">The unit after the run.</param>
/// <param name="After">The repaired text.</param>
internal readonly record struct ReadingChange(int FirstUnit, int EndUnit, string After);
