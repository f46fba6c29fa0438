using CampusJournal.Text.Language;

namespace CampusJournal.Text.Mojibake.Search;

/// <summary>The state of a path through a line: everything that matters for what comes after.</summary>
internal struct Hypothesis
{
    /// <summary>The sum of log probabilities and costs so far.</summary>
    public float Score;

    /// <summary>The score with an optimistic guess at the pending bytes' character.</summary>
    public float Estimate;

    /// <summary>The text before, for the language model.</summary>
    public LanguageContext Context;

    /// <summary>The pending bytes of the original's charset.</summary>
    public uint Pending;

    /// <summary>The pending bytes of the outer UTF-8 layer of a double misreading.</summary>
    public uint OuterPending;

    /// <summary>What the path is doing.</summary>
    public SearchMode Mode;

    /// <summary>Whether the unit before was read as joined bytes.</summary>
    public bool IsAfterJoin;

    /// <summary>Whether a dropped byte was put back on this path.</summary>
    public bool HasLoss;

    /// <summary>Whether the unit before was read in place of the next one: form C puts combining marks in the order of their classes.</summary>
    public bool IsSwapped;

    /// <summary>The state's node in the lattice.</summary>
    public int Node;

    /// <summary>Gets a value indicating whether no byte waits for another.</summary>
    public readonly bool IsComplete => (Pending | OuterPending) == 0;

    /// <summary>Tells whether two paths are in the same state, so that only the better one matters.</summary>
    public readonly bool IsSameState(in Hypothesis other) =>
        Context.Near == other.Context.Near && Pending == other.Pending && Context.Pair == other.Context.Pair
        && Mode == other.Mode && OuterPending == other.OuterPending && IsAfterJoin == other.IsAfterJoin && HasLoss == other.HasLoss
        && IsSwapped == other.IsSwapped;
}
