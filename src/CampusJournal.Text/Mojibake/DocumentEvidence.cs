using CampusJournal.Text.Mojibake.Documents;

namespace CampusJournal.Text.Mojibake;

/// <summary>What the lines of a document that were repaired for sure say about the others.</summary>
/// <param name="IsDamaged">Whether the document is proven to be damaged by the misreading that is tried.</param>
/// <param name="HasJoins">Whether a repair tool is known to have joined bytes in the document.</param>
/// <param name="Traces">What the lines show of tools and of soft hyphens.</param>
internal readonly record struct DocumentEvidence(bool IsDamaged, bool HasJoins, DocumentTraces Traces)
{
    /// <summary>Gets a value indicating whether soft hyphens (the byte AD) were removed from the document.</summary>
    public bool HasLostSoftHyphens => Traces.HasLostSoftHyphens;

    /// <summary>Gets a value indicating whether soft hyphens are more likely gone than not.</summary>
    public bool IsLossLikely => HasJoins && Traces.WithSoftHyphens == 0;
}
