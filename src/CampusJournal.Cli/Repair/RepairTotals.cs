using CampusJournal.Text.Mojibake;

namespace CampusJournal.Cli.Repair;

/// <summary>What was done to a file, summed up part by part.</summary>
internal sealed class RepairTotals
{
    private bool hasSeveralChains;

    /// <summary>Gets the number of repairs.</summary>
    public long Steps { get; private set; }

    /// <summary>Gets the number of undecodable sequences.</summary>
    public long Undecodable { get; private set; }

    /// <summary>Gets or sets a value indicating whether those are written as the bytes that they are, since nothing in the file changes.</summary>
    public bool KeepsUndecodable { get; set; }

    /// <summary>Gets the number of stretches that are lost for good.</summary>
    public long Unrecoverable { get; private set; }

    /// <summary>Gets the number of characters that the target charset lacks.</summary>
    public long Replaced { get; private set; }

    /// <summary>Gets the least confidence of a repair, 1 when there is none.</summary>
    public double Confidence { get; private set; } = 1;

    /// <summary>Gets the chain that all repairs share; null when there is none or when several chains met.</summary>
    public IReadOnlyList<string>? Chain { get; private set; }

    /// <summary>Gets a value indicating whether there are repairs and every one is proven.</summary>
    public bool IsProven { get; private set; }

    /// <summary>Gets a value indicating whether writing the file would lose bytes, or keep what is lost already.</summary>
    public bool HasLoss => Undecodable > 0 || Unrecoverable > 0;

    /// <summary>Adds a part, in the order of the file.</summary>
    public void Add(RepairedPart part)
    {
        Undecodable = part.Undecodable;
        if (part.IsGood)
        {
            return;
        }

        Unrecoverable += part.Repaired.Unrecoverable.Count;
        Replaced += part.Replaced;
        if (part.Repaired.IsChanged)
        {
            Add(part.Repaired);
        }
    }

    private void Add(RepairedText repaired)
    {
        var chain = repaired.Chain;
        hasSeveralChains |= chain is null || (Chain is not null && !Chain.SequenceEqual(chain));
        Chain = hasSeveralChains ? null : chain;
        IsProven = repaired.IsProven && (Steps == 0 || IsProven);
        Confidence = Math.Min(Confidence, repaired.Confidence);
        Steps += repaired.Steps.Count;
    }
}
