namespace CampusJournal.Text.Mojibake;

/// <summary>What the lines of a document that were repaired for sure say about the others.</summary>
/// <param name="IsDamaged">Whether the document is proven to be damaged by the misreading that is tried.</param>
/// <param name="HasLostSoftHyphens">Whether soft hyphens (the byte AD) were removed from the document.</param>
/// <param name="HasJoins">Whether a repair tool is known to have joined bytes in the document.</param>
/// <param name="HasSoftHyphens">Whether a line that was repaired shows a soft hyphen.</param>
internal readonly record struct DocumentEvidence(bool IsDamaged, bool HasLostSoftHyphens, bool HasJoins, bool HasSoftHyphens)
{
    /// <summary>Gets a value indicating whether soft hyphens are more likely gone than not.</summary>
    public bool IsLossLikely => HasJoins && !HasSoftHyphens;
}
