using System.Text;

namespace CampusJournal.Text.Mojibake;

/// <summary>Reads one line under every misreading that may fit and takes the best reading. Used again for every line; not for sharing.</summary>
internal sealed class LineReader(CachedScores model)
{
    /// <summary>Readings that are looked at. Measured: 5 hold the truth for 99 % of lines, 20 for all.</summary>
    private const int MostReadings = 20;

    /// <summary>A reading that gives back the line is preferred to a better one that does not, up to this many nats.</summary>
    private const float ProofWindow = 12;

    /// <summary>How far behind a runner-up is looked for: beyond, it does not show in the confidence.</summary>
    private const float RunnerUpWindow = 8.5f;

    /// <summary>A line that is read this well per damaged unit, to its last unit, needs no other misreading.</summary>
    private const float PlainGainPerUnit = 3.5f;

    private readonly LineUnits units = new(model);
    private readonly LineSearch search = new(model);

    /// <summary>Reads a line.</summary>
    /// <param name="line">The line.</param>
    /// <param name="misreadings">The misreadings to try, in their order.</param>
    /// <param name="context">What is known about the document.</param>
    /// <param name="leastGain">The gain (nats) that a repair needs.</param>
    /// <returns>The repair, or null when the line is better left alone.</returns>
    public LineRepair? Read(string line, IReadOnlyList<Misreading> misreadings, DocumentContext context, float leastGain)
    {
        LineRepair? best = null;
        foreach (var misreading in misreadings)
        {
            if (best is not null && IsSettled(best, misreading))
            {
                continue;
            }

            units.Read(line, misreading.HasReplacedCompatibility);
            if (DamageTrigger.IsWorthSearching(units, misreading, context.EvidenceFor(misreading).IsDamaged)
                && ReadAs(misreading, context, leastGain) is { } repair && (best is null || Weight(repair) > Weight(best)))
            {
                best = repair;
            }
        }

        return best;
    }

    /// <summary>Whether a line is read so well that a further misreading need not be tried.</summary>
    private static bool IsSettled(LineRepair best, Misreading next) =>
        best.By is not null && !best.Reading.KeepsSuspects && (next.IsLastResort
            || (!next.IsDouble && best.Reading.Orphans == 0 && best.Reading.Gain > PlainGainPerUnit * best.Reading.RepairedUnits));

    private static float Weight(LineRepair repair) => repair.Reading.Gain + (repair.By is null || repair.Reading.KeepsSuspects ? 0 : ProofWindow);

    private LineRepair? ReadAs(Misreading misreading, DocumentContext context, float leastGain)
    {
        var evidence = context.EvidenceFor(misreading);
        var ends = search.Run(units, misreading, evidence);
        if (ends.Count == 0)
        {
            return null;
        }

        using var readings = new ReadingList(
            search.Lattice.BestPaths(ends, MostReadings, ProofWindow, units.Count),
            path => new ReadingBuilder(units, misreading, search.Lattice).Build(path, search.AsItIs));
        if (readings[0] is not { } best || best.Gain < leastGain + (evidence.IsDamaged ? 0 : misreading.ExtraGain) || !Plausibility.IsAcceptable(best, evidence.IsDamaged))
        {
            return null;
        }

        var visible = Visible();
        foreach (var tools in context.ToolTiers)
        {
            // A byte of UTF-8 can be guessed nearly anywhere: what explains the line without that goes first.
            var repair = misreading.Target.IsUtf8 ? Choose(readings, visible, tools, evidence.IsDamaged, mayHaveLoss: false) : null;
            repair ??= Choose(readings, visible, tools, evidence.IsDamaged, mayHaveLoss: true);
            if (repair is not null)
            {
                return repair;
            }
        }

        return new LineRepair(best, null, new float[best.Changes.Count], units.Units.ToArray(), visible);
    }

    /// <summary>Takes the first reading that gives back the line, and looks for the runner-up that does so too.</summary>
    private LineRepair? Choose(ReadingList readings, string visible, IReadOnlyList<string> tools, bool isDamagedDocument, bool mayHaveLoss)
    {
        LineRepair? chosen = null;
        LatticePath? chosenPath = null;
        for (var i = 0; readings.PathAt(i) is { } path; i++)
        {
            if (chosenPath is not null && (path.Score < chosenPath.Score - RunnerUpWindow || IsMeasured(chosen!)))
            {
                break;
            }

            if ((chosen is not null && !Tells(chosen, chosenPath!, path))
                || readings[i] is not { } next || !Plausibility.IsAcceptable(next, isDamagedDocument) || new ReadingProof(next, visible).Find(tools) is not { } by || (by.HasLoss && !mayHaveLoss))
            {
                continue;
            }

            if (chosen is not null)
            {
                Measure(chosen, chosenPath!, path);
                continue;
            }

            var distances = new float[next.Changes.Count];
            Array.Fill(distances, ProofWindow);
            (chosen, chosenPath) = (new LineRepair(next, by, distances, units.Units.ToArray(), visible), path);
        }

        return chosen;
    }

    private static bool IsMeasured(LineRepair chosen) => !chosen.Distances.AsSpan().Contains(ProofWindow);

    /// <summary>Whether another reading, if it holds, is the runner-up of some change: else it need not be proven.</summary>
    private bool Tells(LineRepair chosen, LatticePath path, LatticePath other)
    {
        for (var i = 0; i < chosen.Distances.Length; i++)
        {
            if (chosen.Distances[i] >= ProofWindow && Differs(path, other, chosen.Reading.Changes[i]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Notes how far another reading is behind in each change where it is the first to differ.</summary>
    private void Measure(LineRepair chosen, LatticePath path, LatticePath other)
    {
        for (var i = 0; i < chosen.Distances.Length; i++)
        {
            if (chosen.Distances[i] >= ProofWindow && Differs(path, other, chosen.Reading.Changes[i]))
            {
                chosen.Distances[i] = path.Score - other.Score;
            }
        }
    }

    private bool Differs(LatticePath chosen, LatticePath other, ReadingChange change)
    {
        for (var unit = change.FirstUnit; unit < change.EndUnit; unit++)
        {
            if (!search.Lattice[chosen.Arcs[unit]].ReadsLike(search.Lattice[other.Arcs[unit]]))
            {
                return true;
            }
        }

        return false;
    }

    private string Visible()
    {
        if (!units.HasReferences)
        {
            return units.Line;
        }

        var text = new StringBuilder(units.Count);
        for (var i = 0; i < units.Count; i++)
        {
            units.AppendVisible(text, i);
        }

        return text.ToString();
    }
}
