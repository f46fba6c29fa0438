namespace CampusJournal.Ingest.Report;

/// <summary>
/// Counts names of which there may be any number, in bounded memory (Misra and Gries, 1982): up to its capacity of different names every count
/// is exact; beyond it each is a lower bound, and <see cref="Missed"/> is the most that it may lack.
/// </summary>
/// <param name="capacity">The most names that are held at a time.</param>
internal sealed class TopCounts(int capacity = TopCounts.DefaultCapacity)
{
    public const int DefaultCapacity = 4096;

    // Names come from pages: some are whole paragraphs.
    private const int LongestName = 200;

    private readonly Dictionary<string, long> counts = new(StringComparer.Ordinal);

    /// <summary>Gets how often any name was counted.</summary>
    public long Total { get; private set; }

    /// <summary>Gets the most that each count may lack; 0 while all are exact.</summary>
    public long Missed { get; private set; }

    /// <summary>Gets the number of names held.</summary>
    public int Names => counts.Count;

    public void Add(string name)
    {
        Total++;
        name = name.Length <= LongestName ? name : name[..LongestName];
        if (counts.TryGetValue(name, out var count))
        {
            counts[name] = count + 1;
        }
        else if (counts.Count < capacity)
        {
            counts.Add(name, 1);
        }
        else
        {
            TakeOneFromEach();
        }
    }

    /// <summary>Gives the most frequent names, the first of equals by code points.</summary>
    public IReadOnlyList<KeyValuePair<string, long>> Top(int most) =>
        [.. counts.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Take(most)];

    // Each call uses up as many earlier additions as there are names, so that an addition costs the same whatever the capacity.
    private void TakeOneFromEach()
    {
        Missed++;
        foreach (var (name, count) in counts.ToArray())
        {
            if (count == 1)
            {
                counts.Remove(name);
            }
            else
            {
                counts[name] = count - 1;
            }
        }
    }
}
