using System.Buffers;

namespace CampusJournal.Articles.Dates;

/// <summary>
/// Finds dates in running text: figures in every order, Hangul and Hanja forms, years of the Dangun era, month names. Each position is
/// tried once and no form is longer than a line, so the time is linear in the text.
/// </summary>
internal static class DateForms
{
    /// <summary>How far before its first figure a date may begin: the name of a month.</summary>
    private const int LongestName = 40;

    private static readonly SearchValues<char> Figures = SearchValues.Create([.. "0123456789" + HanjaNumbers.All, HangulNumbers.Thousand]);

    /// <summary>Whether a text has figures, without which there is no date.</summary>
    public static bool MayBeIn(ReadOnlySpan<char> text) => text.ContainsAny(Figures);

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
            return char.IsAsciiDigit(before) ? null : FigureDates.Read(reader, order);
        }

        if (HanjaNumbers.IsDigit(c))
        {
            return HanjaNumbers.IsDigit(before) ? null : NamedDates.ReadHanja(reader);
        }

        return !char.IsLetter(c) || char.IsLetter(before) ? null : HangulNumbers.MayBegin(c) ? HangulNumbers.Read(reader) : NamedDates.ReadMonthFirst(reader);
    }
}
