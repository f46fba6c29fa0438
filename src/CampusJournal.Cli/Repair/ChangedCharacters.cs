namespace CampusJournal.Cli.Repair;

/// <summary>Which characters of a line changed: those outside the longest sequence that both have.</summary>
internal static class ChangedCharacters
{
    // Longer changes are told as one: the table would cost more than it shows.
    private const int MostCells = 1 << 20;

    /// <summary>Marks the changed characters of a line and of the line that replaces it.</summary>
    public static (bool[] Before, bool[] After) Between(string before, string after)
    {
        var (old, changed) = (new bool[before.Length], new bool[after.Length]);
        var start = before.AsSpan().CommonPrefixLength(after);
        var end = CommonEnd(before.AsSpan(start), after.AsSpan(start));
        var left = before.AsSpan()[start..^end];
        var right = after.AsSpan()[start..^end];
        old.AsSpan()[start..^end].Fill(true);
        changed.AsSpan()[start..^end].Fill(true);
        if ((long)left.Length * right.Length is > 0 and <= MostCells)
        {
            Unmark(left, right, old.AsSpan()[start..^end], changed.AsSpan()[start..^end]);
        }

        return (old, changed);
    }

    private static void Unmark(ReadOnlySpan<char> left, ReadOnlySpan<char> right, Span<bool> old, Span<bool> changed)
    {
        var width = right.Length + 1;
        var common = new int[(left.Length + 1) * width];
        for (var i = left.Length - 1; i >= 0; i--)
        {
            for (var j = right.Length - 1; j >= 0; j--)
            {
                common[(i * width) + j] = left[i] == right[j]
                    ? common[((i + 1) * width) + j + 1] + 1
                    : Math.Max(common[((i + 1) * width) + j], common[(i * width) + j + 1]);
            }
        }

        for (var (i, j) = (0, 0); i < left.Length && j < right.Length;)
        {
            if (left[i] == right[j])
            {
                (old[i++], changed[j++]) = (false, false);
            }
            else if (common[((i + 1) * width) + j] >= common[(i * width) + j + 1])
            {
                i++;
            }
            else
            {
                j++;
            }
        }
    }

    private static int CommonEnd(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        var length = 0;
        while (length < Math.Min(one.Length, other.Length) && one[^(length + 1)] == other[^(length + 1)])
        {
            length++;
        }

        return length;
    }
}
