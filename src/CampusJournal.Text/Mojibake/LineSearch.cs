using System.Runtime.CompilerServices;

namespace CampusJournal.Text.Mojibake;

/// <summary>
/// Finds the most probable originals of one line under one misreading: a Viterbi search over the line's units, in which every
/// path keeps some units and reads others as bytes of the original. Used again for every line; not for sharing.
/// </summary>
/// <remarks>A noisy channel: see <see cref="SearchCosts"/> for the channel and <see cref="LanguageModel"/> for the source.</remarks>
// Long because: one search over one line is one state machine, whose steps share the beam, the lattice and the scores.
internal sealed partial class LineSearch(LanguageModel model)
{
    private static readonly uint Symbols = CharacterClasses.Set(
        CharacterClass.Symbol, CharacterClass.Punctuation, CharacterClass.Latin1Symbol, CharacterClass.Latin1Letter,
        CharacterClass.LatinExtended, CharacterClass.Greek, CharacterClass.Cyrillic, CharacterClass.Kana, CharacterClass.HangulJamo);

    private readonly Lattice lattice = new();
    private readonly KeepScores keep = new();
    private readonly List<PathEnd> ends = [];
    private readonly Hypothesis[] current = new Hypothesis[SearchCosts.MostHypotheses + 1];
    private Hypothesis[] next = new Hypothesis[512];
    private int currentCount;
    private int nextCount;
    private float best;
    private LineUnits line = null!;
    private Misreading misreading = null!;
    private float[] estimates = [];
    private bool mayHaveLoss;
    private bool isLossProven;

    /// <summary>Gets the score of the line as it stands, after <see cref="Run"/>.</summary>
    public float AsItIs => keep.AsItIs;

    /// <summary>Gets the lattice that <see cref="Run"/> filled.</summary>
    public Lattice Lattice => lattice;

    /// <summary>Searches a line.</summary>
    /// <param name="units">The line.</param>
    /// <param name="tried">The misreading to try.</param>
    /// <param name="evidence">What is known about the document.</param>
    /// <returns>The last states of the paths that repair something, with the cost of ending there; empty when none does.</returns>
    public IReadOnlyList<PathEnd> Run(LineUnits units, Misreading tried, in DocumentEvidence evidence)
    {
        (line, misreading) = (units, tried);
        estimates = tried.PendingEstimates(model);
        mayHaveLoss = tried.Lost.Count > 0 && (tried.Target.IsUtf8 || !units.HasSoftHyphen);
        isLossProven = evidence.HasLostSoftHyphens && !tried.Target.IsUtf8;
        keep.Read(units, tried, evidence.IsDamaged);

        current[0] = new Hypothesis { Context = LanguageContext.LineStart, Node = lattice.Reset() };
        currentCount = 1;
        for (var i = 0; i < units.Count; i++)
        {
            Step(i);
            Prune();
        }

        CollectEnds();
        return ends;
    }

    private void Step(int index)
    {
        var codePoint = line.CodePointAt(index);
        nextCount = 0;
        best = float.NegativeInfinity;
        var origins = codePoint < 0x80 ? [] : misreading.OriginsOf(codePoint);
        var aloneCost = AloneCost(index, codePoint);
        for (var h = 0; h < currentCount; h++)
        {
            ref readonly var hypothesis = ref current[h];
            if (hypothesis.IsComplete)
            {
                Keep(hypothesis, index, line.KeptAt(index));
            }

            if (codePoint < 0x80)
            {
                ReadAscii(hypothesis, codePoint);
                continue;
            }

            foreach (ref readonly var origin in origins)
            {
                if (!origin.IsJoined || MayJoin(hypothesis, index))
                {
                    ReadOrigin(hypothesis, origin, aloneCost);
                }
            }

            if (codePoint == 'à' && misreading.HasJoins && line.CodePointAt(index + 1) == ' ')
            {
                // ftfy writes C3 20 as à and a space.
                ReadOrigin(hypothesis, new ByteOrigin(0xC3, 1, 1, false), 0);
            }
        }
    }

    private void Keep(in Hypothesis hypothesis, int index, int codePoint)
    {
        var penalty = keep.Penalties[index];
        var kept = hypothesis;
        if (codePoint is >= 0x80 and not 0xA0 && hypothesis.Mode == SearchMode.Repairing)
        {
            var isSign = CharacterClasses.Of(codePoint) == CharacterClass.Punctuation || codePoint is '·' or '©';
            penalty += isSign ? SearchCosts.LeaveForSign : SearchCosts.Leave;
            kept.Mode = isSign ? SearchMode.Repairing : SearchMode.Keeping;
        }

        var cost = (codePoint == 0xFFFD ? SearchCosts.Replacement : 0) - penalty;
        if (hypothesis.Score + cost >= best - SearchCosts.Beam || hypothesis.Mode == SearchMode.Untouched)
        {
            var likelihood = model.Score(ref kept.Context, codePoint, isWritten: false);
            kept.Score += codePoint == 0xFFFD ? cost : likelihood + cost;
            kept.IsAfterJoin = false;
            Push(kept, hypothesis, ArcKind.Kept, default, false);
        }

        if (hypothesis.Mode == SearchMode.Repairing && !misreading.IsDouble && codePoint is >= 0x80 and not 0xA0 && misreading.SingleByte(codePoint) != 0)
        {
            var orphan = hypothesis;
            orphan.Score -= keep.TokenPenalties[index] + (index == line.Count - 1 ? SearchCosts.OrphanAtEnd : SearchCosts.Orphan);
            orphan.Context = LanguageContext.LineStart;
            orphan.IsAfterJoin = false;
            Push(orphan, hypothesis, ArcKind.Orphan, default, false);
        }
    }

