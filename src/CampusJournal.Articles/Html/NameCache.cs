using System.Collections.Concurrent;

namespace CampusJournal.Articles.Html;

/// <summary>Remembers what names say, up to a number of names: a site repeats the same few hundred on every page.</summary>
internal sealed class NameCache(int capacity)
{
    private const int LongestName = 200;

    private readonly ConcurrentDictionary<string, NameReading> known = new(StringComparer.Ordinal);

    // Counted here, because the dictionary takes all its locks to count.
    private int count;

    /// <summary>Gets the number of names that are remembered.</summary>
    public int Count => Volatile.Read(ref count);

    /// <summary>Gets what a name says, from memory or by reading it. Names with figures are numbered by the page and would fill the memory.</summary>
    public NameReading Get(string name, Func<string, NameReading> read)
    {
        if (name.Length > LongestName || name.AsSpan().ContainsAnyInRange('0', '9'))
        {
            return read(name);
        }

        if (known.TryGetValue(name, out var reading))
        {
            return reading;
        }

        reading = read(name);
        if (Count < capacity && known.TryAdd(name, reading))
        {
            Interlocked.Increment(ref count);
        }

        return reading;
    }
}
