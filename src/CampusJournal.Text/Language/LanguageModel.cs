using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace CampusJournal.Text.Language;

/// <summary>
/// How likely a character is after the two before it: an interpolated n-gram model over characters with classes, trained on
/// Korean and, for text that is to be left alone, on 48 other languages. ASCII after ASCII costs nothing, and case is a factor of
/// its own, since mojibake has random case. Safe to share between threads.
/// </summary>
internal sealed class LanguageModel
{
    // Set by hand: after a letter, an upper-case one is common only behind another; between other signs it is common.
    private const float UpperAfterUpper = -0.7f;
    private const float UpperAfterLower = -4.2f;
    private const float LowerAfterUpper = -0.9f;
    private const float LowerAfterLower = -0.03f;
    private const float UpperAlone = -1.2f;
    private const float LowerAlone = -0.35f;

    // A row of the same sign (═══) or of signs that count up (①②③) is a way of writing, not a coincidence.
    private const float Repetition = -2.5f;
    private const float CountingUp = -3f;

    // Old pages indent paragraphs and space titles with it; the training text, which others cleaned, has hardly any.
    private const int IdeographicSpace = 0x3000;
    private const float SpaceOfAnotherWidth = -2;

    private static readonly uint CasedClasses = CharacterClasses.Set(
        CharacterClass.Latin1Letter, CharacterClass.LatinExtended, CharacterClass.Greek, CharacterClass.Cyrillic);

    private static readonly uint NeverRepeated = CharacterClasses.Set(
        CharacterClass.CommonHangul, CharacterClass.RareHangul, CharacterClass.Other);

    private static readonly byte[] CaseOf = BuildCases();
    private static readonly Lazy<LanguageModel> Embedded = new(() => new LanguageModel(ModelFile.Read("korean.bin")));

    private readonly float[] values = new float[256];
    private readonly float[] transitions;
    private readonly float[] unseen = new float[LanguageModelFormat.Classes];
    private readonly unsafe byte* characters;
    private readonly unsafe byte* backoffs;
    private readonly unsafe uint* bigrams;
    private readonly unsafe uint* trigrams;
    private readonly int bigramSlots;
    private readonly int trigramSlots;

    /// <summary>Opens a model that stays where it is: <paramref name="file"/> must be embedded or pinned memory.</summary>
    /// <exception cref="InvalidDataException">The file is no model of this version.</exception>
    public unsafe LanguageModel(ReadOnlySpan<byte> file)
    {
        var words = MemoryMarshal.Cast<byte, uint>(file);
        if (words.Length < LanguageModelFormat.HeaderWords || words[0] != LanguageModelFormat.Magic || words[1] != LanguageModelFormat.Version)
        {
            throw new InvalidDataException("The language model has another format than this program.");
        }

        (bigramSlots, trigramSlots) = ((int)words[2], (int)words[3]);
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = LanguageModelFormat.Dequantize(i);
        }

        var tables = file[(LanguageModelFormat.HeaderWords * 4)..];
        transitions = new float[LanguageModelFormat.Classes * LanguageModelFormat.Classes];
        for (var i = 0; i < transitions.Length; i++)
        {
            transitions[i] = values[tables[i]];
        }

        for (var i = 0; i < unseen.Length; i++)
        {
            unseen[i] = values[tables[transitions.Length + i]];
        }

