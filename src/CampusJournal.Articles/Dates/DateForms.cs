using System.Collections.Frozen;

namespace CampusJournal.Articles.Dates;

/// <summary>
/// Finds dates in running text: figures in every order, Hangul and Hanja forms, years of the Dangun era, month names. Each position is
/// tried once and no form is longer than a line, so the time is linear in the text.
/// </summary>
internal static class DateForms
{
    private const int LongestMonthName = 12;

    private static readonly FrozenDictionary<string, int> Months = ReadMonths();
    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> MonthLookup = Months.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Finds the first date at or after a position.</summary>
    public static FoundDate? Find(ReadOnlySpan<char> text, DateOrder order, int from = 0)
    {
        for (var i = from; i < text.Length; i++)
        {
            if (ReadAt(text, i, order) is { } date)
            {
                return date;
            }
        }

        return null;
    }

    private static FoundDate? ReadAt(ReadOnlySpan<char> text, int at, DateOrder order)
    {
        var c = text[at];
        if (char.IsAsciiDigit(c))
        {
            return at > 0 && char.IsAsciiDigit(text[at - 1]) ? null : ReadFigures(text, at, order);
        }

        if (HanjaNumbers.IsDigit(c))
        {
            return at > 0 && HanjaNumbers.IsDigit(text[at - 1]) ? null : ReadHanja(text, at);
        }

        return char.IsLetter(c) && (at == 0 || !char.IsLetter(text[at - 1])) ? ReadMonthFirst(text, at) : null;
    }

    private static FoundDate? ReadFigures(ReadOnlySpan<char> text, int at, DateOrder order)
    {
        var reader = new DateCursor(text, at);
        var digits = reader.DigitsAhead();
        return digits switch
        {
            8 or 12 or 14 => ReadCompact(text, at, digits),
            4 => ReadYearFirst(text, at, ref reader),
            1 or 2 => ReadShort(text, at, ref reader, order),
            _ => null,
        };
    }

    /// <summary>20240415, 202404151120, 20240415112033.</summary>
    private static FoundDate? ReadCompact(ReadOnlySpan<char> text, int at, int digits)
    {
        var reader = new DateCursor(text, at);
        var (year, month, day) = (reader.Number(4), reader.Number(2), reader.Number(2));
        if (year < 1990)
        {
            return null;
        }

        if (digits == 8)
        {
            return Make(text, at, ref reader, year, month, day);
        }

        var (hour, minute) = (reader.Number(2), reader.Number(2));
        var second = digits == 14 ? reader.Number(2) : 0;
        return Day(year, month, day) is { } date && TimeForms.Clock(hour, minute, second) is { } time
            ? new(at, reader.Position, date, time, digits == 14, null)
            : null;
    }

    /// <summary>2024.4.15, 2024-04-15, 2024/04/15, 2024년 4월 15일, 檀紀 4291年 3月 2日.</summary>
    private static FoundDate? ReadYearFirst(ReadOnlySpan<char> text, int at, ref DateCursor reader)
    {
        var year = reader.Number(4);
        var written = reader.PeekSeparator();
        if (written is '년' or '年' && Dangun(text[..at]))
        {
            year -= 2333;
        }
        else if (year < (written is '년' or '年' ? 1880 : 1900))
        {
            return null;
        }

        return ReadMonthAndDay(text, at, ref reader, year);
    }