    /// <summary>An ASCII character as a trail byte, as the space that NBSP became, or after a byte that was dropped before it.</summary>
    private void ReadAscii(in Hypothesis hypothesis, int codePoint)
    {
        if (hypothesis.Pending == 0 || hypothesis.OuterPending != 0)
        {
            return;
        }

        if (misreading.Target.IsAsciiTrail(codePoint))
        {
            ReadBytes(hypothesis, new ByteOrigin((ulong)codePoint, 1, SearchCosts.AsciiTrail, false), -1, default);
        }

        if (misreading.IsDouble)
        {
            return;
        }

        if (codePoint == ' ' && misreading.SpaceIsNbsp)
        {
            ReadBytes(hypothesis, new ByteOrigin(0xA0, 1, SearchCosts.SpaceAsNbsp, false), -1, default);
        }

        if (codePoint == ' ' && misreading.HasJoins)
        {
            ReadBytes(hypothesis, new ByteOrigin(0xC220, 2, SearchCosts.SpaceAsJoinedNbsp, true), -1, default);
        }

        if (mayHaveLoss)
        {
            foreach (var lost in misreading.Lost)
            {
                ReadBytes(hypothesis, new ByteOrigin((ulong)codePoint, 1, 0, false), 0, lost);
            }
        }
    }

    /// <summary>Whether ftfy can have joined here: it does not after a sign that it takes for a trail byte, unless that was joined too.</summary>
    private bool MayJoin(in Hypothesis hypothesis, int index) =>
        misreading.JoinsAnywhere || hypothesis.IsAfterJoin || index == 0 || line.CodePointAt(index - 1) is < 0x80 or >= 0xC0 and < 0x100
        || IsLooseSign(line.CodePointAt(index - 1)) || misreading.SingleByte(line.CodePointAt(index - 1)) is 0 or >= 0xC0;

    private static bool IsLooseSign(int codePoint) => codePoint is >= 0x2013 and <= 0x2026;

    /// <summary>A sign between ASCII characters (½ cup, é alone) is hardly ever two joined bytes.</summary>
    private float AloneCost(int index, int codePoint)
    {
        if (codePoint >= 0x100 || line.CodePointAt(index - 1) >= 0x80 || line.CodePointAt(index + 1) >= 0x80)
        {
            return 0;
        }

        return CharacterClasses.Of(codePoint) == CharacterClass.Latin1Symbol ? SearchCosts.JoinedAlone : SearchCosts.JoinedLetterAlone;
    }

    private void ReadOrigin(in Hypothesis hypothesis, in ByteOrigin shownOrigin, float aloneCost)
    {
        var origin = shownOrigin.IsJoined ? shownOrigin with { Cost = shownOrigin.Cost + aloneCost } : shownOrigin;
        ReadBytes(hypothesis, origin, -1, default);
        if (!mayHaveLoss || misreading.IsDouble)
        {
            return;
        }

        // A byte may be missing before this unit when one waits for it, and inside a unit of several bytes.
        var firstGap = hypothesis.Pending != 0 ? 0 : 1;
        foreach (var lost in misreading.Lost)
        {
            for (var gap = firstGap; gap < origin.Count; gap++)
            {
                ReadBytes(hypothesis, origin, gap, lost);
            }
        }
    }

