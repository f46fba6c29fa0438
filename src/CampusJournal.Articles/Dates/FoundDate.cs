using System.Globalization;

namespace CampusJournal.Articles.Dates;

/// <summary>A date as a text has it, with the time and the offset if they are written.</summary>
/// <param name="Index">Where it starts in the text.</param>
/// <param name="End">Where it ends, time and offset included.</param>
/// <param name="Day">The day.</param>
/// <param name="Time">The time of day, or null.</param>
/// <param name="HasSeconds">Whether the time has seconds.</param>
/// <param name="Offset">The offset from UTC as written, or null.</param>
internal readonly record struct FoundDate(int Index, int End, DateOnly Day, TimeOnly? Time, bool HasSeconds, TimeSpan? Offset)
{
    /// <summary>Korea's offset from UTC.</summary>
    public static readonly TimeSpan Seoul = TimeSpan.FromHours(9);

    /// <summary>Writes the date in ISO 8601, never converted. A time without an offset is kept only where the offset is known to be Seoul's.</summary>
    public string Iso(bool hasSeoulTime)
    {
        var day = Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        if (Time is not { } time || (Offset ?? (hasSeoulTime ? Seoul : null)) is not { } offset)
        {
            return day;
        }

        var clock = time.ToString(HasSeconds ? "HH:mm:ss" : "HH:mm", CultureInfo.InvariantCulture);
        var sign = offset < TimeSpan.Zero ? '-' : '+';
        return $"{day}T{clock}{sign}{offset.Duration():hh\\:mm}";
    }
}
