using System.Globalization;

namespace CampusJournal.Articles.Dates;

/// <summary>The days that a record states: a bare one of them in a line of its own need not stay in the body, any other is the text's.</summary>
internal sealed class StatedDays(DateOrder order, IEnumerable<string?> dates)
{
    private const int LengthOfDay = 10;

    private readonly HashSet<DateOnly> days = [.. dates.OfType<string>().Select(date => DateOnly.ParseExact(date.AsSpan(0, LengthOfDay), "yyyy-MM-dd", CultureInfo.InvariantCulture))];

    /// <summary>Gets the days of a record without dates.</summary>
    public static StatedDays None { get; } = new(DateOrder.YearFirst, []);

    /// <summary>Gets the month that is the date of a page without a day, in ISO 8601; null without one. Its line need not stay either.</summary>
    public string? Month { get; init; }

    /// <summary>Gets the site's name, which may stand beside the month, as of <see cref="IssueLine.SiteOf"/>; null when unknown.</summary>
    public string? Site { get; init; }

    /// <summary>Whether a line is one of information, which a bare day is only when it is one of these.</summary>
    public bool AreIn(string line) => InfoLine.KindOf(line) switch
    {
        InfoLineKind.Facts => true,
        InfoLineKind.Day => days.Count > 0 && AreAll(line),
        _ => Month is not null && IssueLine.Read(line, Site)?.Iso() == Month,
    };

    private bool AreAll(string line)
    {
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
