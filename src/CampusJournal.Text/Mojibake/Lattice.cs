namespace CampusJournal.Text.Mojibake;

/// <summary>What one unit of a line became on a path through the lattice.</summary>
internal enum ArcKind : byte
{
    /// <summary>Copied as it is.</summary>
    Kept,

    /// <summary>Read as bytes of the original.</summary>
    Repaired,

    /// <summary>Half a character whose other half is lost, copied as it is.</summary>
    Orphan,
}

/// <summary>One way to read one unit: from a state before it to a state after it.</summary>
/// <param name="From">The node before the unit.</param>
/// <param name="Next">The next arc into the same node, or -1.</param>
/// <param name="Cost">What the step adds to the score (log probability and costs, in nats).</param>
/// <param name="Kind">What became of the unit.</param>
/// <param name="IsJoined">Whether the unit was read as several joined bytes.</param>
/// <param name="HasLoss">Whether a dropped byte was put back.</param>
/// <param name="Output">The code points that became complete.</param>
internal readonly record struct Arc(int From, int Next, float Cost, ArcKind Kind, bool IsJoined, bool HasLoss, ArcOutput Output)
{
    /// <summary>Tells whether two arcs make the same of their unit.</summary>
    public bool ReadsLike(in Arc other) => Kind == other.Kind && Output == other.Output;
}

/// <summary>Up to four code points; zero ends them.</summary>
internal record struct ArcOutput
{
    private int first;
    private int second;
    private int third;
    private int fourth;

    /// <summary>Adds a code point; false when there is no room.</summary>
    public bool TryAdd(int codePoint)
    {
        ref var free = ref first;
        if (first != 0)
        {
            free = ref second;
            if (second != 0)
            {
                free = ref third;
                if (third != 0)
                {
                    free = ref fourth;
                }
            }
        }

        if (free != 0)
        {
            return false;
        }

        free = codePoint;
        return true;
    }

    /// <summary>Gets a code point, zero for none.</summary>
    public readonly int this[int index] => index switch { 0 => first, 1 => second, 2 => third, _ => fourth };
}

/// <summary>A state in which a line can end.</summary>
/// <param name="Node">The state.</param>
/// <param name="Cost">What ending there adds to the score.</param>
/// <param name="Tail">The code point that a byte dropped at the line's end completes, zero for none.</param>
internal readonly record struct PathEnd(int Node, float Cost, int Tail);

/// <summary>A path through a line.</summary>
/// <param name="Arcs">One arc a unit.</param>
/// <param name="Score">The path's score.</param>
/// <param name="Tail">The code point after the last unit, zero for none.</param>
internal sealed record LatticePath(int[] Arcs, float Score, int Tail);

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

    /// <summary>Adds a way into a state; its score becomes the best way's.</summary>
    public void AddArc(int node, float score, in Arc arc)
    {
        if (arcCount == arcs.Length)
        {
            Array.Resize(ref arcs, arcCount * 2);
        }

        arcs[arcCount] = arc with { Next = firstArcs[node] };
        firstArcs[node] = arcCount++;
        scores[node] = Math.Max(scores[node], score);
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
