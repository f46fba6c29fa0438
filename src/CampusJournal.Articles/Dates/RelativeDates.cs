namespace CampusJournal.Articles.Dates;

/// <summary>Dates relative to the time of capture: 5분 전, 3시간 전, 2일 전, 오늘, 어제, 그제.</summary>
internal static class RelativeDates
{
    public static FoundDate? Find(ReadOnlySpan<char> line, DateTimeOffset captured)
    {
        for (var i = 0; i < line.Length; i++)
        {
            if (char.IsAsciiDigit(line[i]) && (i == 0 || !char.IsAsciiDigit(line[i - 1])) && Ago(line, i) is { } ago)
            {
                return Before(captured, ago);
            }
        }

        var days = line.IndexOf("그제") >= 0 || line.IndexOf("그저께") >= 0 ? 2 : line.IndexOf("어제") >= 0 ? 1 : line.IndexOf("오늘") >= 0 ? 0 : -1;
        return days < 0 ? null : Before(captured, TimeSpan.FromDays(days));
    }

    private static TimeSpan? Ago(ReadOnlySpan<char> line, int at)
    {
        var reader = new DateCursor(line, at);
        if (reader.DigitsAhead() > 3)
        {
            return null;
        }

        var number = reader.Number(3);
        reader.SkipSpaces();
        TimeSpan? ago = reader.SkipWords("분") ? TimeSpan.FromMinutes(number) : reader.SkipWords("시간") ? TimeSpan.FromHours(number)
            : reader.SkipWords("일") ? TimeSpan.FromDays(number) : null;
        reader.SkipSpaces();
        return reader.At == '전' ? ago : null;
    }

    /// <summary>The day in Seoul that long before the capture; null when it lies outside the calendar, whose ends tools write for "unknown".</summary>
    private static FoundDate? Before(DateTimeOffset captured, TimeSpan ago)
    {
        var ticks = captured.UtcTicks + FoundDate.Seoul.Ticks - ago.Ticks;
        return ticks < DateTime.MinValue.Ticks || ticks > DateTime.MaxValue.Ticks ? null : new(0, 0, DateOnly.FromDateTime(new DateTime(ticks)), null, false, null);
    }
}
