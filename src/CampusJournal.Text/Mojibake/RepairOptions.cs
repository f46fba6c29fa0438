namespace CampusJournal.Text.Mojibake;

/// <summary>What a repair may do.</summary>
public sealed record RepairOptions
{
    /// <summary>Gets the options that suit everybody.</summary>
    public static RepairOptions Default { get; } = new();

    /// <summary>Gets the confidence, from 0 to 1, that a repair needs before it is applied. The default is 0.9.</summary>
    public double MinimumConfidence { get; init; } = 0.9;

    /// <summary>
    /// Gets a value indicating whether bytes are inferred that no chain describes as lost: a guess, marked by <see cref="RepairStep.Inferred"/>.
    /// The default is false: such text stays as it is and is reported.
    /// </summary>
    public bool InferLost { get; init; }

    /// <summary>Gets the chain words (<c>latin-1</c>, <c>gbk</c>, ...) whose misreadings are not tried. The default is none.</summary>
    public IReadOnlyCollection<string> ExcludedChains { get; init; } = [];
}
