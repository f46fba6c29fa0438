namespace CampusJournal.ModelBuilder;

/// <summary>A few values that stand for many: the means of their groups, found by Lloyd's method (1982) from groups of one size on.</summary>
internal sealed class LevelTable
{
    private const int Turns = 100;

    private readonly double[] levels;

    /// <summary>Chooses so many levels for values that matter as much as their weights say.</summary>
    public LevelTable(IEnumerable<(double Value, double Weight)> values, int count)
    {
        var sorted = values.Order().ToArray();
        levels = [.. Enumerable.Range(0, count).Select(level => sorted[(int)((level + 0.5) * sorted.Length / count)].Value)];
        for (var turn = 0; turn < Turns; turn++)
        {
            Move(sorted);
        }
    }

    /// <summary>Gets the levels in ascending order.</summary>
    public IReadOnlyList<double> Levels => levels;

    /// <summary>Gets the nearest level of a value.</summary>
    public int LevelOf(double value)
    {
        var nearest = 0;
        for (var level = 1; level < levels.Length; level++)
        {
            nearest = Math.Abs(levels[level] - value) < Math.Abs(levels[nearest] - value) ? level : nearest;
        }

        return nearest;
    }

    private void Move((double Value, double Weight)[] values)
    {
        var (sums, weights) = (new double[levels.Length], new double[levels.Length]);
        foreach (var (value, weight) in values)
        {
            var level = LevelOf(value);
            sums[level] += value * weight;
            weights[level] += weight;
        }

        for (var level = 0; level < levels.Length; level++)
        {
            levels[level] = weights[level] > 0 ? sums[level] / weights[level] : levels[level];
        }
    }
}
