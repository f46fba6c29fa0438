namespace CampusJournal.Text.Mojibake.Readings;

/// <summary>The brackets of East Asian typography, which are written in pairs.</summary>
internal static class PairedBrackets
{
    private const string Opening = "〈《「『【〔";
    private const string Closing = "〉》」』】〕";

    /// <summary>Counts the brackets of a line that have no partner in it.</summary>
    public static int CountUnpaired(ReadOnlySpan<char> line)
    {
        if (line.IndexOfAnyInRange('〈', '〕') is not (>= 0 and var first))
        {
            return 0;
        }

        Span<int> open = stackalloc int[Opening.Length];
        var unpaired = 0;
        foreach (var character in line[first..])
        {
            if (Opening.IndexOf(character) is >= 0 and var opened)
            {
                open[opened]++;
            }
            else if (Closing.IndexOf(character) is >= 0 and var closed)
            {
                unpaired += open[closed] == 0 ? 1 : 0;
                open[closed] = Math.Max(0, open[closed] - 1);
            }
        }

        foreach (var left in open)
        {
            unpaired += left;
        }

        return unpaired;
    }
}
