using CampusJournal.Articles.Review;

namespace CampusJournal.Ingest.Review;

/// <summary>A line of a file of decisions.</summary>
/// <param name="Row">The number of its row in the sheet; the header is row 1.</param>
/// <param name="Id">The id of the repair, as it stands there.</param>
/// <param name="Decision">What the editor decided.</param>
public sealed record DecisionLine(long Row, string Id, RepairDecision Decision)
{
    // Before a text that is one of the words below, or to be nothing at all.
    private const string TextMark = "text:";

    /// <summary>Reads what stands in the cell of a decision.</summary>
    /// <returns>The decision, or null when the cell is blank.</returns>
    internal static RepairDecision? Parse(string cell) => cell.Trim().ToUpperInvariant() switch
    {
        "" => null,
        "KEEP" or "YES" => new(RepairVerdict.Keep),
        "REJECT" or "NO" or "-" => new(RepairVerdict.Reject),
        _ => new(RepairVerdict.Replace, ReviewCell.Read(cell.StartsWith(TextMark, StringComparison.OrdinalIgnoreCase) ? cell[TextMark.Length..] : cell)),
    };
}
