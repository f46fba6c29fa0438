using CampusJournal.Text.Mojibake.Forward;

namespace CampusJournal.Text.Mojibake.Readings;

/// <summary>
/// Damages a reading again and compares it with the line: a reading that does not give back the line is wrong. The chain that gives it
/// back is the chain that the line went through.
/// </summary>
/// <remarks>The chains of a reading differ in the page, which often shows the same, and in the tool: what they share is done once.</remarks>
internal sealed class ReadingProof
{
    private readonly Reading reading;
    private readonly List<(DamageChain Chain, string? Text)> shown = [];

    /// <summary>Begins the proof of a reading.</summary>
    /// <param name="reading">The reading.</param>
    public ReadingProof(Reading reading) => this.reading = reading;

    /// <summary>Finds the first chain that turns the reading into the line.</summary>
    /// <param name="tools">The tools that may have worked on the document.</param>
    /// <returns>The chain, or null when none of them reproduces the line.</returns>
    public ChainCandidate? Find(IReadOnlyList<string> tools)
    {
        // At the start of a document any tool may have worked on it.
        var isAny = ReferenceEquals(tools, ChainCandidate.Tools);
        var candidates = reading.Misreading.ChainsOf(reading.HasLoss);
        for (var i = 0; i < candidates.Count; i++)
        {
            if ((isAny || tools.Contains(candidates[i].Tool)) && Reproduces(candidates[i], isAny))
            {
                return candidates[i];
            }
        }

        return null;
    }

    /// <summary>Says whether a chain turns the reading into the line.</summary>
    private bool Reproduces(ChainCandidate candidate, bool isAny)
    {
        if (candidate.Version is { } version)
        {
            return Shown(candidate.Plain, out var isNew) is { } seen && isNew && FtfyProof.Makes(version, seen, reading.Damaged);
        }

        // Joined bytes are fewer characters than bytes: without a tool they never come out, and without them a tool does nothing that
        // was not tried before it.
        if (candidate.Tool.Length == 0)
        {
            return !reading.HasJoins && Shown(candidate.Plain, out _) == reading.Damaged;
        }

        return (reading.HasJoins || !isAny) && candidate.Chain.Reproduces(reading.Original, reading.Damaged, reading.Kept);
    }

    /// <summary>What the tool saw, and whether no page before showed the same.</summary>
    private string? Shown(DamageChain plain, out bool isNew)
    {
        var place = 0;
        while (place < shown.Count && shown[place].Chain != plain)
        {
            place++;
        }

        if (place == shown.Count)
        {
            shown.Add((plain, plain.Damage(reading.Original, reading.Kept)));
        }

        var text = shown[place].Text;
        isNew = true;
        for (var i = 0; i < place && isNew; i++)
        {
            isNew = shown[i].Text != text;
        }

        return text;
    }
}
