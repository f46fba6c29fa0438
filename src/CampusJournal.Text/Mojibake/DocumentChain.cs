namespace CampusJournal.Text.Mojibake;

/// <summary>
/// Names one chain for the lines of a document that one chain explains. Alone, a line is explained by the simplest chain that gives it
/// back: without a dropped byte, without a joined pair. Its neighbours tell what it went through.
/// </summary>
internal static class DocumentChain
{
    /// <summary>Gives every line that the chain of most lines explains that chain.</summary>
    /// <param name="repairs">The repairs of a document's lines; null for lines that are left alone. They are replaced in place.</param>
    public static void Unify(LineRepair?[] repairs)
    {
        if (repairs.Length < 2)
        {
            return;
        }

        foreach (var lines in Enumerable.Range(0, repairs.Length).Where(i => repairs[i] is not null).GroupBy(i => repairs[i]!.Reading.Misreading).ToList())
        {
            if (MostExplaining(lines.Key, [.. lines.Select(i => repairs[i]!)]) is { } chain)
            {
                foreach (var i in lines)
                {
                    repairs[i] = Explains(chain, repairs[i]!) ? repairs[i]! with { By = chain } : repairs[i]! with { DocumentChain = chain };
                }
            }
        }
    }

    private static ChainCandidate? MostExplaining(Misreading misreading, LineRepair[] lines)
    {
        if (lines.Length < 2 || lines.All(line => line.By is not null && line.By == lines[0].By))
        {
            return null;
        }

        // Only a chain that some line needs can be the document's; MaxBy keeps the first, simplest one of equals.
        return misreading.ChainsOf(hasLoss: false).Concat(misreading.ChainsOf(hasLoss: true))
            .Where(chain => lines.Any(line => line.By?.Tool == chain.Tool))
            .MaxBy(chain => lines.Count(line => Explains(chain, line)));
    }

    private static bool Explains(ChainCandidate chain, LineRepair line) =>
        line.By == chain || chain.Chain.Reproduces(line.Reading.Original, line.Visible, line.Reading.Kept);
}
