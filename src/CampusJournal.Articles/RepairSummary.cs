using System.Text.Json.Serialization;
using CampusJournal.Articles.Review;
using CampusJournal.Text.Mojibake;

namespace CampusJournal.Articles;

/// <summary>How a page's text was repaired.</summary>
/// <param name="DamagedChars">UTF-16 units of damaged text in the input.</param>
/// <param name="RepairedChars">UTF-16 units of the text that replaced them.</param>
/// <param name="Unrecoverable">The number of stretches whose original is lost.</param>
/// <param name="Chain">The chain that all repairs share, or null.</param>
/// <param name="Proven">Whether there were repairs and every one is proven.</param>
/// <param name="Confidence">The least sure repair's confidence; 1 without repairs, and for one that an editor decided about.</param>
public sealed record RepairSummary(
    int DamagedChars, int RepairedChars, int Unrecoverable, IReadOnlyList<string>? Chain, bool Proven, double Confidence)
{
    /// <summary>Gets each repair, its offsets those of its own piece of the page's text; empty for a record that was read back, as it is not written.</summary>
    [JsonIgnore]
    public IReadOnlyList<RepairStep> Steps { get; init; } = [];

    /// <summary>Gets each repair with its surroundings, found while they are asked for; empty for a record that was read back.</summary>
    [JsonIgnore]
    public IEnumerable<PlacedRepair> Places { get; init; } = [];

    /// <summary>Gets the repairs that an editor decided about, those that were rejected too; empty for a record that was read back.</summary>
    [JsonIgnore]
    public IReadOnlyList<DecidedRepair> Decided { get; init; } = [];
}
