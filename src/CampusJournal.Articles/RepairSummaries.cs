using CampusJournal.Articles.Review;

namespace CampusJournal.Articles;

/// <summary>What a page's repairs add up to.</summary>
internal static class RepairSummaries
{
    public static RepairSummary None { get; } = new(0, 0, 0, null, false, 1);

    /// <summary>Pure ASCII without escape sequences cannot be mojibake.</summary>
    public static bool MayBeDamaged(string text) =>
        text.AsSpan().IndexOfAnyExceptInRange('\u0020', '\u007e') >= 0 && text.AsSpan().ContainsAnyExcept(Harmless) || text.Contains("=?", StringComparison.Ordinal);

    public static RepairSummary Summary(IReadOnlyList<RepairedPiece> pieces)
    {
        var steps = pieces.SelectMany(piece => piece.Repaired.Steps).ToList();
        var unrecoverable = pieces.Sum(piece => piece.Repaired.Unrecoverable.Count);
        var decided = pieces.SelectMany(piece => piece.Decided).ToList();
        if (steps.Count == 0)
        {
            return None with { Unrecoverable = unrecoverable, Decided = decided };
        }

        var chain = steps.TrueForAll(step => step.Chain.SequenceEqual(steps[0].Chain)) ? steps[0].Chain : null;
        return new(
            steps.Sum(step => step.Before.Length), steps.Sum(step => step.After.Length), unrecoverable, chain,
            steps.TrueForAll(step => step.Proven), steps.Min(step => step.Confidence))
        {
            Steps = steps,
            Places = pieces.SelectMany(PlacedRepair.In),
            Decided = decided,
        };
    }

    private static readonly System.Buffers.SearchValues<char> Harmless =
        System.Buffers.SearchValues.Create([.. Enumerable.Range(0x20, 0x5f).Select(c => (char)c), '\t', '\n', '\r']);
}
