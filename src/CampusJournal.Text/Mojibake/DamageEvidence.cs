namespace CampusJournal.Text.Mojibake;

/// <summary>What one part of a long document says about its damage, for the parts that follow.</summary>
public sealed class DamageEvidence
{
    private readonly Lazy<DocumentContext> context;

    internal DamageEvidence(Lazy<DocumentContext> context) => this.context = context;

    /// <summary>Gets the evidence of a document of which nothing was read yet.</summary>
    public static DamageEvidence None { get; } = new(new Lazy<DocumentContext>(DocumentContext.Unknown));

    /// <summary>Gets a value indicating whether at least one misreading is proven for the document.</summary>
    public bool IsProven => Context.Proven.Count > 0;

    internal DocumentContext Context => context.Value;
}
