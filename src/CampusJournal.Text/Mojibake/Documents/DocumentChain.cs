using CampusJournal.Text.Mojibake.Forward;
using CampusJournal.Text.Mojibake.Readings;

namespace CampusJournal.Text.Mojibake.Documents;

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
            Unify(repairs, [.. lines]);
        }
    }

    private static void Unify(LineRepair?[] repairs, int[] lines)
    {
        if (MostExplaining([.. lines.Select(i => repairs[i]!)], out var isExplained) is not { } chain)
        {
            return;
        }

        for (var i = 0; i < lines.Length; i++)
        {
            ref var repair = ref repairs[lines[i]];
            repair = isExplained[i] ? repair! with { By = chain } : repair! with { DocumentChain = chain };
        }
    }

    /// <summary>Finds the chain that explains most lines, of equals the first and simplest; null when the lines agree already.</summary>
    /// <param name="lines">The repairs of one misreading.</param>
    /// <param name="isExplained">Which lines the chain explains.</param>
    private static ChainCandidate? MostExplaining(LineRepair[] lines, out bool[] isExplained)
    {
        isExplained = [];
        if (lines.Length < 2 || lines.All(line => line.By is not null && line.By == lines[0].By))
        {
            return null;
        }

        // Only a chain that some line needs can be the document's.
        var misreading = lines[0].Reading.Misreading;
        var tools = lines.Select(line => line.By?.Tool).ToHashSet();
        var chains = misreading.ChainsOf(hasLoss: false).Concat(misreading.ChainsOf(hasLoss: true)).Where(chain => tools.Contains(chain.Tool)).ToList();

        // The one that most lines name sets the mark; any other is given up as soon as it cannot reach it.
        var named = chains.MaxBy(chain => lines.Count(line => line.By == chain));
        if (named is null)
        {
            return null;
        }

        var (best, most, isBefore) = (named, Count(named, lines, 0, out isExplained), true);
        foreach (var chain in chains)
        {
            if (chain == named)
            {
                isBefore = false;
                continue;
            }

            var needed = isBefore && best == named ? most : most + 1;
            if (Count(chain, lines, needed, out var explained) is var count && count >= needed)
            {
                (best, most, isExplained) = (chain, count, explained);
            }
        }

        return best;
    }

    /// <summary>Counts the lines that a chain explains, as long as it may be so many.</summary>
    private static int Count(ChainCandidate chain, LineRepair[] lines, int needed, out bool[] isExplained)
    {
        isExplained = new bool[lines.Length];
        var count = 0;
        for (var i = 0; i < lines.Length && count + lines.Length - i >= needed; i++)
        {
            isExplained[i] = Explains(chain, lines[i]);
            count += isExplained[i] ? 1 : 0;
        }

        return count;
    }

    private static bool Explains(ChainCandidate chain, LineRepair line)
    {
        if (line.By == chain)
        {
            return true;
        }

        var reading = line.Reading;
        return chain.Version is { } version
            ? chain.Plain.Damage(reading.Original, reading.Kept) is { } shown && FtfyProof.Makes(version, shown, reading.Damaged)
            : chain.Chain.Reproduces(reading.Original, reading.Damaged, reading.Kept);
    }
}
