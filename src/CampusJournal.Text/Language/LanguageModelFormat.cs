using System.Runtime.CompilerServices;

namespace CampusJournal.Text.Language;

/// <summary>
/// The layout of the model file, shared by the model and its builder. All numbers are little-endian, all probabilities are
/// natural logarithms in one byte. In this order: a header of four 32-bit words (magic, version, bigram slots, trigram slots);
/// class transitions; the mass of one unseen character by class; one byte a BMP character for its probability within its class;
/// one for the back-off of it as a context; the bigram slots; the trigram slots (open hashing, linear probing, 0 = empty).
/// A bigram slot is fingerprint (16 bits), probability (8), back-off of the pair as a context (8); a trigram slot is
/// fingerprint (24), probability (8).
/// </summary>
internal static class LanguageModelFormat
{
    public const uint Magic = 0x4D4C4A43; // "CJLM"
    public const uint Version = 1;
    public const int HeaderWords = 4;
    public const int Classes = CharacterClasses.Count;
    public const int Characters = 0x10000;

    /// <summary>The least log probability that a byte can hold.</summary>
    public const double Lowest = -14;

    /// <summary>Bytes of the fixed tables after the header, padded to a multiple of four.</summary>
    public const int TableBytes = ((Classes * Classes) + Classes + (2 * Characters) + 3) / 4 * 4;

    private const double StepsPerNat = 255 / -Lowest;

    /// <summary>Stores a log probability in a byte, to the nearest of 255 steps between 0 and <see cref="Lowest"/>.</summary>
    public static byte Quantize(double logProbability) => (byte)Math.Clamp((int)Math.Round(-logProbability * StepsPerNat), 0, 255);

    /// <summary>Reads what <see cref="Quantize"/> stored.</summary>
    public static float Dequantize(int value) => (float)(-value / StepsPerNat);

    /// <summary>The key of a pair of tokens.</summary>
    public static ulong Key(int context, int token) => ((ulong)(uint)context << 20) | (uint)token;

    /// <summary>The key of three tokens.</summary>
    public static ulong Key(int farContext, int context, int token) => (1UL << 60) | ((ulong)(uint)farContext << 40) | Key(context, token);

    /// <summary>Mixes a key: the upper half chooses the slot, the lower is the fingerprint. Constants of SplitMix64 (Steele, Lea, Flood 2014).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Mix(ulong key)
    {
        key ^= key >> 31;
        key *= 0x9E3779B97F4A7C15UL;
        key ^= key >> 29;
        key *= 0xBF58476D1CE4E5B9UL;
        return key ^ (key >> 32);
    }

    /// <summary>The first slot to look at for a mixed key.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int FirstSlot(ulong mixed, int slots) => (int)(((mixed >> 32) * (uint)slots) >> 32);

    /// <summary>The fingerprint of a mixed key in the given number of bits; never 0, which means an empty slot.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Fingerprint(ulong mixed, int bits)
    {
        var fingerprint = (uint)mixed & ((1u << bits) - 1);
        return fingerprint == 0 ? 1 : fingerprint;
    }
}
