namespace CampusJournal.Text.Mojibake;

/// <summary>
/// Damages a reading again and compares it with the line: a reading that does not give back the line is wrong. The chain that gives it
/// back is the chain that the line went through.
/// </summary>
internal static class ReadingProof
{
    /// <summary>Finds the first chain that turns a reading into the line.</summary>
    /// <param name="reading">The reading.</param>
    /// <param name="visible">The line as it is seen, references replaced by their characters.</param>
    /// <param name="tools">The tools that may have worked on the document.</param>
    /// <returns>The chain, or null when none of them reproduces the line.</returns>
    public static ChainCandidate? Find(Reading reading, string visible, IReadOnlyCollection<string> tools)
    {
        foreach (var candidate in reading.Misreading.ChainsOf(reading.HasLoss))
        {
            if (tools.Contains(candidate.Tool) && candidate.Chain.Reproduces(reading.Original, visible, reading.Kept))
            {
                return candidate;
            }
        }

        return null;
    }
}
