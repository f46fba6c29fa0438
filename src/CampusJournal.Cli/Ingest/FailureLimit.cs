using System.Globalization;

namespace CampusJournal.Cli.Ingest;

/// <summary>How many failures a run bears: a number, or a share of what was seen.</summary>
/// <param name="Count">The number, or null.</param>
/// <param name="Percent">The share, or null.</param>
internal sealed record FailureLimit(long? Count, double? Percent)
{
    // A share says nothing about the first few pages.
    private const int LeastSeen = 20;

    /// <summary>Reads <c>100</c> or <c>5%</c>; null when it is neither.</summary>
    public static FailureLimit? Parse(string text)
    {
        if (text.EndsWith('%'))
        {
            return double.TryParse(text[..^1], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent) && percent <= 100
                ? new(null, percent)
                : null;
        }

        return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? new(count, null) : null;
    }

    /// <summary>Tells whether there are more failures than this.</summary>
    public bool IsExceeded(long failures, long seen) =>
        failures > Count || (Percent is { } percent && seen >= LeastSeen && failures * 100 > percent * seen);
}
