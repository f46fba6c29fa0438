using System.Runtime.InteropServices;
using CampusJournal.Text.Mojibake.GoodText;
using CampusJournal.Text.Mojibake.Readings;

namespace CampusJournal.Text.Mojibake.Documents;

/// <summary>
/// Repairs the lines of one document. A first, strict pass over all lines finds out how the document was damaged; a second one reads
/// what is left, and what was read otherwise, with that knowledge.
/// </summary>
internal sealed class DocumentRepair
{
    private readonly LineReader reader;
    private readonly RepairOptions options;
    private readonly IReadOnlyList<Misreading> misreadings;
    private readonly IReadOnlyList<DocumentLine> lines;
    private readonly DocumentContext known;
    private readonly LineRepair?[] repairs;
    private readonly bool[] isFromDocument;
    private readonly LineRepair?[] refused;
    private readonly List<(int Source, UnrecoverableText Text)> lost = [];
    private IReadOnlyList<LineRepair> said = [];
    private DocumentContext? context;

    public DocumentRepair(LineReader reader, RepairOptions options, IReadOnlyList<Misreading> misreadings, IReadOnlyList<DocumentLine> lines, DocumentContext known)
    {
        (this.reader, this.options, this.misreadings, this.lines, this.known) = (reader, options, misreadings, lines, known);
        repairs = new LineRepair?[lines.Count];
        isFromDocument = new bool[lines.Count];
        refused = new LineRepair?[lines.Count];
    }

    /// <summary>Gets what is known about the document, after <see cref="Run"/> what its lines said too; a line alone need not know.</summary>
    public DocumentContext Context => context ??= DocumentContext.From(said, known);

    /// <summary>Gets the text around the lines, in which it may say that the damage is meant.</summary>
    public IReadOnlyList<string> Around { get; init; } = [];

    /// <summary>Gets what is damaged and cannot be put right, by the number of the text, after <see cref="Run"/>.</summary>
    public IReadOnlyList<(int Source, UnrecoverableText Text)> Lost => lost;

    /// <summary>Repairs the lines.</summary>
    /// <returns>The steps in the order of the document, by the number of the text, with offsets into that text.</returns>
    public Dictionary<int, List<RepairStep>> Run()
    {
        for (var i = 0; i < lines.Count; i++)
        {
            repairs[i] = reader.Read(lines[i].Text, misreadings, DocumentContext.Unknown, RepairConfidence.LeastGain(options.MinimumConfidence, false));
            refused[i] = repairs[i] is null ? reader.Refused : null;
        }

        IReadOnlyList<LineRepair> found = Array.FindAll(repairs, repair => repair is not null)!;
        if (known.Proven.Count == 0 && QuotedDamage.IsAllOf(found, Around))
        {
            return [];
        }

        said = found;

        // A line alone need not know what it says about its document.
        IReadOnlyList<Misreading> proven = lines.Count > 1 || known.Proven.Count > 0 ? Context.Proven : [];
        if (proven.Count > 0)
        {
            ReadAgain(Context);
        }

        LeaveQuoted();
        DocumentChain.Unify(repairs);
        return Steps(leavesPairs: proven.Any(UnreadPairs.AreLeftBy));
    }

    private Dictionary<int, List<RepairStep>> Steps(bool leavesPairs)
    {
        var steps = new Dictionary<int, List<RepairStep>>();
        for (var i = 0; i < lines.Count; i++)
        {
            if (repairs[i] is { } repair)
            {
                var ofText = CollectionsMarshal.GetValueRefOrAddDefault(steps, lines[i].Source, out _) ??= [];
                var made = ofText.Count;
                AddSteps(ofText, i, repair);
                AddOrphans(i, repair, ofText.Count > made);
            }
            else if (refused[i] is { } other)
            {
                AddLost(i, other.SourceOf(other.Reading.Changes[0].FirstUnit, other.Reading.Changes[^1].EndUnit), LostText.LostByte);
            }

            foreach (var unread in leavesPairs ? UnreadPairs.In(lines[i].Text) : [])
            {
                AddLost(i, unread, LostText.Unread);
            }
        }

        return steps;
    }

    private void ReadAgain(DocumentContext context)
    {
        var leastGain = RepairConfidence.LeastGain(options.MinimumConfidence, isDamagedDocument: true);
        for (var i = 0; i < lines.Count; i++)
        {
            if (reader.Read(lines[i].Text, context.Proven, context, leastGain) is { } repair)
            {
                (repairs[i], isFromDocument[i], refused[i]) = (repair, true, null);
            }
            else if (repairs[i] is { } first && !context.Allows(first.Reading))
            {
                repairs[i] = null;
            }
        }
    }

    private void LeaveQuoted()
    {
        for (var i = 0; i < repairs.Length; i++)
        {
            repairs[i] = repairs[i] is { } repair && QuotedDamage.IsIn(repair) ? null : repairs[i];
        }
    }

    /// <summary>Leaves the ASCII that a change ends in out of it: behind a dropped byte stands what was read with it, be it the start of a reference.</summary>
    private static string WithoutCommonEnd(string line, string after, int start, ref int end)
    {
        var length = after.Length;
        while (length > 1 && end - start > 1 && line[end - 1] < 0x80 && line[end - 1] == after[length - 1])
        {
            (length, end) = (length - 1, end - 1);
        }

        return after[..length];
    }

    private bool IsWhole(int line, Reading reading) =>
        !reading.KeepsSuspects && (isFromDocument[line] || !reading.RestsOnOneLoss);

    private void AddOrphans(int line, LineRepair repair, bool isRepaired)
    {
        foreach (var unit in isRepaired ? repair.Reading.OrphanUnits : [])
        {
            AddLost(line, repair.SourceOf(unit, unit + 1), LostText.CutCharacter);
        }
    }

    private void AddLost(int line, (int Start, int End) source, string reason) =>
        lost.Add((lines[line].Source, new UnrecoverableText(lines[line].Start + source.Start, lines[line].Start + source.End, reason)));

    private void AddSteps(List<RepairStep> steps, int line, LineRepair repair)
    {
        var chain = RepairChain.Of(repair);
        if (options.ExcludedChains.Count > 0 && chain.Any(options.ExcludedChains.Contains))
        {
            return;
        }

        var (distance, confidence) = (float.NaN, 0.0);
        for (var i = 0; i < repair.Reading.Changes.Count; i++)
        {
            var change = repair.Reading.Changes[i];
            var (start, end) = repair.SourceOf(change.FirstUnit, change.EndUnit);
            var after = WithoutCommonEnd(lines[line].Text, change.After, start, ref end);
            if (repair.Distances[i] != distance)
            {
                distance = repair.Distances[i];
                confidence = Math.Round(RepairConfidence.Of(repair.Reading, isFromDocument[line], distance), 4);
            }

            if (confidence < options.MinimumConfidence || lines[line].Text.AsSpan()[start..end].SequenceEqual(after))
            {
                continue;
            }

            steps.Add(new RepairStep
            {
                Start = lines[line].Start + start,
                End = lines[line].Start + end,
                Before = lines[line].Text[start..end],
                After = after,
                Chain = chain,
                Confidence = confidence,
                Proven = repair.By is not null && IsWhole(line, repair.Reading) && RepairConfidence.IsFar(repair.Distances[i]),
                Inferred = repair.IsInferred,
            });
        }
    }
}
