namespace CampusJournal.Text.Mojibake;

/// <content>Which paths live on, and where they may end.</content>
internal sealed partial class LineSearch
{
    private void Push(Hypothesis pushed, in Hypothesis from, ArcKind kind, in ArcOutput output, bool hasLoss, float channel = 0)
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

        var arc = new Arc(from.Node, -1, pushed.Score - from.Score, channel, kind, pushed.IsAfterJoin, hasLoss, output);
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
        var most = misreading.IsInferred ? SearchCosts.MostInferred : SearchCosts.MostHypotheses;
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

            Insert(candidate, most);
        }

        if (untouched >= 0)
        {
            current[currentCount++] = next[untouched];
        }
    }

    /// <summary>Puts a path where its estimate belongs, when it is among the best.</summary>
    private void Insert(in Hypothesis candidate, int most)
    {
        var place = currentCount < most ? currentCount++ : most;
        while (place > 0 && current[place - 1].Estimate < candidate.Estimate)
        {
            if (place < most)
            {
                current[place] = current[place - 1];
            }

            place--;
        }

        if (place < most)
        {
            current[place] = candidate;
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
            var codePoint = misreading.Target.Feed(ref pending, lost.Value);
            if (codePoint > 0)
            {
                var cost = LossCost(hypothesis, lost) + (hypothesis.HasLoss ? 0 : SearchCosts.LossAtEnd);
                var score = model.Score(ref context, codePoint, isWritten: false) + model.Score(ref context, ' ', isWritten: true);
                ends.Add(new PathEnd(hypothesis.Node, score - cost, codePoint));
            }
        }
    }
}
