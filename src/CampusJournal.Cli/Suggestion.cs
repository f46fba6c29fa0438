namespace CampusJournal.Cli;

/// <summary>The known word that a mistyped one was probably meant to be.</summary>
internal static class Suggestion
{
    private const int LongestWord = 40;

    /// <summary>Finds the nearest word: at most two slips, and fewer than half of the word.</summary>
    public static string? Nearest(string word, IEnumerable<string> known)
    {
        if (word.Length > LongestWord)
        {
            return null;
        }

        var bare = word.TrimStart('-').Split('=')[0];
        return known
            .Select(candidate => (Word: candidate, Slips: Slips(bare, candidate.TrimStart('-'))))
            .Where(found => found.Slips <= Math.Min(2, bare.Length / 2))
            .OrderBy(found => found.Slips)
            .Select(found => found.Word)
            .FirstOrDefault();
    }

    // Damerau-Levenshtein, restricted: a letter too many, one too few, another one, or two exchanged.
    private static int Slips(string a, string b)
    {
        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                rows[i, j] = i == 0 || j == 0 ? i + j : Step(rows, a, b, i, j);
            }
        }

        return rows[a.Length, b.Length];
    }

    private static int Step(int[,] rows, string a, string b, int i, int j)
    {
        var other = a[i - 1] == b[j - 1] ? 0 : 1;
        var least = Math.Min(Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1, rows[i - 1, j - 1] + other);
        var exchanged = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
        return exchanged ? Math.Min(least, rows[i - 2, j - 2] + 1) : least;
    }
}
