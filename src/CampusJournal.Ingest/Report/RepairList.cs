using CampusJournal.Articles;
using CampusJournal.Text.Mojibake;

namespace CampusJournal.Ingest.Report;

/// <summary>The least sure repairs: a bounded number of different ones, none of them certain.</summary>
/// <param name="most">How many are kept.</param>
internal sealed class RepairList(int most = RepairList.DefaultMost)
{
    public const int DefaultMost = 50;

    // What a page's menu repeats is one repair, met many times.
    private readonly Dictionary<(string Before, string After), ListedRepair> kept = [];
    private double leastLikely = double.PositiveInfinity;

    /// <summary>Gets the number of repairs met.</summary>
    public long Met { get; private set; }

    /// <summary>Gets the kept ones, the least sure first, then in the order of their texts.</summary>
    public IReadOnlyList<ListedRepair> Lowest =>
        [.. kept.Values.OrderBy(repair => repair.Confidence).ThenBy(repair => repair.Before, StringComparer.Ordinal).ThenBy(repair => repair.After, StringComparer.Ordinal)];

    public void Add(ArticleRecord record)
    {
        foreach (var step in record.Repair.Steps)
        {
            Met++;
            Add(step, record.Source);
        }
    }

    private void Add(RepairStep step, PageOrigin source)
    {
        // Asked first: most repairs are sure, and most pages have many.
        if (step.Confidence > leastLikely || step.Confidence >= 1)
        {
            return;
        }

        var key = (ShownText.Cut(step.Before), ShownText.Cut(step.After));
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

        kept.Add(key, new(key.Item1, key.Item2, ChainName.Of(step.Chain), step.Confidence, source.Member ?? source.Path, source.Url, 1));
        leastLikely = kept.Count == most ? kept.Values.Max(repair => repair.Confidence) : double.PositiveInfinity;
    }
}
