using System.Collections.Concurrent;

namespace CampusJournal.Articles.Html;

/// <summary>Remembers what names say, up to a number of names: a site repeats the same few hundred on every page.</summary>
internal sealed class NameCache(int capacity)
{
    private const int LongestName = 200;
    private const int MostFigures = 2;

    // Room for the names of some pages: to grow takes all locks and moves all names.
    private readonly ConcurrentDictionary<string, NameReading> known = new(Environment.ProcessorCount, Math.Min(capacity, 4096), StringComparer.Ordinal);

    // Counted here, because the dictionary takes all its locks to count.
    private int count;

    /// <summary>Gets the number of names that are remembered.</summary>
    public int Count => Volatile.Read(ref count);

    /// <summary>Gets what a name says, from memory or by reading it. Names with numbers of an article or a picture would fill the memory.</summary>
    public NameReading Get(string name, Func<string, NameReading> read)
    {
        if (name.Length > LongestName || IsNumbered(name))
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

    /// <summary>Whether a number of more than two figures is in a name: col-md-6 is on every page, post-10342 on one.</summary>
    private static bool IsNumbered(ReadOnlySpan<char> name)
    {
        for (var at = name.IndexOfAnyInRange('0', '9'); at >= 0 && at < name.Length;)
        {
            var figures = name[at..].IndexOfAnyExceptInRange('0', '9');
            figures = figures < 0 ? name.Length - at : figures;
            if (figures > MostFigures)
            {
                return true;
            }

            at += figures;
            var next = name[at..].IndexOfAnyInRange('0', '9');
            at = next < 0 ? name.Length : at + next;
        }

        return false;
    }
}
