using System.Globalization;

namespace CampusJournal.Ingest;

/// <summary>How many failures a run bears: a number, or a share of the pages seen. One more ends it.</summary>
/// <param name="Count">The number, 0 to stop at the first; or null.</param>
/// <param name="Percent">The share, from 0 to 100; or null. It counts from the twentieth page on: of fewer pages a share says nothing.</param>
public sealed record FailureLimit(long? Count, double? Percent)
{
    private const int LeastSeen = 20;

    /// <summary>Gets the limit that ends the run at the first failure.</summary>
    public static FailureLimit None { get; } = new(0, null);

    /// <summary>Reads a limit.</summary>
    /// <param name="text">A number as <c>100</c>, or a share as <c>5%</c>.</param>
    /// <returns>The limit, or null when the text is neither.</returns>
    public static FailureLimit? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.EndsWith('%'))
        {
            return double.TryParse(text[..^1], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent) && percent <= 100
                ? new(null, percent)
                : null;
        }

        return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? new(count, null) : null;
    }

    /// <summary>Tells whether there are more failures than this.</summary>
    /// <param name="failures">The failures.</param>
    /// <param name="seen">The failures and the records.</param>
    /// <returns>True when the run should end.</returns>
    public bool IsExceeded(long failures, long seen) =>
        failures > Count || (Percent is { } percent && seen >= LeastSeen && failures * 100 > percent * seen);
}
