using CampusJournal.Text.Mojibake.Search;

namespace CampusJournal.Text.Mojibake.Readings;

/// <summary>Takes the best reading of a line that gives back the line, and measures how far the others that do so too are behind.</summary>
/// <param name="readings">The readings, best first.</param>
/// <param name="lattice">The lattice of their paths.</param>
/// <param name="isDamagedDocument">Whether other lines of the document prove the misreading.</param>
internal sealed class ReadingChoice(ReadingList readings, Lattice lattice, bool isDamagedDocument)
{
    /// <summary>How far behind a runner-up is looked for: beyond, it does not show in the confidence.</summary>
    private const float RunnerUpWindow = 8.5f;

    private readonly List<ProvenReading> others = [];
    private ProvenReading? chosen;

    /// <summary>Gets by change how far (nats) the best other reading is behind that differs there, after <see cref="Best"/>.</summary>
    public float[] Distances { get; private set; } = [];

    /// <summary>Takes the best reading that one of the tools explains.</summary>
    /// <param name="tools">The tools that may have worked on the document.</param>
    /// <param name="mayHaveLoss">Whether bytes may have been dropped.</param>
    /// <returns>The reading, or null when none is explained.</returns>
    public ProvenReading? Best(IReadOnlyList<string> tools, bool mayHaveLoss)
    {
        chosen = null;
        others.Clear();
        for (var i = 0; readings.PathAt(i) is { } path && !IsDecided(path); i++)
        {
            if (MayMatter(i, path) && Prove(i, path, tools, mayHaveLoss) is { } proven)
            {
                Take(proven);
            }
        }

        return chosen;
    }

    private ProvenReading? Prove(int index, LatticePath path, IReadOnlyList<string> tools, bool mayHaveLoss) =>
        readings[index] is { } reading && Plausibility.IsAcceptable(reading, isDamagedDocument)
        && new ReadingProof(reading).Find(tools) is { } by && (mayHaveLoss || !by.HasLoss)
            ? new ProvenReading(reading, path, by)
            : null;

    /// <summary>Whether neither this path nor one that is further behind can be chosen or be the runner-up of some change.</summary>
    private bool IsDecided(LatticePath path) => chosen is not null
        && (path.Score < chosen.Path.Score - RunnerUpWindow - (ProvenReading.UnpairedBracket * chosen.Reading.UnpairedBrackets)
            || (!MayBeOvertaken(chosen.Reading) && !Distances.AsSpan().Contains(LineReader.ProofWindow)));

    /// <summary>Whether a reading with a worse score may be the better one, because it leaves less undone.</summary>
    private static bool MayBeOvertaken(Reading reading) => reading.KeepsSuspects || reading.UnpairedBrackets > 0;

    /// <summary>
    /// Whether a reading, if it is proven, can be chosen or be nearer than the known others in some change: else it need not be proven,
    /// which is what a line costs most.
    /// </summary>
    private bool MayMatter(int index, LatticePath path)
    {
        if (chosen is null)
        {
            return true;
        }

        if (!MayBeOvertaken(chosen.Reading))
        {
            return IsFirstToDiffer(path);
        }

        var lead = chosen.Path.Score - path.Score;
        if (MayTell(path, lead))
        {
            return true;
        }

        // Only what is left undone brings a reading nearer than its score says; to count that it has to be built.
        return readings[index] is { } reading && Bonus(reading) is > 0 and var bonus && (lead < bonus || MayTell(path, lead - bonus));
    }

    private float Bonus(Reading reading) =>
        (reading.Leftovers < chosen!.Reading.Leftovers ? ProvenReading.KeptSuspect : 0)
        + (ProvenReading.UnpairedBracket * Math.Max(0, chosen.Reading.UnpairedBrackets - reading.UnpairedBrackets));

    private bool MayTell(LatticePath path, float lead)
    {
        for (var i = 0; i < Distances.Length; i++)
        {
            if (lead < Distances[i] && Differs(path, chosen!.Reading.Changes[i]))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsFirstToDiffer(LatticePath path)
    {
        for (var i = 0; i < Distances.Length; i++)
        {
            if (Distances[i] >= LineReader.ProofWindow && Differs(path, chosen!.Reading.Changes[i]))
            {
                return true;
            }
        }

        return false;
    }

    private void Take(ProvenReading proven)
    {
        if (chosen is null || proven.Lead(chosen) > 0)
        {
            if (chosen is not null)
            {
                others.Add(chosen);
            }

            chosen = proven;
            Distances = new float[proven.Reading.Changes.Count];
            Array.Fill(Distances, LineReader.ProofWindow);
            others.ForEach(Measure);
            return;
        }

        others.Add(proven);
        Measure(proven);
    }

    private void Measure(ProvenReading other)
    {
        var lead = Math.Max(0, chosen!.Lead(other));
        for (var i = 0; i < Distances.Length; i++)
        {
            if (lead < Distances[i] && Differs(other.Path, chosen.Reading.Changes[i]))
            {
                Distances[i] = lead;
            }
        }
    }

    private bool Differs(LatticePath other, ReadingChange change)
    {
        for (var unit = change.FirstUnit; unit < change.EndUnit; unit++)
        {
            if (!lattice[chosen!.Path.Arcs[unit]].ReadsLike(lattice[other.Arcs[unit]]))
            {
                return true;
            }
        }

        return false;
    }
}
