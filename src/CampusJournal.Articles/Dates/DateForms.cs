using System.Buffers;

namespace CampusJournal.Articles.Dates;

/// <summary>
/// Finds dates in running text: figures in every order, Hangul and Hanja forms, years of the Dangun era, month names. Each position is
/// tried once and no form is longer than a line, so the time is linear in the text.
/// </summary>
internal static class DateForms
{
    /// <summary>The years that are taken for years; figures of other numbers look like dates too.</summary>
    private const int EarliestYear = 1900;
    private const int LatestYear = 2099;

    /// <summary>The first Korean newspapers; a year that 년 follows is one for certain.</summary>
    private const int EarliestNamedYear = 1880;

    /// <summary>Eight figures in a row are a date only since there are web pages.</summary>
    private const int EarliestCompactYear = 1990;

    /// <summary>Year 1 of the Dangun era is 2333 BC.</summary>
    private const int DangunEra = 2333;

    /// <summary>How far before its first figure a date may begin: the name of a month.</summary>
    private const int LongestName = 40;

    private static readonly SearchValues<char> Figures = SearchValues.Create("0123456789" + HanjaNumbers.All);

    /// <summary>Finds the first date at or after a position.</summary>
    public static FoundDate? Find(ReadOnlySpan<char> text, DateOrder order, int from = 0)
    {
        var figure = from - 1;
        for (var i = from; i < text.Length; i++)
        {
            if (figure < i)
            {
                var ahead = text[i..].IndexOfAny(Figures);
                if (ahead < 0)
                {
                    return null;
                }

                figure = i + ahead;
                i = Math.Max(i, figure - LongestName);
            }

            if (ReadAt(text, i, order) is { } date && !OtherFigures.Are(text, date))
            {
                return date;
            }
        }

        return null;
    }

    private static FoundDate? ReadAt(ReadOnlySpan<char> text, int at, DateOrder order)
    {
        var c = text[at];
        var before = at > 0 ? text[at - 1] : '\0';
        var reader = new DateCursor(text, at);
        if (char.IsAsciiDigit(c))
        {
            return char.IsAsciiDigit(before) ? null : ReadFigures(reader, order);
        }

        if (HanjaNumbers.IsDigit(c))
        {
            return HanjaNumbers.IsDigit(before) ? null : ReadHanja(reader);
        }

        return char.IsLetter(c) && !char.IsLetter(before) ? ReadMonthFirst(reader) : null;
    }

    private static FoundDate? ReadFigures(DateCursor reader, DateOrder order)
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
        if (Dangun(reader.Before))
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

        var month = reader.Number(2);
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
        if (ReadDayAndMonthName(reader, first) is { } named)
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
        // A Korean page that writes the year last follows another country's way, and does not say which.
        var (first, second) = figures;
        var isUnclear = order == DateOrder.YearFirst && first <= 12 && second <= 12 && first != second;
        var isMonthFirst = first <= 12 && (second > 12 || order == DateOrder.MonthFirst);
        return isUnclear ? null : isMonthFirst ? Make(reader, year, first, second) : Make(reader, year, second, first);
    }

    /// <summary>15 April 2024, 15. April 2024, 15th of April, 2024, 15 de abril de 2024.</summary>
    private static FoundDate? ReadDayAndMonthName(DateCursor reader, int day)
    {
        reader.SkipWords("st", "nd", "rd", "th", "er", "º", "ª");
        reader.Take('.');
        if (!reader.SkipSpaces() && reader.At is not '-')
        {
            return null;
        }

        reader.Take('-');
        reader.SkipWords("de ", "of ");
        if (!MonthNames.Take(ref reader, out var month))
        {
            return null;
        }

        reader.Take('.');
        reader.Take(',');
        reader.Take('-');
        reader.SkipSpaces();
        reader.SkipWords("de ", "del ");
        var year = reader.DigitsAhead() == 4 ? reader.Number(4) : 0;
        return year < EarliestYear ? null : Make(reader, year, month, day);
    }

    /// <summary>April 15, 2024; Apr. 15th 2024.</summary>
    private static FoundDate? ReadMonthFirst(DateCursor reader)
    {
        if (!MonthNames.Take(ref reader, out var month))
        {
            return null;
        }

        reader.Take('.');
        if (!reader.SkipSpaces() || reader.DigitsAhead() is not (1 or 2))
        {
            return null;
        }

        var day = reader.Number(2);
        reader.SkipWords("st", "nd", "rd", "th");
        reader.Take(',');
        reader.SkipSpaces();
        var year = reader.DigitsAhead() == 4 ? reader.Number(4) : 0;
        return year < EarliestYear ? null : Make(reader, year, month, day);
    }

    /// <summary>一九五八年 三月 二日, 四二九一年 三月 二日, 四千二百九十一年 三月 二日: no other era has come so far.</summary>
    private static FoundDate? ReadHanja(DateCursor reader)
    {
        var year = HanjaNumbers.TakeYear(ref reader);
        year -= year > LatestYear ? DangunEra : 0;
        if (year is < EarliestNamedYear or > LatestYear || !reader.TakeAny("年년"))
        {
            return null;
        }

        var month = HanjaNumbers.Take(ref reader);
        if (month < 1 || !reader.TakeAny("月월"))
        {
            return null;
        }

        var day = HanjaNumbers.Take(ref reader);
        return day < 1 || !reader.TakeAny("日일") ? null : Make(reader, year, month, day);
    }

    private static FoundDate? Make(in DateCursor reader, int year, int month, int day)
    {
        // The first of January 1970 is a clock that was never set.
        if (Day(year, month, day) is not { } date || date == DateOnly.FromDateTime(DateTime.UnixEpoch))
        {
            return null;
        }

        return TimeForms.ReadAfter(reader.Text, reader.Position) is { } time
            ? new(reader.Start, time.End, date, time.Clock, time.HasSeconds, time.Offset)
            : new(reader.Start, reader.Position, date, null, false, null);
    }

    internal static DateOnly? Day(int year, int month, int day) =>
        year is >= EarliestNamedYear and <= LatestYear && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new(year, month, day) : null;

    /// <summary>Reads a year of two figures: 69 is 2069, 70 is 1970.</summary>
    internal static int Century(int year) => year + (year < 70 ? 2000 : 1900);

    private static bool Dangun(ReadOnlySpan<char> before)
    {
        var word = before.TrimEnd();
        return word.EndsWith("檀紀") || word.EndsWith("단기") || word.EndsWith("檀君紀元") || word.EndsWith("단군기원");
    }
}
