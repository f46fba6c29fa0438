using CampusJournal.Articles;
using CampusJournal.Text.Mojibake;

namespace CampusJournal.Ingest.Report;

/// <summary>The least sure repairs: a bounded number of different ones, none of them certain; and some that are, one of a page.</summary>
/// <param name="most">How many of the least sure are kept.</param>
internal sealed class RepairList(int most = RepairList.DefaultMost)
{
    public const int DefaultMost = 50;
    public const int MostCertain = 10;

    // What a page's menu repeats is one repair, met many times.
    private readonly Dictionary<(string Before, string After), ListedRepair> kept = [];
    private readonly Dictionary<(string Before, string After), ListedRepair> certain = [];
    private double leastLikely = double.PositiveInfinity;

    /// <summary>Gets the number of repairs met.</summary>
    public long Met { get; private set; }

    /// <summary>Gets the kept ones, the least sure first, then in the order of their texts.</summary>
    public IReadOnlyList<ListedRepair> Lowest =>
        [.. kept.Values.OrderBy(repair => repair.Confidence).ThenBy(repair => repair.Before, StringComparer.Ordinal).ThenBy(repair => repair.After, StringComparer.Ordinal)];

    /// <summary>Gets some of the certain ones, in the order in which they were met.</summary>
    public IReadOnlyCollection<ListedRepair> Certain => certain.Values;

    /// <summary>Tells whether a page may have a repair that would be kept.</summary>
    /// <param name="confidence">The confidence of its least sure repair.</param>
    public bool Wants(double confidence) => confidence < 1 ? kept.Count < most || confidence < leastLikely : certain.Count < MostCertain;

    public void Add(ArticleRecord record)
    {
        foreach (var step in record.Repair.Steps)
        {
            Met++;
            Add(step, record.Source);
        }

        // The longest: of a menu's words every page has some.
        if (certain.Count < MostCertain && record.Repair.Steps.Where(step => step.Confidence >= 1).MaxBy(step => step.Before.Length) is { } sure)
        {
            certain.TryAdd(Key(sure), Listed(sure, record.Source));
        }
    }

    private static (string Before, string After) Key(RepairStep step) => (ShownText.Cut(step.Before), ShownText.Cut(step.After));

    private static ListedRepair Listed(RepairStep step, PageOrigin source)
    {
        var (before, after) = Key(step);
        return new(before, after, ChainName.Of(step.Chain), step.Confidence, source.Member ?? source.Path, source.Url, 1);
    }

    private void Add(RepairStep step, PageOrigin source)
    {
        // Asked first: most repairs are sure, and most pages have many.
        if (step.Confidence > leastLikely || step.Confidence >= 1)
        {
            return;
        }

        var key = Key(step);
        if (kept.TryGetValue(key, out var known))
        {
            kept[key] = known with { Times = known.Times + 1, Confidence = Math.Min(known.Confidence, step.Confidence) };
            return;
        }

        if (kept.Count == most)
        {
            if (step.Confidence >= leastLikely)
            {
                return;
            }

            kept.Remove(kept.MaxBy(pair => pair.Value.Confidence).Key);
        }

        kept.Add(key, Listed(step, source));
        leastLikely = kept.Count == most ? kept.Values.Max(repair => repair.Confidence) : double.PositiveInfinity;
    }
}
