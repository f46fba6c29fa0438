namespace CampusJournal.Articles.Dates;

/// <summary>Reads an offset from UTC: Z, +09:00, +0900, KST, GMT.</summary>
internal static class OffsetForms
{
    /// <summary>The largest offset that <see cref="DateTimeOffset"/> takes; no place on earth has a larger one.</summary>
    private static readonly TimeSpan Largest = TimeSpan.FromHours(14);

    public static TimeSpan? Take(ref DateCursor reader)
    {
        var ahead = reader;
        ahead.SkipSpaces();
        if (ahead.SkipWords("KST"))
        {
            reader = ahead;
            return FoundDate.Seoul;
        }

        if (ahead.SkipWords("GMT", "UTC"))
        {
            reader = ahead;
            return Signed(ref reader) ?? TimeSpan.Zero;
        }

        if (ahead.At is 'Z' && !char.IsLetterOrDigit(ahead.Next))
        {
            ahead.Skip(1);
            reader = ahead;
            return TimeSpan.Zero;
        }

        return Signed(ref reader);
    }

    private static TimeSpan? Signed(ref DateCursor reader)
    {
        var ahead = reader;
        var isNegative = ahead.At is '-' or '−';
        if (!isNegative && ahead.At is not '+')
        {
            return null;
        }

        ahead.Skip(1);
        var hours = ahead.Number(2);
        ahead.Take(':');
        var minutes = ahead.DigitsAhead() == 2 ? ahead.Number(2) : 0;
        var offset = new TimeSpan(hours, minutes, 0);
        if (hours < 0 || minutes is < 0 or > 59 || offset > Largest)
        {
            return null;
        }

        reader = ahead;
        return isNegative ? -offset : offset;
    }
}
