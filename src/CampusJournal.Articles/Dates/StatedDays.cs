namespace CampusJournal.Articles.Dates;

/// <summary>The days that a record states: the line that says one of them need not stay in the body, any other day is the text's.</summary>
internal sealed class StatedDays(DateOrder order, IEnumerable<string?> dates)
{
    private const int LengthOfDay = 10;

    private readonly HashSet<DateOnly> days = [.. dates.OfType<string>().Select(date => DateOnly.ParseExact(date.AsSpan(0, LengthOfDay), "yyyy-MM-dd"))];

    /// <summary>Gets the days of a record without dates.</summary>
    public static StatedDays None { get; } = new(DateOrder.YearFirst, []);

    /// <summary>Whether a line is one of information and says no day but these.</summary>
    public bool Say(string line)
    {
        if (days.Count == 0 || !InfoLine.Is(line))
        {
            return false;
        }

        var from = 0;
        while (DateForms.Find(line, order, from) is { } date)
        {
            if (!days.Contains(date.Day))
            {
                return false;
            }

            from = date.End;
        }

        return from > 0;
    }
}
