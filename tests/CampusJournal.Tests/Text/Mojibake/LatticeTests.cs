using CampusJournal.Text.Mojibake.Search;

namespace CampusJournal.Tests.Text.Mojibake;

public class LatticeTests
{
    [Fact]
    public void Paths_come_best_first_and_all_of_them()
    {
        var random = new Random(949);
        var lattice = new Lattice();
        const int Layers = 4;
        int[] nodes = [lattice.Reset()];
        var scores = new Dictionary<int, float> { [nodes[0]] = 0 };
        var paths = new Dictionary<int, List<float>> { [nodes[0]] = [0] };
        for (var layer = 0; layer < Layers; layer++)
        {
            int[] next = [lattice.AddNode(float.NegativeInfinity), lattice.AddNode(float.NegativeInfinity)];
            foreach (var to in next)
            {
                paths[to] = [];
                foreach (var from in nodes)
                {
                    var cost = -random.Next(1, 100);
                    lattice.AddArc(to, scores[from] + cost, from, cost);
                    paths[to].AddRange(paths[from].Select(score => score + cost));
                    scores[to] = paths[to].Max();
                }
            }

            nodes = next;
        }

        var found = lattice.BestPaths([.. nodes.Select(node => new PathEnd(node, 0, 0))], 100, 1e6f, Layers).Select(path => path.Score).ToList();

        Assert.Equal(nodes.SelectMany(node => paths[node]).OrderDescending(), found);
    }
}
