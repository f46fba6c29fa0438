using CampusJournal.Text.Mojibake;

namespace CampusJournal.Articles.Review;

/// <summary>
/// What an editor decided about repairs, for the extractor (<see cref="ExtractOptions.Decisions"/>). A decided repair is as sure as can be, its
/// confidence 1; the editor's own text is never called proven. Safe to share between threads.
/// </summary>
/// <param name="decisions">The decisions by the ids of <see cref="PlacedRepair.Id"/>.</param>
public sealed class RepairDecisions(IReadOnlyDictionary<string, RepairDecision> decisions)
{
    private readonly IReadOnlyDictionary<string, RepairDecision> decisions = decisions ?? throw new ArgumentNullException(nameof(decisions));

    /// <summary>Applies them to a text.</summary>
    /// <param name="original">The text before any repair.</param>
    /// <param name="repaired">What the machine made of it.</param>
    internal RepairedPiece Apply(string original, RepairedText repaired)
    {
        var decided = new List<DecidedRepair>();
        var steps = new List<RepairStep>(repaired.Steps.Count);
        foreach (var step in repaired.Steps)
        {
            var id = RepairId.Of(original, step);
            if (!decisions.TryGetValue(id, out var decision))
            {
                steps.Add(step);
                continue;
            }

            decided.Add(new(id, decision.Verdict));
            if (Decided(step, decision) is { } left)
            {
                steps.Add(left);
            }
        }

        return decided.Count == 0
            ? new(original, repaired)
            : new(original, repaired with { Text = RepairedText.Replay(original, steps), Steps = steps }) { Decided = decided };
    }

    private static RepairStep? Decided(RepairStep step, RepairDecision decision) => decision.Verdict switch
    {
        RepairVerdict.Reject => null,
        RepairVerdict.Replace => step with { After = decision.Text ?? "", Confidence = 1, Proven = false, Inferred = false },
        _ => step with { Confidence = 1 },
    };
}
