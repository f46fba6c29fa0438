namespace CampusJournal.Text.Mojibake;

/// <summary>One way to read one unit: from a state before it to a state after it.</summary>
/// <param name="From">The node before the unit.</param>
/// <param name="Next">The next arc into the same node, or -1.</param>
/// <param name="Cost">What the step adds to the score (log probability and costs, in nats).</param>
/// <param name="Channel">The part of <paramref name="Cost"/> that says how the bytes came to be shown so, without what the text says.</param>
/// <param name="Kind">What became of the unit.</param>
/// <param name="IsJoined">Whether the unit was read as several joined bytes.</param>
/// <param name="HasLoss">Whether a dropped byte was put back.</param>
/// <param name="Output">The code points that became complete.</param>
internal readonly record struct Arc(int From, int Next, float Cost, float Channel, ArcKind Kind, bool IsJoined, bool HasLoss, ArcOutput Output)
{
    /// <summary>Tells whether two arcs make the same of their unit.</summary>
    public bool ReadsLike(in Arc other) => Kind == other.Kind && Output == other.Output;
}
