namespace CampusJournal.Articles.Dates;

/// <summary>Numbers in Chinese characters: 一九五八 digit by digit, 二十三 by tens, 千九百五十八 by thousands.</summary>
internal static class HanjaNumbers
{
    /// <summary>Every character that numbers are written with.</summary>
    public const string All = Digits + "零十百千";

    private const string Digits = "〇一二三四五六七八九";

    public static bool IsDigit(char c) => All.Contains(c);

    /// <summary>Takes a year of four digits, or written out; -1 when there is none.</summary>
    public static int TakeYear(ref DateCursor reader)
    {
        var thousands = TakeUnits(ref reader, '千');
        if (thousands > 0)
        {
            return (thousands * 1000) + (TakeUnits(ref reader, '百') * 100) + Math.Max(0, Take(ref reader));
        }

        var year = 0;
        for (var i = 0; i < 4; i++)
        {
            if (Digit(reader.At) is not (>= 0 and var digit))
            {
                return -1;
            }

            year = (year * 10) + digit;
            reader.Skip(1);
        }

        return year;
    }

    /// <summary>Takes a number below a hundred; -1 when there is none.</summary>
    public static int Take(ref DateCursor reader)
    {
        var ones = Digit(reader.At);
        if (ones >= 0)
        {
            reader.Skip(1);
        }

        if (!reader.Take('十'))
        {
            return ones;
        }

        var tens = ones < 0 ? 1 : ones;
        ones = Digit(reader.At);
        if (ones < 0)
        {
            return tens * 10;
        }

        reader.Skip(1);
        return (tens * 10) + ones;
    }

    /// <summary>Takes how many of a unit there are, with the unit: 四千 is four, 千 one; 0 when there is none.</summary>
    private static int TakeUnits(ref DateCursor reader, char unit)
    {
        var ahead = reader;
        var count = Digit(ahead.At);
        ahead.Skip(count > 0 ? 1 : 0);
        if (!ahead.Take(unit))
        {
            return 0;
        }

        reader = ahead;
        return Math.Max(1, count);
    }

    private static int Digit(char c) => c == '零' ? 0 : Digits.IndexOf(c);
}