        var start = (byte*)Unsafe.AsPointer(ref MemoryMarshal.GetReference(tables));
        characters = start + transitions.Length + unseen.Length;
        backoffs = characters + LanguageModelFormat.Characters;
        bigrams = (uint*)(start + LanguageModelFormat.TableBytes);
        trigrams = bigrams + bigramSlots;
    }

    /// <summary>Gets the model that is shipped with this program.</summary>
    public static LanguageModel Default => Embedded.Value;

    /// <summary>The log probability of a character that nothing is known about but the class before it.</summary>
    public float Prior(CharacterClass before, int codePoint) => Unigram(before, codePoint, CharacterClasses.Of(codePoint));

    /// <summary>The log probability (nats) of a character in its context.</summary>
    /// <param name="context">What stands before; moved on past the character.</param>
    /// <param name="codePoint">The character.</param>
    /// <param name="isWritten">Whether the text is scored as somebody may have written it: rows of one sign are then common.</param>
    public float Score(ref LanguageContext context, int codePoint, bool isWritten)
    {
        var near = AsSpace(context.Near);
        var current = AsSpace(codePoint);
        var rarity = codePoint == IdeographicSpace ? SpaceOfAnotherWidth : 0;
        if ((current | near) < 0x80)
        {
            context = new LanguageContext(0, codePoint, 0);
            return rarity;
        }

        var nearClass = CharacterClasses.Of(near);
        var currentClass = CharacterClasses.Of(current);
        var score = Ngram(context, near, nearClass, current, currentClass, out var pairBackoff);
        if (isWritten && !currentClass.IsIn(NeverRepeated) && current >= 0x80)
        {
            score = current == near ? Math.Max(score, Repetition) : current == near + 1 ? Math.Max(score, CountingUp) : score;
        }

        if (currentClass.IsIn(CasedClasses) || (currentClass == CharacterClass.AsciiLetter && near >= 0x80))
        {
            score += Case(near, nearClass, current);
        }

        // Only a pair that is a context needs its first character again: all others are one state, which lets the search merge them.
        context = new LanguageContext(pairBackoff == 0 ? 0 : context.Near, codePoint, pairBackoff);
        return score + rarity;
    }

    private static int AsSpace(int codePoint) => codePoint is 0xA0 or IdeographicSpace ? ' ' : codePoint;

    private static byte[] BuildCases()
    {
        var table = new byte[LanguageModelFormat.Characters];
        for (var c = 0; c < table.Length; c++)
        {
            table[c] = c < 0x80
                ? (byte)(c <= 'Z' ? 1 : c >= 'a' ? 2 : 0)
                : (byte)(char.IsUpper((char)c) ? 1 : char.IsLower((char)c) ? 2 : 0);
        }

        return table;
    }

    private static float Case(int near, CharacterClass nearClass, int current)
    {
        var isUpper = CaseOf[current] == 1;
        if (nearClass == CharacterClass.AsciiLetter || nearClass.IsIn(CasedClasses))
        {
            var isAfterUpper = near < CaseOf.Length && CaseOf[near] == 1;
            return isUpper
                ? isAfterUpper ? UpperAfterUpper : UpperAfterLower
                : CaseOf[current] != 2 ? 0 : isAfterUpper ? LowerAfterUpper : LowerAfterLower;
        }

        return current < 0x80 ? 0 : isUpper ? UpperAlone : LowerAlone;
    }

    private unsafe float Ngram(
        LanguageContext context, int near, CharacterClass nearClass, int current, CharacterClass currentClass, out byte pairBackoff)
    {
        pairBackoff = 0;
        if ((near | current) >= LanguageModelFormat.Characters)
        {
            return Unigram(nearClass, current, currentClass);
        }

        var nearToken = CharacterClasses.ContextToken(near);
        var token = CharacterClasses.PredictedToken(current);
        var slot = Find(bigrams, bigramSlots, LanguageModelFormat.Key(nearToken, token), 16);
        float score;
        if (slot == 0)
        {
            score = values[backoffs[nearToken]] + transitions[((int)nearClass * LanguageModelFormat.Classes) + (int)currentClass] + values[characters[token]];
        }
        else
        {
            score = values[slot >> 8 & 0xFF];
            pairBackoff = (byte)slot;
        }

        if (context.PairBackoff == 0 || near < 0x80)
        {
            return score;
        }

        var farToken = CharacterClasses.ContextToken(context.Far);
        var triple = Find(trigrams, trigramSlots, LanguageModelFormat.Key(farToken, nearToken, token), 24);
        return triple != 0 ? values[triple & 0xFF] : score + values[context.PairBackoff];
    }

    private unsafe float Unigram(CharacterClass before, int codePoint, CharacterClass codePointClass) =>
        transitions[((int)before * LanguageModelFormat.Classes) + (int)codePointClass]
        + (codePoint < LanguageModelFormat.Characters ? values[characters[CharacterClasses.PredictedToken(codePoint)]] : unseen[(int)codePointClass]);

    /// <summary>The slot of a key, zero for none: from its first slot on to the one that has its fingerprint, or to an empty one.</summary>
    private static unsafe uint Find(uint* table, int slots, ulong key, int fingerprintBits)
    {
        var mixed = LanguageModelFormat.Mix(key);
        var fingerprint = LanguageModelFormat.Fingerprint(mixed, fingerprintBits);
        var i = LanguageModelFormat.FirstSlot(mixed, slots);

        // Four fifths of the slots are taken, so a key that is missing, as most are, is looked for in a dozen of them.
        var (wanted, shift) = (Vector128.Create(fingerprint), 32 - fingerprintBits);
        for (; i + (2 * Vector128<uint>.Count) <= slots; i += 2 * Vector128<uint>.Count)
        {
            var first = Vector128.Load(table + i);
            var second = Vector128.Load(table + i + Vector128<uint>.Count);
            var ends = Ends(first, wanted, shift) | Ends(second, wanted, shift) << Vector128<uint>.Count;
            if (ends != 0)
            {
                return table[i + BitOperations.TrailingZeroCount(ends)];
            }
        }

        for (i = i == slots ? 0 : i; ; i = i + 1 == slots ? 0 : i + 1)
        {
            var slot = table[i];
            if (slot == 0 || slot >> shift == fingerprint)
            {
                return slot;
            }
        }
    }

    private static uint Ends(Vector128<uint> slots, Vector128<uint> wanted, int shift) =>
        (Vector128.Equals(slots >>> shift, wanted) | Vector128.Equals(slots, Vector128<uint>.Zero)).ExtractMostSignificantBits();
}
