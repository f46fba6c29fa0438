using CampusJournal.Text.Mojibake.Readings;

namespace CampusJournal.Text.Mojibake;

/// <summary>Says by which chain a line was damaged, in the words of the command line's contract.</summary>
internal static class RepairChain
{
    /// <summary>Gets the chain of a repaired line, from the original text outward.</summary>
    public static IReadOnlyList<string> Of(LineRepair repair)
    {
        var chain = (repair.By ?? repair.DocumentChain)?.Chain.Words ?? Unproven(repair.Reading);
        return HasReferences(repair) ? [.. chain, "references"] : chain;
    }

    private static IReadOnlyList<string> Unproven(Reading reading)
    {
        var words = ChainCandidate.Words(reading.Misreading, reading.HasLoss, reading.HasGuess);
        return reading.HasJoins ? [.. words, "hybrid"] : words;
    }

    private static bool HasReferences(LineRepair repair) =>
        repair.Units is { } units && repair.Reading.Changes.Any(change => units.AsSpan()[change.FirstUnit..change.EndUnit].ContainsAnyReference());

    private static bool ContainsAnyReference(this Span<TextUnit> units)
    {
        foreach (var unit in units)
        {
            if (unit.IsReference)
            {
                return true;
            }
        }

        return false;
    }
}
