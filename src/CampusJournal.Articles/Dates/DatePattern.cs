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
        var figures = new Figures();
        for (var i = 0; i < form.Length;)
        {
            var letter = form[i];
            var count = form.AsSpan(i).IndexOfAnyExcept(letter);
            count = count < 0 ? form.Length - i : count;
            i += count;
            if (!Take(ref reader, ref figures, letter, count))
            {
                return null;
            }
        }

        return figures.Day is { } day ? new(at, reader.Position, day, figures.Time, figures.HasSeconds, null) : null;
    }

    /// <summary>Takes what a run of one letter of the form stands for; false when the text has something else.</summary>
    private static bool Take(ref DateCursor reader, ref Figures figures, char letter, int count)
    {
        if (letter == ' ')
        {
            reader.SkipSpaces();
            return true;
        }

        if (letter is not ('y' or 'M' or 'd' or 'H' or 'h' or 'm' or 's'))
        {
            return Literal(ref reader, letter, count);
        }

        var number = reader.Number(Math.Max(2, count));
        figures.Set(letter, letter == 'y' && count <= 2 ? CalendarDays.Century(number) : number);
        return number >= 0;
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

    /// <summary>The figures that are read so far, -1 for those that are not.</summary>
    private struct Figures()
    {
        private int year = -1;
        private int month = -1;
        private int day = -1;
        private int hour = -1;
        private int minute;
        private int second = -1;

        public readonly bool HasSeconds => second >= 0;

        public readonly DateOnly? Day => CalendarDays.Day(year, month, day);

        public readonly TimeOnly? Time => hour < 0 ? null : TimeForms.Clock(hour, minute, Math.Max(0, second));

        public void Set(char letter, int number)
        {
            switch (letter)
            {
                case 'y': year = number; break;
                case 'M': month = number; break;
                case 'd': day = number; break;
                case 'm': minute = number; break;
                case 's': second = number; break;
                default: hour = number; break;
            }
        }
    }
}
