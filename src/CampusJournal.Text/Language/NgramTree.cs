using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace CampusJournal.Text.Language;

/// <summary>The pairs and triples of a model file, where they lie (<see cref="LanguageModelFormat"/>). Characters are known by their ranks.</summary>
internal sealed class NgramTree
{
    /// <summary>The start of a row of triples is kept for every so many pairs; the others are counted from there.</summary>
    private const int Block = 16;

    private readonly unsafe ushort* pairs;
    private readonly unsafe byte* probabilities;
    private readonly unsafe byte* tripleCounts;
    private readonly unsafe ushort* triples;
    private readonly int[] pairRows = new int[LanguageModelFormat.Ranks + 1];
    private readonly int[] tripleRows;

    /// <summary>Takes up the last three sections of a model file, which must be embedded or pinned memory.</summary>
    public unsafe NgramTree(ReadOnlySpan<ushort> rowLengths, ReadOnlySpan<byte> sections, int pairCount)
    {
        pairs = (ushort*)Unsafe.AsPointer(ref MemoryMarshal.GetReference(sections));
        probabilities = (byte*)(pairs + pairCount);
        tripleCounts = probabilities + pairCount;
        triples = (ushort*)(tripleCounts + pairCount);
        for (var rank = 0; rank < rowLengths.Length; rank++)
        {
            pairRows[rank + 1] = pairRows[rank] + rowLengths[rank];
        }

        tripleRows = new int[(pairCount / Block) + 1];
        var start = 0;
        for (var pair = 0; pair < pairCount; pair++)
        {
            if (pair % Block == 0)
            {
                tripleRows[pair / Block] = start;
            }

            start += tripleCounts[pair];
        }
    }

    /// <summary>The number of a pair, -1 when the model has none such.</summary>
    public unsafe int FindPair(int first, int second)
    {
        if ((first | second) >= LanguageModelFormat.Ranks)
        {
            return -1;
        }

        var start = pairRows[first];
        var found = Find(pairs + start, pairRows[first + 1] - start, second);
        return found < 0 ? -1 : start + found;
    }

    /// <summary>The probability of a pair's second character after its first, as the file has it.</summary>
    public unsafe byte Probability(int pair) => probabilities[pair];

    /// <summary>The level of a pair's back-off as a context; 0 when no triple begins with it.</summary>
    public unsafe int BackoffLevel(int pair) => pairs[pair] & (LanguageModelFormat.Levels - 1);

    /// <summary>The level of the gain of a character after a pair, -1 when the model has no such triple.</summary>
    public unsafe int FindGainLevel(int pair, int third)
    {
        var start = tripleRows[pair / Block];
        for (var i = pair / Block * Block; i < pair; i++)
        {
            start += tripleCounts[i];
        }

        var found = Find(triples + start, tripleCounts[pair], third);
        return found < 0 ? -1 : triples[start + found] & (LanguageModelFormat.Levels - 1);
    }

    /// <summary>The place of a rank in a sorted row, -1 when it is not there.</summary>
    private static unsafe int Find(ushort* row, int length, int rank)
    {
        if (length == 0)
        {
            return -1;
        }

        // Branches on what is compared would be guessed wrong every other time.
        var start = row;
        var most = rank << LanguageModelFormat.LevelBits | (LanguageModelFormat.Levels - 1);
        while (length > 1)
        {
            var half = length / 2;
            start = start[half] <= most ? start + half : start;
            length -= half;
        }

        return *start >> LanguageModelFormat.LevelBits == rank ? (int)(start - row) : -1;
    }
}
