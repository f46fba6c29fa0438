namespace CampusJournal.Articles.Dates;

/// <summary>Reads a date by a form such as <c>yyyy.MM.dd HH:mm</c>: letters are figures, anything else is itself, a space is any white space.</summary>
internal static class DatePattern
{
    public static FoundDate? Find(ReadOnlySpan<char> text, IReadOnlyList<string> forms)
    {
        foreach (var form in forms)
        {
            for (var at = 0; at < text.Length; at++)
            {
                if (char.IsAsciiDigit(text[at]) && (at == 0 || !char.IsAsciiDigit(text[at - 1])) && ReadAt(text, at, form) is { } date)
                {
                    return date;
                }
            }
        }

        return null;
    }

    private static FoundDate? ReadAt(ReadOnlySpan<char> text, int at, string form)
    {
        var reader = new DateCursor(text, at);
        int year = -1, month = -1, day = -1, hour = -1, minute = 0, second = -1;
        for (var i = 0; i < form.Length;)
        {
            var letter = form[i];
            var count = 1;
            while (i + count < form.Length && form[i + count] == letter)
            {
                count++;
            }

            i += count;
            if (letter == ' ')
            {
                reader.SkipSpaces();
                continue;
            }

            if (letter is not ('y' or 'M' or 'd' or 'H' or 'h' or 'm' or 's'))
            {
                if (!Literal(ref reader, letter, count))
                {
                    return null;
                }

                continue;
            }

            var number = reader.Number(Math.Max(2, count));
            if (number < 0)
            {
                return null;
            }

            switch (letter)
            {
                case 'y': year = count <= 2 ? number + (number < 70 ? 2000 : 1900) : number; break;
                case 'M': month = number; break;
                case 'd': day = number; break;
                case 'm': minute = number; break;
                case 's': second = number; break;
                default: hour = number; break;
            }
        }

        if (year is < 1880 or > 2099 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return null;
        }

        var time = hour < 0 ? null : TimeForms.Clock(hour, minute, Math.Max(0, second));
        return new(at, reader.Position, new(year, month, day), time, second >= 0, null);
    }

    private static bool Literal(ref DateCursor reader, char c, int count)
    {
        for (; count > 0; count--)
        {
            if (!reader.Take(c))
            {
                return false;
            }
        }

        return true;
    }
}
