using static CampusJournal.Articles.Dates.CalendarDays;

namespace CampusJournal.Articles.Dates;

/// <summary>Reads dates whose numbers are spelt in Hangul, as under vows and letters: 이천십사년 삼월 사일, 천구백육십년 시월 이십일일.</summary>
internal static class HangulNumbers
{
    /// <summary>The character without which no year is spelt so: a thousand.</summary>
    public const char Thousand = '천';

    private const string Digits = "영일이삼사오육칠팔구";

    // Two months are spoken otherwise than their numbers: 유월, 시월.
    private const char June = '유';
    private const char October = '시';

    /// <summary>Whether a year may begin with a character.</summary>
    public static bool MayBegin(char c) => c is '이' or '일' or Thousand;

    /// <summary>Reads the date that begins at the reader; null when there is none.</summary>
    public static FoundDate? Read(DateCursor reader)
    {
        var year = Take(ref reader);
        if (year is < EarliestNamedYear or > LatestYear || !reader.TakeAny("년"))
        {
            return null;
        }

        var month = reader.Take(June) ? 6 : reader.Take(October) ? 10 : Take(ref reader);
        if (!reader.TakeAny("월"))
        {
            return null;
        }

        var day = Take(ref reader);
        if (reader.Take('일'))
        {
            return Make(reader, year, month, day);
        }

        // The last one was the word for day: 이십일 is the twentieth.
        return day % 10 == 1 ? Make(reader, year, month, day - 1) : null;
    }

    /// <summary>Takes a number below ten thousand; 0 when there is none.</summary>
    private static int Take(ref DateCursor reader)
    {
        var value = 0;
        foreach (var (unit, size) in ((char, int)[])[(Thousand, 1000), ('백', 100), ('십', 10)])
        {
            var ahead = reader;
            var count = Math.Max(0, Digits.IndexOf(ahead.At));
            ahead.Skip(count > 0 ? 1 : 0);
            if (ahead.Take(unit))
            {
                reader = ahead;
                value += Math.Max(1, count) * size;
            }
        }

        var ones = Math.Max(0, Digits.IndexOf(reader.At));
        reader.Skip(ones > 0 ? 1 : 0);
        return value + ones;
    }
}
