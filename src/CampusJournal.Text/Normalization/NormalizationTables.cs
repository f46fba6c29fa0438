using System.Runtime.InteropServices;

namespace CampusJournal.Text.Normalization;

/// <summary>
/// Combining classes, decompositions and compositions of the Unicode Character Database, from <c>Models/normalization.bin</c>.
/// Hangul is arithmetic and not in the tables.
/// </summary>
internal static class NormalizationTables
{
    /// <summary>The file of the embedded table in <c>Models/</c>.</summary>
    public const string Resource = "normalization.bin";

    /// <summary>The first character that could change in form C or join another: À is composed already.</summary>
    public const char FirstConcern = '\u0300';

    private const uint CompatibilityFlag = 1u << 31;
    private const int CodePointMask = 0x1FFFFF;
    private const int ClassShift = 24;
    private const int LengthShift = 24;
    private const int HeaderLength = 4;

    private static readonly uint[] Data = Load();
    private static readonly ulong[] Concerns = ListConcerns();

    // Four lengths, then four sections: classes (class << 24 | code point), decompositions (code point with a flag, lengths and place in
    // the pool), compositions (first, second, composite), the pool of code points. Each is sorted.
    private static ReadOnlySpan<uint> Classes => Data.AsSpan(HeaderLength, (int)Data[0]);

    private static ReadOnlySpan<uint> Decompositions => Data.AsSpan(HeaderLength + Classes.Length, (int)Data[1]);

    private static ReadOnlySpan<uint> Compositions => Data.AsSpan(HeaderLength + Classes.Length + Decompositions.Length, (int)Data[2]);

    private static ReadOnlySpan<uint> Pool => Data.AsSpan(HeaderLength + Classes.Length + Decompositions.Length + Compositions.Length);

    /// <summary>
    /// Finds the first character that could change in form C, or join the one before it; -1 when there is none. Where one that could not
    /// stands, a text may be cut.
    /// </summary>
    public static int IndexOfConcern(ReadOnlySpan<char> text)
    {
        var concerns = Concerns;
        for (var i = 0; i < text.Length; i++)
        {
            if (IsConcern(concerns, text[i]))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Counts the characters that begin a text and of which each is such a concern.</summary>
    public static int CountConcerns(ReadOnlySpan<char> text)
    {
        var count = 0;
        while (count < text.Length && IsConcern(Concerns, text[count]))
        {
            count++;
        }

        return count;
    }

    /// <summary>Gives the canonical combining class; 0 for a starter.</summary>
    public static int ClassOf(int codePoint)
    {
        var found = Find(Classes, 1, codePoint);
        return found < 0 ? 0 : (int)(Classes[found] >> ClassShift);
    }

    /// <summary>Gives the full decomposition of a character that is no Hangul syllable; empty when it has none of the kind.</summary>
    public static ReadOnlySpan<uint> Decompose(int codePoint, bool withCompatibility)
    {
        var found = Find(Decompositions, 2, codePoint);
        if (found < 0)
        {
            return [];
        }

        // The canonical decomposition, and behind it the compatibility one where it is another: 3 and 5 bits of length.
        var place = Decompositions[found + 1];
        var start = (int)(place & 0xFFFFFF);
        var canonical = (int)(place >> LengthShift) & 7;
        var compatible = (int)(place >> LengthShift) >> 3;
        return withCompatibility && compatible > 0 ? Pool.Slice(start + canonical, compatible) : Pool.Slice(start, canonical);
    }

    /// <summary>Gives the primary composite of two characters, Hangul excepted; 0 when there is none.</summary>
    public static int Compose(int first, int second)
    {
        var compositions = Compositions;
        var (low, high) = (0, (compositions.Length / 3) - 1);
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            var order = ((int)compositions[middle * 3], (int)compositions[(middle * 3) + 1]).CompareTo((first, second));
            if (order == 0)
            {
                return (int)compositions[(middle * 3) + 2];
            }

            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return 0;
    }

    private static bool IsConcern(ulong[] concerns, char character) => (concerns[character >> 6] & (1UL << (character & 63))) != 0;

    private static int Find(ReadOnlySpan<uint> entries, int width, int codePoint)
    {
        var (low, high) = (0, (entries.Length / width) - 1);
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            var order = (int)(entries[middle * width] & CodePointMask) - codePoint;
            if (order == 0)
            {
                return middle * width;
            }

            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return -1;
    }

    private static ulong[] ListConcerns()
    {
        // Taken once: as long as a class is being initialized each look at its members takes a lock, and 30,000 of them took two milliseconds.
        var classes = Classes;
        var decompositions = Decompositions;
        var compositions = Compositions;
        var concerns = new ulong[0x10000 / 64];
        foreach (var entry in classes)
        {
            Mark((int)(entry & CodePointMask));
        }

        for (var i = 0; i < decompositions.Length; i += 2)
        {
            if ((decompositions[i] & CompatibilityFlag) == 0)
            {
                Mark((int)(decompositions[i] & CodePointMask));
            }
        }

        for (var i = 0; i < compositions.Length; i += 3)
        {
            Mark((int)compositions[i + 1]);
        }

        for (var jamo = Hangul.FirstVowel; jamo <= Hangul.LastFinal; jamo++)
        {
            Mark(jamo);
        }

        for (var surrogate = 0xD800; surrogate < 0xE000; surrogate++)
        {
            Mark(surrogate);
        }

        return concerns;

        void Mark(int codePoint)
        {
            if (codePoint is >= FirstConcern and < 0x10000)
            {
                concerns[codePoint >> 6] |= 1UL << (codePoint & 63);
            }
        }
    }

    private static uint[] Load() => MemoryMarshal.Cast<byte, uint>(ModelFile.Read(Resource)).ToArray();
}
