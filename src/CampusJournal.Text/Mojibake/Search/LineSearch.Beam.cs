namespace CampusJournal.Text.Mojibake.Search;

/// <content>Which paths live on, and where they may end.</content>
internal sealed partial class LineSearch
{
    /// <summary>
    /// Begins a path that goes on from another: a copy in the next free place, which <see cref="Push"/> takes up or leaves free. What is
    /// hot here is never copied more than once.
    /// </summary>
    private ref Hypothesis Branch(in Hypothesis from)
    {
        ref var branch = ref next[nextCount];
        branch = from;
        return ref branch;
    }

    /// <summary>Takes up what <see cref="Branch"/> began, when it is near enough to the best.</summary>
    private void Push(in Hypothesis from, ArcKind kind, in ArcOutput output, bool hasLoss, float channel = 0)
    {
        ref var pushed = ref next[nextCount];
        pushed.Estimate = pushed.Score + (pushed.Pending == 0 ? 0 : estimates[TargetDecoder.LeadOf(pushed.Pending)]);
        if (pushed.Estimate > best)
        {
            best = pushed.Estimate;
        }
        else if (pushed.Estimate < best - SearchCosts.Beam && pushed.Mode != SearchMode.Untouched)
        {
            return;
        }

        ref var arc = ref lattice.AddArc(NodeOf(ref pushed), pushed.Score, from.Node, pushed.Score - from.Score);
        (arc.Channel, arc.Kind, arc.IsJoined, arc.HasLoss, arc.Output) = (channel, kind, pushed.IsAfterJoin, hasLoss, output);
    }

    /// <summary>The node of a path's state: that of another path in the same state, or a new one, whose place is taken then.</summary>
    private int NodeOf(ref Hypothesis pushed)
    {
        for (var i = 0; i < nextCount; i++)
        {
            ref var same = ref next[i];
            if (same.IsSameState(pushed))
            {
                if (pushed.Score > same.Score)
                {
                    (same.Score, same.Estimate) = (pushed.Score, pushed.Estimate);
                }

                return same.Node;
            }
        }

        var node = lattice.AddNode(float.NegativeInfinity);
        pushed.Node = node;
        if (++nextCount == next.Length)
        {
            GrowNext();
        }

        return node;
    }

    private void GrowNext() => Array.Resize(ref next, nextCount * 2);

    /// <summary>Keeps the best few by estimate, and always the line that nothing was repaired in yet.</summary>
    private void Prune()
    {
        var most = misreading.IsInferred ? SearchCosts.MostInferred : SearchCosts.MostHypotheses;
        var (count, untouched) = (0, -1);
        for (var i = 0; i < nextCount; i++)
        {
            ref readonly var candidate = ref next[i];
            if (candidate.Mode == SearchMode.Untouched)
            {
                untouched = i;
            }
            else if (candidate.Estimate >= best - SearchCosts.Beam)
            {
                count = Insert(i, count, most);
            }
        }

        for (var i = 0; i < count; i++)
        {
            current[i] = next[order[i]];
        }

        if (untouched >= 0)
        {
            current[count++] = next[untouched];
        }

        currentCount = count;
    }

    /// <summary>Puts a path where its estimate belongs, when it is among the best; of equals the first comes first.</summary>
    /// <returns>How many there are now.</returns>
    private int Insert(int candidate, int count, int most)
    {
        var estimate = next[candidate].Estimate;
        var place = count;
        while (place > 0 && next[order[place - 1]].Estimate < estimate)
        {
            order[place] = order[place - 1];
            place--;
        }

        order[place] = candidate;
        return Math.Min(count + 1, most);
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
            else if (hypothesis.OuterPending == 0)
            {
                CollectEndsAfterLoss(hypothesis);
            }
        }
    }

    private void CollectEndsAfterLoss(Hypothesis hypothesis)
    {
        foreach (var lost in losses)
        {
            var (context, pending) = (hypothesis.Context, hypothesis.Pending);
            var codePoint = target.Feed(ref pending, lost.Value);
            if (codePoint > 0)
            {
                var cost = LossCost(hypothesis, lost) + (hypothesis.HasLoss ? 0 : SearchCosts.LossAtEnd);
                var score = model.Score(ref context, codePoint, isWritten: false) + model.Score(ref context, ' ', isWritten: true);
                ends.Add(new PathEnd(hypothesis.Node, score - cost, codePoint));
            }
        }
    }
}
