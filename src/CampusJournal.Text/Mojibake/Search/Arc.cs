namespace CampusJournal.Text.Mojibake.Search;

/// <summary>One way to read one unit: from a state before it to a state after it.</summary>
internal struct Arc
{
    /// <summary>The node before the unit.</summary>
    public int From;

    /// <summary>The next arc into the same node, or -1.</summary>
    public int Next;

    /// <summary>What the step adds to the score (log probability and costs, in nats).</summary>
    public float Cost;

    /// <summary>The part of <see cref="Cost"/> that says how the bytes came to be shown so, without what the text says.</summary>
    public float Channel;

    /// <summary>What became of the unit.</summary>
    public ArcKind Kind;

    /// <summary>Whether the unit was read as several joined bytes.</summary>
    public bool IsJoined;

    /// <summary>Whether a dropped byte was put back.</summary>
    public bool HasLoss;

    /// <summary>The code points that became complete.</summary>
    public ArcOutput Output;

    /// <summary>Tells whether two arcs make the same of their unit.</summary>
    public readonly bool ReadsLike(in Arc other) => Kind == other.Kind && Output == other.Output;
}
