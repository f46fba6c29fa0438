namespace CampusJournal.Articles.Dates;

/// <summary>Dates relative to the time of capture: 5분 전, 3시간 전, 2일 전, 오늘, 어제, 그제.</summary>
internal static class RelativeDates
{
    private static readonly TimeSpan Seoul = TimeSpan.FromHours(9);

    public static FoundDate? Find(ReadOnlySpan<char> line, DateTimeOffset captured)
    {
        var now = captured.ToOffset(Seoul);
        for (var i = 0; i < line.Length; i++)
        {
            if (char.IsAsciiDigit(line[i]) && (i == 0 || !char.IsAsciiDigit(line[i - 1])) && Ago(line, i, now) is { } date)
            {
                return date;
            }
        }

        var days = line.IndexOf("그제") >= 0 || line.IndexOf("그저께") >= 0 ? 2 : line.IndexOf("어제") >= 0 ? 1 : line.IndexOf("오늘") >= 0 ? 0 : -1;
        return days < 0 ? null : On(now.AddDays(-days));
    }

    private static FoundDate? Ago(ReadOnlySpan<char> line, int at, DateTimeOffset now)
    {
        var reader = new DateCursor(line, at);
        if (reader.DigitsAhead() > 3)
        {
            return null;
        }

        var number = reader.Number(3);
        reader.SkipSpaces();
        DateTimeOffset? then = reader.SkipWords("분") ? now.AddMinutes(-number) : reader.SkipWords("시간") ? now.AddHours(-number)
            : reader.SkipWords("일") ? now.AddDays(-number) : null;
        reader.SkipSpaces();
        return then is { } time && reader.At == '전' ? On(time) : null;
    }

    private static FoundDate On(DateTimeOffset time) => new(0, 0, DateOnly.FromDateTime(time.DateTime), null, false, null);
}
