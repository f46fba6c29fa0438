namespace CampusJournal.Text.Mojibake.Search;

/// <summary>
/// Every state that the search kept and every way into it, so that not only the best reading of a line can be had but the best few
/// in their order: backwards from the end, best first, with the forward scores as an exact estimate.
/// </summary>
internal sealed class Lattice
{
    private const int MostOpen = 4096;

    private readonly PriorityQueue<(PathEnd End, int Tail), float> open = new();
    private readonly List<(int Arc, int Tail)> tails = [];
    private float[] scores = new float[1024];
    private int[] firstArcs = new int[1024];
    private Arc[] arcs = new Arc[4096];
    private int nodeCount;
    private int arcCount;

    /// <summary>Gets an arc.</summary>
    public ref readonly Arc this[int arc] => ref arcs[arc];

    /// <summary>Empties the lattice and returns its root node.</summary>
    public int Reset()
    {
        (nodeCount, arcCount) = (0, 0);
        return AddNode(0);
    }

    /// <summary>Adds a state without ways into it.</summary>
    public int AddNode(float score)
    {
        if (nodeCount == scores.Length)
        {
            Array.Resize(ref scores, nodeCount * 2);
            Array.Resize(ref firstArcs, nodeCount * 2);
        }

        (scores[nodeCount], firstArcs[nodeCount]) = (score, -1);
        return nodeCount++;
    }

    /// <summary>Adds a way into a state, of which the caller says the rest; the state's score becomes the best way's.</summary>
    /// <param name="node">The state.</param>
    /// <param name="score">The score of this way.</param>
    /// <param name="from">The state before.</param>
    /// <param name="cost">What the step adds to the score.</param>
    public ref Arc AddArc(int node, float score, int from, float cost)
    {
        if (arcCount == arcs.Length)
        {
            Array.Resize(ref arcs, arcCount * 2);
        }

        // Written where it stays: most of what a search holds are arcs.
        ref var arc = ref arcs[arcCount];
        arc = default;
        (arc.From, arc.Cost, arc.Next) = (from, cost, firstArcs[node]);
        firstArcs[node] = arcCount++;
        scores[node] = Math.Max(scores[node], score);
        return ref arc;
    }

    /// <summary>Adds a state with one way into it, which costs and says nothing: a byte that waits for the next.</summary>
    public int AddStep(int from, float score, ArcKind kind)
    {
        var node = AddNode(float.NegativeInfinity);
        AddArc(node, score, from, 0).Kind = kind;
        return node;
    }

    /// <summary>Lists the best paths from the root to any of the ends, best first.</summary>
    /// <param name="ends">The last states.</param>
    /// <param name="count">How many paths at most.</param>
    /// <param name="window">How far (nats) behind the best a path may be.</param>
    /// <param name="length">The number of units.</param>
    public IEnumerable<LatticePath> BestPaths(IReadOnlyList<PathEnd> ends, int count, float window, int length)
    {
        open.Clear();
        tails.Clear();
        foreach (var end in ends)
        {
            open.Enqueue((end, -1), -(scores[end.Node] + end.Cost));
        }

        var best = float.NaN;
        for (var found = 0; found < count && open.TryDequeue(out var item, out var negated); found++)
        {
            best = float.IsNaN(best) ? -negated : best;
            if (-negated < best - window)
            {
                yield break;
            }

            yield return new LatticePath(Complete(item.End, item.Tail, best - window, length), -negated, item.End.Tail);
        }
    }

    /// <summary>Follows the best way back to the root and opens every other way that is still within the window.</summary>
    private int[] Complete(PathEnd end, int tail, float least, int length)
    {
        while (firstArcs[end.Node] >= 0)
        {
            var best = BestArc(end.Node);
            for (var a = firstArcs[end.Node]; a >= 0; a = arcs[a].Next)
            {
                var score = scores[arcs[a].From] + arcs[a].Cost + end.Cost;
                if (a != best && score >= least && open.Count < MostOpen)
                {
                    tails.Add((a, tail));
                    open.Enqueue((Before(end, a), tails.Count - 1), -score);
                }
            }

            tails.Add((best, tail));
            (end, tail) = (Before(end, best), tails.Count - 1);
        }

        var path = new int[length];
        for (var i = 0; tail >= 0; i++, tail = tails[tail].Tail)
        {
            path[i] = tails[tail].Arc;
        }

        return path;
    }

    private PathEnd Before(PathEnd end, int arc) => end with { Node = arcs[arc].From, Cost = end.Cost + arcs[arc].Cost };

    private int BestArc(int node)
    {
        var best = firstArcs[node];
        for (var a = best; a >= 0; a = arcs[a].Next)
        {
            best = scores[arcs[a].From] + arcs[a].Cost > scores[arcs[best].From] + arcs[best].Cost ? a : best;
        }

        return best;
    }
}
