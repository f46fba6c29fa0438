using System.Text;

namespace CampusJournal.Text.Mojibake;

/// <summary>Reads one line under every misreading that may fit and takes the best reading. Used again for every line; not for sharing.</summary>
internal sealed class LineReader(LanguageModel model)
{
    /// <summary>Readings that are looked at. Measured: 5 hold the truth for 99 % of lines, 20 for all.</summary>
    private const int MostReadings = 20;

    /// <summary>A reading that gives back the line is preferred to a better one that does not, up to this many nats.</summary>
    private const float ProofWindow = 12;

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
        units.Read(line);
        LineRepair? best = null;
        foreach (var misreading in misreadings)
        {
            if (best is not null && IsPlain(best.Reading) && !misreading.IsDouble)
            {
                break;
            }

            if (DamageTrigger.IsWorthSearching(units, misreading)
                && ReadAs(misreading, context, leastGain) is { } repair && (best is null || repair.Reading.Gain > best.Reading.Gain))
            {
                best = repair;
            }
        }

        return best;
    }

    private static bool IsPlain(Reading reading) => reading.Orphans == 0 && reading.Gain > PlainGainPerUnit * reading.RepairedUnits;

    private LineRepair? ReadAs(Misreading misreading, DocumentContext context, float leastGain)
    {
        var evidence = context.EvidenceFor(misreading);
        var ends = search.Run(units, misreading, evidence);
        if (ends.Count == 0)
        {
            return null;
        }

        var paths = search.Lattice.BestPaths(ends, MostReadings, ProofWindow, units.Count).GetEnumerator();
        return paths.MoveNext() && paths.Current.Score - search.AsItIs >= leastGain + misreading.ExtraGain
            ? Choose(paths, misreading, context, evidence.IsDamaged)
            : null;
    }

    /// <summary>Takes the first reading that gives back the line, else the first; then looks for the runner-up.</summary>
    private LineRepair? Choose(IEnumerator<LatticePath> paths, Misreading misreading, DocumentContext context, bool isDamagedDocument)
    {
        var visible = Visible();
        var tools = context.Tools;
        var first = default((LatticePath Path, Reading Reading)?);
        var chosen = default((LatticePath Path, Reading Reading, ReproducedBy? By)?);
        var distances = Array.Empty<float>();
        do
        {
            var reading = new ReadingBuilder(units, misreading, search.Lattice).Build(paths.Current, search.AsItIs);
            first ??= (paths.Current, reading);
            var by = ReadingProof.Find(reading, visible, tools);
            if (by is null)
            {
                continue;
            }

            if (chosen is null)
            {
                chosen = (paths.Current, reading, by);
                distances = new float[reading.Changes.Count];
                Array.Fill(distances, ProofWindow);
            }
            else if (Measure(distances, chosen.Value.Path, chosen.Value.Reading, paths.Current))
            {
                break;
            }
        }
        while (paths.MoveNext());

        chosen ??= (first!.Value.Path, first.Value.Reading, null);
        var taken = chosen.Value.Reading;
        return Plausibility.IsAcceptable(taken, isDamagedDocument)
            ? new LineRepair(taken, chosen.Value.By, distances.Length > 0 ? distances : new float[taken.Changes.Count], units.Units.ToArray())
            : null;
    }

    /// <summary>Notes how far another reading is behind in each change where it differs; true when every change has its runner-up.</summary>
    private bool Measure(float[] distances, LatticePath chosen, Reading reading, LatticePath other)
    {
        var behind = chosen.Score - other.Score;
        var isComplete = true;
        for (var i = 0; i < distances.Length; i++)
        {
            var change = reading.Changes[i];
            if (distances[i] >= ProofWindow && Differs(chosen, other, change))
            {
                distances[i] = behind;
            }

            isComplete &= distances[i] < ProofWindow;
        }

        return isComplete;
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
        foreach (var unit in units.Units)
        {
            CodePoints.Append(text, unit.CodePoint);
        }

        return text.ToString();
    }
}
