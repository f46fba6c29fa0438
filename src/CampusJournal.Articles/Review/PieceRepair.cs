using CampusJournal.Text.Mojibake;

namespace CampusJournal.Articles.Review;

/// <summary>Repairs the texts of a page, then does what an editor decided.</summary>
/// <param name="repairer">What repairs.</param>
/// <param name="decisions">The editor's decisions, or null.</param>
internal sealed class PieceRepair(MojibakeRepairer repairer, RepairDecisions? decisions)
{
    /// <summary>Repairs the pieces of one page.</summary>
    /// <returns>One result a piece, in the same order.</returns>
    public IReadOnlyList<RepairedPiece> Repair(IReadOnlyList<string> pieces) =>
        [.. repairer.RepairDocument(pieces).Select((repaired, i) => decisions is null || !repaired.IsChanged ? new RepairedPiece(pieces[i], repaired) : decisions.Apply(pieces[i], repaired))];

    /// <summary>Repairs a text that may well need none.</summary>
    public RepairedPiece Repair(string text) => RepairSummaries.MayBeDamaged(text) ? Repair([text])[0] : new(text, RepairedText.Untouched(text));
}