    private static FoundDate? ReadMonthAndDay(ReadOnlySpan<char> text, int at, ref DateCursor reader, int year)
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
        return day < 1 || reader.AtDigit ? null : Make(text, at, ref reader, year, month, day);
    }

    /// <summary>15.04.2024, 4/15/2024, 24.04.15, '24.4.15, 24년 4월 15일, 15 April 2024.</summary>
    private static FoundDate? ReadShort(ReadOnlySpan<char> text, int at, ref DateCursor reader, DateOrder order)
    {
        // A figure after a point or a colon is part of a longer number or of a clock.
        if (at > 0 && text[at - 1] is '.' or ':' or ',' && at > 1 && char.IsAsciiDigit(text[at - 2]))
        {
            return null;
        }

        var hasTwoDigits = reader.DigitsAhead() == 2;
        var first = reader.Number(2);
        var afterFirst = reader;
        if (ReadDayAndMonthName(text, at, afterFirst, first) is { } named)
        {
            return named;
        }

        var separator = reader.PeekSeparator();
        if (separator is '년' or '年')
        {
            return hasTwoDigits ? ReadMonthAndDay(text, at, ref reader, Century(first)) : null;
        }

        if (separator is not ('.' or '-' or '/') || !reader.TakeAny(".-/"))
        {
            return null;
        }

        var second = reader.Number(2);
        if (second < 1 || reader.PeekSeparator() != separator || !reader.TakeAny(".-/"))
        {
            return null;
        }

        var lastDigits = reader.DigitsAhead();
        var last = reader.Number(4);
        if (lastDigits == 4)
        {
            return last < 1900 ? null : Ordered(text, at, ref reader, last, first, second, separator == '.' ? DateOrder.DayFirst : order);
        }

        if (lastDigits is not (1 or 2) || (reader.At is '.' && char.IsAsciiDigit(reader.Next)))
        {
            return null;
        }

        var apostrophe = at > 0 && text[at - 1] is '\'' or '’' or '‘';
        if (hasTwoDigits && (order == DateOrder.YearFirst || apostrophe))
        {
            return Make(text, at, ref reader, Century(first), second, last);
        }

        // 1-2-24 is a score or a range in most texts.
        return lastDigits == 2 && separator != '-' ? Ordered(text, at, ref reader, Century(last), first, second, separator == '.' ? DateOrder.DayFirst : order) : null;
    }

    private static FoundDate? Ordered(ReadOnlySpan<char> text, int at, ref DateCursor reader, int year, int first, int second, DateOrder order)
    {
        var monthFirst = first <= 12 && (second > 12 || order == DateOrder.MonthFirst);
        return monthFirst ? Make(text, at, ref reader, year, first, second) : Make(text, at, ref reader, year, second, first);
    }

    /// <summary>15 April 2024, 15. April 2024, 15th of April, 2024, 15 de abril de 2024.</summary>
    private static FoundDate? ReadDayAndMonthName(ReadOnlySpan<char> text, int at, DateCursor reader, int day)
    {
        reader.SkipWords("st", "nd", "rd", "th", "er", "º", "ª");
        reader.Take('.');
        if (!reader.SkipSpaces() && reader.At is not '-')
        {
            return null;
        }

        reader.Take('-');
        reader.SkipWords("de ", "of ");
        if (!TakeMonth(ref reader, out var month))
        {
            return null;
        }

        reader.Take('.');
        reader.Take(',');
        reader.Take('-');
        reader.SkipSpaces();
        reader.SkipWords("de ", "del ");
        var year = reader.DigitsAhead() == 4 ? reader.Number(4) : 0;
        return year < 1900 ? null : Make(text, at, ref reader, year, month, day);
    }

    /// <summary>April 15, 2024; Apr. 15th 2024.</summary>
    private static FoundDate? ReadMonthFirst(ReadOnlySpan<char> text, int at)
    {
        var reader = new DateCursor(text, at);
        if (!TakeMonth(ref reader, out var month))
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
        return year < 1900 ? null : Make(text, at, ref reader, year, month, day);
    }

    /// <summary>一九五八年 三月 二日.</summary>
    private static FoundDate? ReadHanja(ReadOnlySpan<char> text, int at)
    {
        var reader = new DateCursor(text, at);
        var year = HanjaNumbers.TakeYear(ref reader);
        if (year is < 1880 or > 2099 || !reader.TakeAny("年년"))
        {
            return null;
        }

        var month = HanjaNumbers.Take(ref reader);
        if (month < 1 || !reader.TakeAny("月월"))
        {
            return null;
        }

        var day = HanjaNumbers.Take(ref reader);
        return day < 1 || !reader.TakeAny("日일") ? null : Make(text, at, ref reader, year, month, day);
    }

    private static FoundDate? Make(ReadOnlySpan<char> text, int at, ref DateCursor reader, int year, int month, int day)
    {
        if (Day(year, month, day) is not { } date)
        {
            return null;
        }

        return TimeForms.ReadAfter(text, reader.Position) is { } time
            ? new(at, time.End, date, time.Clock, time.HasSeconds, time.Offset)
            : new(at, reader.Position, date, null, false, null);
    }

    private static DateOnly? Day(int year, int month, int day) =>
        year is >= 1880 and <= 2099 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new(year, month, day) : null;

    private static int Century(int year) => year + (year < 70 ? 2000 : 1900);

    private static bool Dangun(ReadOnlySpan<char> before)
    {
        var word = before.TrimEnd();
        return word.EndsWith("檀紀") || word.EndsWith("단기") || word.EndsWith("檀君紀元") || word.EndsWith("단군기원");
    }

    private static bool TakeMonth(ref DateCursor reader, out int month)
    {
        Span<char> lower = stackalloc char[LongestMonthName];
        var name = reader.LettersAhead(LongestMonthName);
        var length = name.ToLowerInvariant(lower);
        if (length < 3 || !MonthLookup.TryGetValue(lower[..length], out month))
        {
            month = 0;
            return false;
        }

        reader.Skip(length);
        return true;
    }

    private static FrozenDictionary<string, int> ReadMonths()
    {
        var names = new Dictionary<string, int>(StringComparer.Ordinal);
        var month = 0;
        foreach (var line in Resources.Lines("Dates/months.txt"))
        {
            month++;
            foreach (var name in line.Split(' '))
            {
                names.TryAdd(name, month);
            }
        }

        return names.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
