namespace CampusJournal.Text.Language;

/// <summary>
/// The layout of the model file, shared by the model and its builder: a tree of characters, of the pairs that begin with each, and of
/// the triples that begin with each pair. All numbers are little-endian, all probabilities are natural logarithms in one byte.
/// <list type="number">
/// <item>A header of five 32-bit words: magic, version, and how many characters, pairs and triples there are.</item>
/// <item>Class transitions; the mass of one unseen character by class; the levels (<see cref="Levels"/>) of the back-offs of pairs;
/// those of the gains of triples.</item>
/// <item>The characters' code points (16 bits each), then the probability of each within its class. The place in this list is a
/// character's rank; only the first <see cref="Ranks"/> take part in n-grams.</item>
/// <item>For each of these ranks how many pairs begin with it (16 bits), then its back-off as a context.</item>
/// <item>The pairs, row by row and sorted: an entry (16 bits) is the rank of the second character and the level of the pair's
/// back-off as a context, 0 when it is none. Then the probability of each pair. Then how many triples begin with each.</item>
/// <item>The triples, row by row and sorted: an entry is the rank of the third character and the level of the triple's gain, stored
/// with the sign turned: what it adds to the probability of its last two characters. A third character that is not in the row adds the
/// back-off of the first two instead.</item>
/// </list>
/// </summary>
internal static class LanguageModelFormat
{
    public const uint Magic = 0x4D4C4A43; // "CJLM"
    public const uint Version = 2;
    public const int HeaderWords = 5;
    public const int Classes = CharacterClasses.Count;
    public const int Characters = 0x10000;

    /// <summary>Bits of an entry of the tree for a level; the others hold a rank.</summary>
    public const int LevelBits = 4;
    public const int Levels = 1 << LevelBits;
    public const int Ranks = 1 << (16 - LevelBits);

    /// <summary>The most triples that can begin with one pair.</summary>
    public const int LongestRow = byte.MaxValue;

    /// <summary>The least log probability that a byte can hold.</summary>
    public const double Lowest = -14;

    private const double StepsPerNat = 255 / -Lowest;

    /// <summary>Stores a log probability in a byte, to the nearest of 255 steps between 0 and <see cref="Lowest"/>.</summary>
    public static byte Quantize(double logProbability) => (byte)Math.Clamp((int)Math.Round(-logProbability * StepsPerNat), 0, 255);

    /// <summary>Reads what <see cref="Quantize"/> stored.</summary>
    public static float Dequantize(int value) => (float)(-value / StepsPerNat);

    /// <summary>Makes an entry of the tree.</summary>
    public static ushort Entry(int rank, int level) => (ushort)(rank << LevelBits | level);
}
