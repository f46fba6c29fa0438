namespace CampusJournal.Articles.Dates;

/// <summary>Dates in addresses: /2024/04/15/, /20240415/, _2024-04-15.</summary>
internal static class AddressDates
{
    public static FoundDate? Find(string? address)
    {
        if (address is null)
        {
            return null;
        }

        var text = address.AsSpan(0, Math.Min(address.Length, 500));
        for (var i = 1; i + 8 <= text.Length; i++)
        {
            if (text[i - 1] is '/' or '_' or '-' && char.IsAsciiDigit(text[i]) && ReadAt(text, i) is { } date)
            {
                return date;
            }
        }

        return null;
    }

    private static FoundDate? ReadAt(ReadOnlySpan<char> text, int at)
    {
        var reader = new DateCursor(text, at);
        var year = reader.Number(4);
        if (year is < 1990 or > 2099)
        {
            return null;
        }

        _ = reader.Take('/') || reader.Take('-') || reader.Take('_');
        if (reader.DigitsAhead() < 2)
        {
            return null;
        }

        var month = reader.Number(2);
        _ = reader.Take('/') || reader.Take('-') || reader.Take('_');
        if (reader.DigitsAhead() != 2 || month is < 1 or > 12)
        {
            return null;
        }

        var day = reader.Number(2);
        return day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new(at, reader.Position, new(year, month, day), null, false, null) : null;
    }
}
