namespace CampusJournal.Text.Mojibake;

/// <summary>What one part of a long document says about its damage, for the parts that follow.</summary>
public sealed class DamageEvidence
{
    internal DamageEvidence(DocumentContext context) => Context = context;

    /// <summary>Gets the evidence of a document of which nothing was read yet.</summary>
    public static DamageEvidence None { get; } = new(DocumentContext.Unknown);

    /// <summary>Gets a value indicating whether at least one misreading is proven for the document.</summary>
    public bool IsProven => Context.Proven.Count > 0;

    internal DocumentContext Context { get; }
}
