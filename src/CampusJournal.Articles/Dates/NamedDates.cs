using static CampusJournal.Articles.Dates.CalendarDays;

namespace CampusJournal.Articles.Dates;

/// <summary>Reads dates with words in them: the names of months, the numbers of Hanja.</summary>
internal static class NamedDates
{
    /// <summary>15 April 2024, 15. April 2024, 15th of April, 2024, 15 de abril de 2024.</summary>
    public static FoundDate? ReadDayFirst(DateCursor reader, int day)
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
    public static FoundDate? ReadMonthFirst(DateCursor reader)
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
    public static FoundDate? ReadHanja(DateCursor reader)
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
}
