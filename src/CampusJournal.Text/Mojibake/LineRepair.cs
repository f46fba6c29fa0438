using CampusJournal.Text.Mojibake.Readings;

namespace CampusJournal.Text.Mojibake;

/// <summary>What was decided about one line.</summary>
/// <param name="Reading">The reading that is taken.</param>
/// <param name="By">The chain that turns it into the line again, or null when none known does.</param>
/// <param name="Distances">By change: how far (nats) the best other reading is behind that also gives back the line and differs there.</param>
/// <param name="Units">The line's units, to which the changes refer; null where every unit is one UTF-16 unit.</param>
internal sealed record LineRepair(Reading Reading, ChainCandidate? By, float[] Distances, TextUnit[]? Units)
{
    /// <summary>Gets a value indicating whether bytes were put back that no chain describes as lost.</summary>
    public bool IsInferred => Reading.HasGuess && By is null && (Reading.Misreading.Target.IsUtf8 || Reading.Misreading.IsInferred);

    /// <summary>Gets where units stand in the line, as UTF-16 offsets.</summary>
    public (int Start, int End) SourceOf(int firstUnit, int endUnit) => Units is { } units
        ? (units[firstUnit].Start, units[endUnit - 1].Start + units[endUnit - 1].Length)
        : (firstUnit, endUnit);

    /// <summary>Gets the chain that most lines of the document went through; it names a line's chain where nothing gives back the line.</summary>
    public ChainCandidate? DocumentChain { get; init; }
}
