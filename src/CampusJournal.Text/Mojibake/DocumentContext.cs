using CampusJournal.Text.Mojibake.Documents;
using CampusJournal.Text.Mojibake.Readings;

namespace CampusJournal.Text.Mojibake;

/// <summary>What the lines of a document that were repaired for sure say about the others: the misreading, the tool, what was dropped.</summary>
internal sealed class DocumentContext
{
    /// <summary>The gain (nats), summed over the lines, that proves a misreading for the document.</summary>
    private const float ProvenGain = 25;

    private readonly Dictionary<Misreading, float> gains = [];
    private readonly ToolVotes tools = ToolVotes.None;
    private readonly DocumentTraces traces;

    private DocumentContext()
    {
    }

    private DocumentContext(Dictionary<Misreading, float> gains, ToolVotes tools, DocumentTraces traces)
    {
        (this.gains, this.tools, this.traces) = (gains, tools, traces);
    }

    /// <summary>Gets the context of a document of which nothing is known yet.</summary>
    public static DocumentContext Unknown { get; } = new();

    /// <summary>Gets the tools that may have worked on the document: those of a tier are tried only when none before explains the line.</summary>
    public IReadOnlyList<string>[] ToolTiers { get; private init; } = [ChainCandidate.Tools];

    /// <summary>Gets the misreadings that are proven for the document.</summary>
    public IReadOnlyList<Misreading> Proven { get; private init; } = [];

    /// <summary>Learns from the repairs of a document's lines.</summary>
    /// <param name="repairs">The repairs.</param>
    /// <param name="known">What an earlier part of the document said.</param>
    public static DocumentContext From(IReadOnlyCollection<LineRepair> repairs, DocumentContext known)
    {
        var gains = new Dictionary<Misreading, float>(known.gains);
        foreach (var repair in repairs)
        {
            gains[repair.Reading.Misreading] = gains.GetValueOrDefault(repair.Reading.Misreading) + repair.Reading.Gain;
        }

        var traces = known.traces.Add(repairs);
        var tools = known.tools.Add(repairs);
        return new DocumentContext(gains, tools, traces)
        {
            ToolTiers = traces.HasNoTool ? [[""]] : traces.IsMixed ? [ChainCandidate.Tools] : tools.Tiers,
            // A line without a character that the rewriting changes went through it all the same, so that one is tried first.
            Proven =
            [
                .. Misreadings.All.Where(misreading => gains.GetValueOrDefault(misreading) >= ProvenGain)
                    .OrderByDescending(misreading => misreading.Rewrites.Count),
            ],
        };
    }

    /// <summary>What the document says about a misreading.</summary>
    public DocumentEvidence EvidenceFor(Misreading misreading) =>
        new(gains.GetValueOrDefault(misreading) >= ProvenGain, misreading.HasJoins && ToolTiers.Length > 1, traces);

    /// <summary>Says whether a line can have been read so: without the bytes that a tool joined where none was, nor those that nothing dropped.</summary>
    public bool Allows(Reading reading) =>
        reading.Misreading.Target.IsUtf8 || !((reading.HasJoins && traces.HasNoTool) || (reading.HasLoss && traces.HasKeptSoftHyphens));
}
