namespace CampusJournal.Articles.Dates;

/// <summary>Reads the time of day that follows a date, with weekday, 오전/오후 and offset.</summary>
internal static class TimeForms
{
    private const int MostFillers = 8;

    public static (int End, TimeOnly Clock, bool HasSeconds, TimeSpan? Offset)? ReadAfter(ReadOnlySpan<char> text, int position)
    {
        var reader = new DateCursor(text, position);
        reader.SkipSpaces();
        reader.SkipWords("일", "日");
        for (var i = 0; i < MostFillers && SkipFiller(ref reader); i++)
        {
        }

        var half = Half(ref reader);
        reader.SkipSpaces();
        if (reader.DigitsAhead() is not (1 or 2))
        {
            return null;
        }

        var hour = reader.Number(2);
        if (!TakeColon(ref reader, text) || reader.DigitsAhead() is not (1 or 2))
        {
            return null;
        }

        var minute = reader.Number(2);
        reader.SkipWords("분", "分");
        var second = Seconds(ref reader);
        var afterClock = reader;
        afterClock.SkipSpaces();
        var halfBehind = Half(ref afterClock);
        var offset = OffsetForms.Take(ref afterClock);
        var end = halfBehind is null && offset is null ? reader.Position : afterClock.Position;
        half ??= halfBehind;
        if (half is { } afternoon && hour <= 12)
        {
            hour = (hour % 12) + (afternoon ? 12 : 0);
        }

        return Clock(hour, minute, Math.Max(0, second)) is { } clock ? (end, clock, second >= 0, offset) : null;
    }

    public static TimeOnly? Clock(int hour, int minute, int second) =>
        hour is >= 0 and <= 23 && minute is >= 0 and <= 59 && second is >= 0 and <= 59 ? new(hour, minute, second) : null;

    private static int Seconds(ref DateCursor reader)
    {
        var ahead = reader;
        if (!ahead.Take(':'))
        {
            return -1;
        }

        if (ahead.DigitsAhead() != 2)
        {
            return -1;
        }

        var second = ahead.Number(2);
        if (ahead.At is '.' or ',' && char.IsAsciiDigit(ahead.Next))
        {
            ahead.Skip(1);
            ahead.Skip(ahead.DigitsAhead());
        }

        reader = ahead;
        return second;
    }

    private static bool SkipFiller(ref DateCursor reader)
    {
        if (reader.SkipSpaces() || reader.Take('.') || reader.Take(',') || reader.Take('(') || reader.Take(')') || reader.Take('/') || reader.Take('|')
            || reader.Take('[') || reader.Take(']'))
        {
            return true;
        }

        if (reader.At is 'T' or 't' && char.IsAsciiDigit(reader.Next))
        {
            reader.Skip(1);
            return true;
        }

        return reader.SkipWords("at ", "um ", "kl. ", "klo ", "ore ", "às ", "à ", "– ", "- ", "· ") || reader.SkipWords(Weekdays.Names);
    }

    /// <summary>Takes 오전, 오후, AM or PM: true for the afternoon.</summary>
    private static bool? Half(ref DateCursor reader)
    {
        if (reader.SkipWords("오후", "下午", "午後", "p.m.", "pm"))
        {
            return true;
        }

        return reader.SkipWords("오전", "上午", "午前", "a.m.", "am") ? false : null;
    }

    private static bool TakeColon(ref DateCursor reader, ReadOnlySpan<char> text)
    {
        if (reader.Take(':'))
        {
            return true;
        }

        if (reader.SkipWords("시", "時", "时", "點", "点"))
        {
            reader.SkipSpaces();
            return true;
        }

        // 10.20 is a time only where the word says so; 10h20 is one.
        if (reader.At is '.' && text[Math.Min(text.Length, reader.Position + 3)..].TrimStart().StartsWith("Uhr"))
        {
            return reader.Take('.');
        }

        // The French set the sign apart: 7 h 03.
        var ahead = reader;
        ahead.SkipSpaces();
        if (!ahead.Take('h'))
        {
            return false;
        }

        ahead.SkipSpaces();
        if (!ahead.AtDigit)
        {
            return false;
        }

        reader = ahead;
        return true;
    }
}