    /// <summary>Feeds the bytes of a unit, and before the byte at <paramref name="gap"/> the one that was dropped there.</summary>
    private void ReadBytes(in Hypothesis hypothesis, in ByteOrigin origin, int gap, LostByte lost)
    {
        var read = hypothesis;
        read.Score -= origin.Cost + (hypothesis.IsComplete && hypothesis.Mode != SearchMode.Repairing ? SearchCosts.Resume : 0);
        if (gap >= 0)
        {
            read.Score -= LossCost(hypothesis, lost);
            read.HasLoss = true;
        }

        if (read.Score < best - SearchCosts.Beam)
        {
            return;
        }

        read.Mode = SearchMode.Repairing;
        var output = default(ArcOutput);
        for (var i = 0; i < origin.Count; i++)
        {
            if (i == gap)
            {
                read.Score -= CharacterClasses.Of(misreading.Target.IsUtf8 ? 0 : misreading.Target.Pair((int)(read.Pending & 0xFF), lost.Value)).IsIn(Symbols) ? SearchCosts.LostInSymbol : 0;
                if (!Feed(ref read, lost.Value, ref output))
                {
                    return;
                }
            }

            if (!Feed(ref read, origin[i], ref output))
            {
                return;
            }
        }

        read.IsAfterJoin = origin.IsJoined;
        Push(read, hypothesis, ArcKind.Repaired, output, gap >= 0);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool Feed(ref Hypothesis hypothesis, int value, ref ArcOutput output)
    {
        if (misreading.IsDouble && value >= 0x80)
        {
            var shown = TargetDecoder.FeedUtf8(ref hypothesis.OuterPending, value);
            value = shown <= 0 ? 0 : misreading.SingleByte(shown);
            if (value == 0)
            {
                return shown == 0;
            }
        }

        if (value < 0x80 && hypothesis.Pending == 0)
        {
            return Emit(ref hypothesis, value, ref output);
        }

        var codePoint = misreading.Target.Feed(ref hypothesis.Pending, value);
        return codePoint == 0 || (codePoint > 0 && codePoint != 0xFFFD && Emit(ref hypothesis, codePoint, ref output));
    }

    private bool Emit(ref Hypothesis hypothesis, int codePoint, ref ArcOutput output)
    {
        hypothesis.Score += model.Score(ref hypothesis.Context, codePoint, isWritten: false);
        return hypothesis.Score >= best - SearchCosts.Beam && output.TryAdd(codePoint);
    }

    private void Push(Hypothesis pushed, in Hypothesis from, ArcKind kind, in ArcOutput output, bool hasLoss)
    {
        pushed.Estimate = pushed.Score + (pushed.Pending == 0 ? 0 : estimates[TargetDecoder.LeadOf(pushed.Pending)]);
        if (pushed.Estimate > best)
        {
            best = pushed.Estimate;
        }
        else if (pushed.Estimate < best - SearchCosts.Beam && pushed.Mode != SearchMode.Untouched)
        {
            return;
        }

        var arc = new Arc(from.Node, -1, pushed.Score - from.Score, kind, pushed.IsAfterJoin, hasLoss, output);
        for (var i = 0; i < nextCount; i++)
        {
            ref var same = ref next[i];
            if (same.IsSameState(pushed))
            {
                lattice.AddArc(same.Node, pushed.Score, arc);
                if (pushed.Score > same.Score)
                {
                    (same.Score, same.Estimate) = (pushed.Score, pushed.Estimate);
                }

                return;
            }
        }

        if (nextCount == next.Length)
        {
            Array.Resize(ref next, nextCount * 2);
        }

        pushed.Node = lattice.AddNode(float.NegativeInfinity);
        lattice.AddArc(pushed.Node, pushed.Score, arc);
        next[nextCount++] = pushed;
    }

    /// <summary>Keeps the best few by estimate, and always the line that nothing was repaired in yet.</summary>
    private void Prune()
    {
        currentCount = 0;
        var untouched = -1;
        for (var i = 0; i < nextCount; i++)
        {
            ref readonly var candidate = ref next[i];
            if (candidate.Mode == SearchMode.Untouched)
            {
                untouched = i;
                continue;
            }

            if (candidate.Estimate < best - SearchCosts.Beam)
            {
                continue;
            }

            var place = currentCount < SearchCosts.MostHypotheses ? currentCount++ : SearchCosts.MostHypotheses;
            while (place > 0 && current[place - 1].Estimate < candidate.Estimate)
            {
                if (place < SearchCosts.MostHypotheses)
                {
                    current[place] = current[place - 1];
                }

                place--;
            }

            if (place < SearchCosts.MostHypotheses)
            {
                current[place] = candidate;
            }
        }

        if (untouched >= 0)
        {
            current[currentCount++] = next[untouched];
        }
    }

    /// <summary>Ends the paths: nothing may be pending, or a dropped byte completes it.</summary>
    private void CollectEnds()
    {
        ends.Clear();
        for (var h = 0; h < currentCount; h++)
        {
            var hypothesis = current[h];
            if (hypothesis.Mode == SearchMode.Untouched)
            {
                continue;
            }

            if (hypothesis.IsComplete)
            {
                ends.Add(new PathEnd(hypothesis.Node, model.Score(ref hypothesis.Context, ' ', isWritten: true), 0));
            }
            else if (mayHaveLoss && hypothesis.OuterPending == 0)
            {
                CollectEndsAfterLoss(hypothesis);
            }
        }
    }

    private void CollectEndsAfterLoss(Hypothesis hypothesis)
    {
        foreach (var lost in misreading.Lost)
        {
            var (context, pending) = (hypothesis.Context, hypothesis.Pending);
            var codePoint = misreading.Target.Feed(ref pending, lost.Value);
            if (codePoint > 0)
            {
                var cost = LossCost(hypothesis, lost) + (hypothesis.HasLoss ? 0 : SearchCosts.LossAtEnd);
                var score = model.Score(ref context, codePoint, isWritten: false) + model.Score(ref context, ' ', isWritten: true);
                ends.Add(new PathEnd(hypothesis.Node, score - cost, codePoint));
            }
        }
    }

    private float LossCost(in Hypothesis hypothesis, LostByte lost) =>
        isLossProven ? 0 : hypothesis.HasLoss ? lost.NextCost : Math.Max(lost.NextCost, lost.FirstCost - (SearchCosts.AbsentSoftHyphen * line.ShownCount));
}
