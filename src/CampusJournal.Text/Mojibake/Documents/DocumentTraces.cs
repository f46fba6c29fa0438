using CampusJournal.Text.Mojibake.Forward;

namespace CampusJournal.Text.Mojibake.Documents;

/// <summary>
/// What the lines of a document show of a repair tool and of soft hyphens. Both work on whole documents: where a line is as it would not be
/// had a tool seen it, or shows a soft hyphen, no other line is read as if the tool, or the loss, had been there. But a document may be put
/// together of two: then its lines say nothing about each other.
/// </summary>
/// <param name="Rewritten">The lines that only a tool explains.</param>
/// <param name="Joined">Those among them that hold a character which no page shows (ȸ for 회): no good Latin is that.</param>
/// <param name="NotRewritten">Lines that every tool would have changed; no more are counted than it takes.</param>
/// <param name="WithoutSoftHyphens">The lines in which dropped bytes were put back.</param>
/// <param name="WithSoftHyphens">The lines that show a soft hyphen.</param>
internal readonly record struct DocumentTraces(int Rewritten, int Joined, int NotRewritten, int WithoutSoftHyphens, int WithSoftHyphens)
{
    /// <summary>Lines that are asked, beyond those that answer for the tool; each costs about as much as its proof did.</summary>
    private const int MostAsked = 32;

    /// <summary>Gets a value indicating whether no tool worked on the document; of the few lines that seem to say so most are good Latin.</summary>
    public bool HasNoTool => !IsMixed && NotRewritten > Rewritten;

    /// <summary>Gets a value indicating whether a tool worked on some lines and not on others.</summary>
    public bool IsMixed => Joined > 0 && (NotRewritten > 0 || (WithSoftHyphens > 0 && WithoutSoftHyphens > 0));

    /// <summary>Gets a value indicating whether soft hyphens were removed.</summary>
    public bool HasLostSoftHyphens => !IsMixed && WithoutSoftHyphens > WithSoftHyphens;

    /// <summary>Gets a value indicating whether soft hyphens are where they were.</summary>
    public bool HasKeptSoftHyphens => !IsMixed && WithSoftHyphens > 0 && !HasLostSoftHyphens;

    /// <summary>Adds what more lines show.</summary>
    /// <param name="repairs">Their repairs.</param>
    public DocumentTraces Add(IReadOnlyCollection<LineRepair> repairs)
    {
        var rewritten = Rewritten + repairs.Count(repair => repair.By is { Tool.Length: > 0 });
        return new DocumentTraces(
            rewritten,
            Joined + repairs.Count(repair => repair is { By.Tool.Length: > 0, Reading.HasForeignJoins: true }),
            NotRewritten + CountNotRewritten(repairs, rewritten - NotRewritten + 1),
            WithoutSoftHyphens + repairs.Count(repair => repair.Reading.HasLoss && repair.By is not null),
            WithSoftHyphens + repairs.Count(repair => repair.Reading.Damaged.Contains('\u00AD')));
    }

    private static int CountNotRewritten(IReadOnlyCollection<LineRepair> repairs, int needed)
    {
        var count = 0;
        foreach (var repair in repairs.Where(repair => repair.By is { Tool.Length: 0 } && repair.Reading.Misreading.HasJoins).Take(Math.Max(0, needed) + MostAsked))
        {
            if (count >= needed)
            {
                break;
            }

            count += IsChanged(FtfyVersion.V62, repair.Reading.Damaged) && IsChanged(FtfyVersion.V63, repair.Reading.Damaged) ? 1 : 0;
        }

        return count;
    }

    private static bool IsChanged(FtfyVersion version, string line) => FtfyEncodingFix.Of(version).Fix(line) != line;
}
