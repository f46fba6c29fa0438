namespace CampusJournal.Ingest.Report;

/// <summary>Pages over the time of a run, in a fixed number of buckets that grow wider as the run grows longer.</summary>
internal sealed class PaceBuckets
{
    public const int Most = 120;

    private static readonly TimeSpan Narrowest = TimeSpan.FromMilliseconds(100);

    private readonly long[] pages = new long[Most];

    /// <summary>Gets the time that a bucket stands for.</summary>
    public TimeSpan Width { get; private set; } = Narrowest;

    /// <summary>Counts a page.</summary>
    /// <param name="elapsed">The time since the run began.</param>
    public void Add(TimeSpan elapsed)
    {
        while (elapsed.Ticks / Width.Ticks >= Most)
        {
            Widen();
        }

        pages[Math.Max(0, elapsed.Ticks / Width.Ticks)]++;
    }

    /// <summary>Gives the pages of each bucket up to the end of the run.</summary>
    /// <param name="elapsed">How long the run took.</param>
    public IReadOnlyList<long> Until(TimeSpan elapsed)
    {
        var last = Array.FindLastIndex(pages, count => count > 0);
        var count = Math.Max(last + 1, Math.Min(Most, (elapsed.Ticks + Width.Ticks - 1) / Width.Ticks));
        return pages[..(int)count];
    }

    private void Widen()
    {
        for (var i = 0; i < Most; i++)
        {
            pages[i] = i < Most / 2 ? pages[2 * i] + pages[(2 * i) + 1] : 0;
        }

        Width *= 2;
    }
}
