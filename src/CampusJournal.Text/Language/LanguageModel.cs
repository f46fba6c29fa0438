using System.Runtime.InteropServices;
using CampusJournal.Text.Normalization;

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

    // Set by hand: an unseen end behind a stem is no end, 걷 in front of a bracket was 강화. The pairs that were seen (았, 않 at a line's end
    // in chats) keep what they have.
    private const float EndOfStem = -6;

    // Old pages indent paragraphs and space titles with it; the training text, which others cleaned, has hardly any.
    private const int IdeographicSpace = 0x3000;
    private const float SpaceOfAnotherWidth = -2;

    private static readonly uint HangulClasses = CharacterClasses.Set(CharacterClass.CommonHangul, CharacterClass.RareHangul, CharacterClass.HangulJamo);

    private static readonly uint CasedClasses = CharacterClasses.Set(
        CharacterClass.Latin1Letter, CharacterClass.LatinExtended, CharacterClass.Greek, CharacterClass.Cyrillic);

    private static readonly uint NeverRepeated = CharacterClasses.Set(
        CharacterClass.CommonHangul, CharacterClass.RareHangul, CharacterClass.Other);

    private static readonly byte[] CaseOf = BuildCases();
    private static readonly Lazy<LanguageModel> Embedded = new(() => new LanguageModel(ModelFile.Read("korean.bin")));

    private readonly float[] values = new float[256];
    private readonly float[] transitions;
    private readonly float[] unseen;
    private readonly float[] pairBackoffs;

    // Stored as if they were probabilities, with the sign turned.
    private readonly float[] gains;

    // By code point; those that were never seen have the rank behind the last.
    private readonly ushort[] ranks = new ushort[LanguageModelFormat.Characters];
    private readonly float[] characters;
    private readonly float[] backoffs;
    private readonly NgramTree tree;

    /// <summary>Opens a model that stays where it is: <paramref name="file"/> must be embedded or pinned memory.</summary>
    /// <exception cref="InvalidDataException">The file is no model of this version.</exception>
    public LanguageModel(ReadOnlySpan<byte> file)
    {
        var header = MemoryMarshal.Cast<byte, uint>(file);
        if (header.Length < LanguageModelFormat.HeaderWords || header[0] != LanguageModelFormat.Magic || header[1] != LanguageModelFormat.Version)
        {
            throw new InvalidDataException("The language model has another format than this program.");
        }

        for (var i = 0; i < values.Length; i++)
        {
            values[i] = LanguageModelFormat.Dequantize(i);
        }

        var rest = file[(LanguageModelFormat.HeaderWords * sizeof(uint))..];
        transitions = Values(Take<byte>(ref rest, LanguageModelFormat.Classes * LanguageModelFormat.Classes));
        unseen = Values(Take<byte>(ref rest, LanguageModelFormat.Classes));
        pairBackoffs = Values(Take<byte>(ref rest, LanguageModelFormat.Levels));
        gains = Values(Take<byte>(ref rest, LanguageModelFormat.Levels));
        var codePoints = Take<ushort>(ref rest, (int)header[2]);
        characters = Values(Take<byte>(ref rest, codePoints.Length));
        var rowLengths = Take<ushort>(ref rest, LanguageModelFormat.Ranks);
        backoffs = Values(Take<byte>(ref rest, LanguageModelFormat.Ranks));
        tree = new NgramTree(rowLengths, rest, (int)header[3]);
        ranks.AsSpan().Fill((ushort)codePoints.Length);
        for (var rank = 0; rank < codePoints.Length; rank++)
        {
            ranks[codePoints[rank]] = (ushort)rank;
        }
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
            context = new LanguageContext(codePoint, 0);
            return rarity;
        }

        var nearClass = CharacterClasses.Of(near);
        var currentClass = CharacterClasses.Of(current);
        var score = Ngram(context, near, nearClass, current, currentClass, out var pair);
        if (isWritten && !currentClass.IsIn(NeverRepeated) && current >= 0x80)
        {
            score = current == near ? Math.Max(score, Repetition) : current == near + 1 ? Math.Max(score, CountingUp) : score;
        }

        if (currentClass.IsIn(CasedClasses) || (currentClass == CharacterClass.AsciiLetter && near >= 0x80))
        {
            score += Case(near, nearClass, current);
        }

        context = new LanguageContext(codePoint, pair);
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

    private static ReadOnlySpan<T> Take<T>(ref ReadOnlySpan<byte> file, int count)
        where T : unmanaged
    {
        var taken = MemoryMarshal.Cast<byte, T>(file)[..count];
        file = file[MemoryMarshal.AsBytes(taken).Length..];
        return taken;
    }

    private float[] Values(ReadOnlySpan<byte> stored)
    {
        var read = new float[stored.Length];
        for (var i = 0; i < read.Length; i++)
        {
            read[i] = values[stored[i]];
        }

        return read;
    }

    private float Ngram(
        LanguageContext context, int near, CharacterClass nearClass, int current, CharacterClass currentClass, out int contextPair)
    {
        contextPair = 0;
        if ((near | current) >= LanguageModelFormat.Characters)
        {
            return Unigram(nearClass, current, currentClass);
        }

        var nearRank = ranks[CharacterClasses.ContextToken(near)];
        var rank = ranks[CharacterClasses.PredictedToken(current)];
        var pair = tree.FindPair(nearRank, rank);
        float score;
        if (pair < 0)
        {
            score = Unigram(nearClass, current, currentClass) + (nearRank < backoffs.Length ? backoffs[nearRank] : 0);
            score += nearClass == CharacterClass.CommonHangul && !currentClass.IsIn(HangulClasses) && Hangul.IsStem(near) ? EndOfStem : 0;
        }
        else
        {
            score = values[tree.Probability(pair)];
            contextPair = tree.BackoffLevel(pair) == 0 ? 0 : pair + 1;
        }

        if (context.Pair == 0)
        {
            return score;
        }

        var level = tree.FindGainLevel(context.Pair - 1, rank);
        return score + (level < 0 ? pairBackoffs[tree.BackoffLevel(context.Pair - 1)] : -gains[level]);
    }

    private float Unigram(CharacterClass before, int codePoint, CharacterClass codePointClass)
    {
        // Greek of the training text is never followed by Hangul; where Korean has a Greek letter (β의), it is followed as a Latin one is.
        // Measured: 의 behind β has -8.1 so, and -17.7 otherwise.
        before = before == CharacterClass.Greek && codePointClass == CharacterClass.CommonHangul ? CharacterClass.AsciiLetter : before;
        var rank = codePoint < LanguageModelFormat.Characters ? ranks[CharacterClasses.PredictedToken(codePoint)] : characters.Length;
        return transitions[((int)before * LanguageModelFormat.Classes) + (int)codePointClass]
            + (rank < characters.Length ? characters[rank] : unseen[(int)codePointClass]);
    }
}
