using System.Collections.Frozen;

namespace CampusJournal.Articles.Dates;

/// <summary>The names of the months.</summary>
internal static class MonthNames
{
    private const int LongestName = 12;

    private static readonly FrozenDictionary<string, int> Months = Read();
    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Lookup = Months.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Takes a name, long or short, in any of the languages of <c>months.txt</c>.</summary>
    public static bool Take(ref DateCursor reader, out int month)
    {
        Span<char> lower = stackalloc char[LongestName];
        var name = reader.LettersAhead(LongestName);
        var length = name.ToLowerInvariant(lower);
        if (length < 3 || !Lookup.TryGetValue(lower[..length], out month))
        {
            month = 0;
            return false;
        }

        reader.Skip(length);
        return true;
    }

    private static FrozenDictionary<string, int> Read()
    {
        var names = new Dictionary<string, int>(StringComparer.Ordinal);
        var month = 0;
        foreach (var line in Resources.Lines("Dates/months.txt"))
        {
            month++;
            foreach (var name in line.Split(' '))
            {
                names.TryAdd(name, month);
            }
        }

        return names.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
