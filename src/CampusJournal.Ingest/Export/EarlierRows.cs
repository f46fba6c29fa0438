namespace CampusJournal.Ingest.Export;

/// <summary>Which rows of earlier runs were given out in this one: a bit a row, so that a large database costs little memory.</summary>
/// <param name="last">The last row of earlier runs; 0 for none.</param>
internal sealed class EarlierRows(long last)
{
    private const int BitsOfWord = 6;

    // By words instead of one array: row numbers may have gaps of any size.
    private readonly Dictionary<long, ulong> words = [];

    /// <summary>Gets a value indicating whether there are none.</summary>
    public bool IsEmpty => last == 0;

    /// <summary>Tells whether a row is of an earlier run.</summary>
    public bool Covers(long row) => row <= last;

    /// <summary>Takes a row.</summary>
    /// <returns>Whether it is of an earlier run and was not taken before.</returns>
    public bool Take(long row)
    {
        if (!Covers(row))
        {
            return false;
        }

        var word = words.GetValueOrDefault(row >> BitsOfWord);
        var bit = 1UL << (int)(row & ((1 << BitsOfWord) - 1));
        words[row >> BitsOfWord] = word | bit;
        return (word & bit) == 0;
    }
}
