using static CampusJournal.Articles.Dates.CalendarDays;

namespace CampusJournal.Articles.Dates;

/// <summary>Reads dates that begin with figures: in every order, run together, with 년 월 일, before the name of a month.</summary>
internal static class FigureDates
{
    /// <summary>Eight figures in a row are a date only since there are web pages.</summary>
    private const int EarliestCompactYear = 1990;

    /// <summary>Reads the date that begins with the reader's figures; null when they are another number.</summary>
    public static FoundDate? Read(DateCursor reader, DateOrder order)
    {
        var digits = reader.DigitsAhead();
        return digits switch
        {
            8 or 12 or 14 => ReadCompact(reader, digits),
            4 => ReadYearFirst(reader),
            1 or 2 => ReadShort(reader, order),
            _ => null,
        };
    }

    /// <summary>20240415, 202404151120, 20240415112033.</summary>
    private static FoundDate? ReadCompact(DateCursor reader, int digits)
    {
        var (year, month, day) = (reader.Number(4), reader.Number(2), reader.Number(2));
        if (year < EarliestCompactYear)
        {
            return null;
        }

        if (digits == 8)
        {
            return Make(reader, year, month, day);
        }

        var (hour, minute) = (reader.Number(2), reader.Number(2));
        var second = digits == 14 ? reader.Number(2) : 0;
        return Day(year, month, day) is { } date && TimeForms.Clock(hour, minute, second) is { } time
            ? new(reader.Start, reader.Position, date, time, digits == 14, null)
            : null;
    }

    /// <summary>2024.4.15, 2024-04-15, 2024/04/15, 2024년 4월 15일, 檀紀 4291年 3月 2日.</summary>
    private static FoundDate? ReadYearFirst(DateCursor reader)
    {
        var year = reader.Number(4);
        if (IsDangun(reader.Before))
        {
            year -= DangunEra;
        }
        else if (year < (reader.PeekSeparator() is '년' or '年' ? EarliestNamedYear : EarliestYear))
        {
            return null;
        }

        return ReadMonthAndDay(reader, year);
    }

    private static FoundDate? ReadMonthAndDay(DateCursor reader, int year)
    {
        if (!reader.TakeAny(".-/년年"))
        {
            return null;
        }

        // 2014.Mar.4
        var month = MonthNames.Take(ref reader, out var named) ? named : reader.Number(2);
        if (month < 1 || !reader.TakeAny(".-/월月"))
        {
            return null;
        }

        var day = reader.Number(2);
        return day < 1 || reader.AtDigit ? null : Make(reader, year, month, day);
    }

    /// <summary>24년 4월 15일, 15 April 2024, and three short figures.</summary>
    private static FoundDate? ReadShort(DateCursor reader, DateOrder order)
    {
        // A figure after a point or a colon is part of a longer number or of a clock.
        if (reader.Before is [.., >= '0' and <= '9', '.' or ':' or ','])
        {
            return null;
        }

        var hasTwoDigits = reader.DigitsAhead() == 2;
        var first = reader.Number(2);
        if (NamedDates.ReadDayFirst(reader, first) is { } named)
        {
            return named;
        }

        return reader.PeekSeparator() switch
        {
            '년' or '年' when EraNames.FirstYearBefore(reader.Before) is { } era => ReadMonthAndDay(reader, era + first - 1),
            '년' or '年' => hasTwoDigits ? ReadMonthAndDay(reader, Century(first)) : null,
            '.' or '-' or '/' => ReadShortFigures(reader, first, hasTwoDigits, order),
            _ => null,
        };
    }

    /// <summary>15.04.2024, 4/15/2024, 24.04.15, '24.4.15, from behind the first figure.</summary>
    private static FoundDate? ReadShortFigures(DateCursor reader, int first, bool hasTwoDigits, DateOrder order)
    {
        var separator = reader.PeekSeparator();
        reader.TakeAny(".-/");
        var second = reader.Number(2);
        if (second < 1 || reader.PeekSeparator() != separator || !reader.TakeAny(".-/"))
        {
            return null;
        }

        // Points part days and months in this order everywhere but in Korea.
        var yearLast = separator == '.' && order != DateOrder.YearFirst ? DateOrder.DayFirst : order;
        var lastDigits = reader.DigitsAhead();
        var last = reader.Number(4);
        if (lastDigits == 4)
        {
            return last < EarliestYear ? null : YearLast(reader, last, (first, second), yearLast);
        }

        if (lastDigits is not (1 or 2) || (reader.At is '.' && char.IsAsciiDigit(reader.Next)))
        {
            return null;
        }

        if (hasTwoDigits && (order == DateOrder.YearFirst || reader.Before is [.., '\'' or '’' or '‘']))
        {
            return Make(reader, Century(first), second, last);
        }

        // 1-2-24 is a score or a range in most texts.
        return lastDigits == 2 && separator != '-' ? YearLast(reader, Century(last), (first, second), yearLast) : null;
    }

    private static FoundDate? YearLast(DateCursor reader, int year, (int First, int Second) figures, DateOrder order)
    {
        // A Korean page that writes the year last follows another country's way, and only a weekday says which.
        var (first, second) = figures;
        var isUnclear = order == DateOrder.YearFirst && first <= 12 && second <= 12 && first != second;
        var isMonthFirst = first <= 12 && (second > 12 || order == DateOrder.MonthFirst);
        if (isUnclear && Weekdays.Before(reader.Before) is { } weekday)
        {
            isMonthFirst = Day(year, first, second)?.DayOfWeek == weekday;
            isUnclear = isMonthFirst == (Day(year, second, first)?.DayOfWeek == weekday);
        }

        return isUnclear ? null : isMonthFirst ? Make(reader, year, first, second) : Make(reader, year, second, first);
    }

    private static bool IsDangun(ReadOnlySpan<char> before)
    {
        var word = before.TrimEnd();
        return word.EndsWith("檀紀") || word.EndsWith("단기") || word.EndsWith("檀君紀元") || word.EndsWith("단군기원");
    }
}
