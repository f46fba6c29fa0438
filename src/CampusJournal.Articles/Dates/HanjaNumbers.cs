namespace CampusJournal.Articles.Dates;

/// <summary>Numbers in Chinese characters: 一九五八 digit by digit, 二十三 by tens.</summary>
internal static class HanjaNumbers
{
    /// <summary>Every character that numbers are written with.</summary>
    public const string All = Digits + "零十";

    private const string Digits = "〇一二三四五六七八九";

    public static bool IsDigit(char c) => All.Contains(c);

    /// <summary>Takes a year of four digits; -1 when there is none.</summary>
    public static int TakeYear(ref DateCursor reader)
    {
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

    private static int Digit(char c) => c == '零' ? 0 : Digits.IndexOf(c);
}
