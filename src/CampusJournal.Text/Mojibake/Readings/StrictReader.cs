using CampusJournal.Text.Language;
using CampusJournal.Text.Mojibake.Search;
using CampusJournal.Text.Normalization;

namespace CampusJournal.Text.Mojibake.Readings;

/// <summary>
/// Reads a line without a search where that can only find the same: every byte fits the charset, to the line's end, and makes usual
/// syllables and signs, enough of them. Five to fifteen times as fast as the search. Used again for every line; not for sharing.
/// </summary>
internal sealed class StrictReader(LanguageModel model)
{
    /// <summary>The least log probability of one character, and of all in the mean, whatever stands before.</summary>
    private const float LeastOfCharacter = -12.5f;
    private const float LeastInTheMean = -7;

    /// <summary>The least log probability of a syllable that two dropped soft hyphens would make two usual ones of (걷 is 강화 without).</summary>
    private const float LeastOfDoubtful = -8.5f;

    /// <summary>What a shown byte counts in the line as it stands: a little more than the search finds, which is -6 mostly.</summary>
    private const float ShownAsItIs = -5;

    /// <summary>Beyond this gain (nats) nothing depends on how large it is.</summary>
    private const float LeastGain = 35;

    private const char FirstPairByte = '\u00A1';
    private const char LastPairByte = '\u00FE';
    private const byte FirstLead = 0xEA;
    private const byte LastLead = 0xEC;
    private const int BytesOfSyllable = 3;
    private const int FirstSyllable = 0xAC00;
    private const int LastSyllable = 0xD7A3;

    private static readonly uint Usual = CharacterClasses.Set(
        CharacterClass.CommonHangul, CharacterClass.Symbol, CharacterClass.Punctuation, CharacterClass.Latin1Symbol);

    private readonly float[] syllables = Scores(model, withDoubtful: true);
    private readonly float[] pairSyllables = Scores(model, withDoubtful: false);
    private readonly Dictionary<(Misreading, int), ChainCandidate> chains = [];
    private readonly List<ReadingChange> changes = [];
    private char[] original = new char[256];
    private int length;
    private float score;
    private int shown;
    private int hangul;
    private bool hasControls;
    private bool hasOthers;

    private float Gain => score - (ShownAsItIs * shown);

    /// <summary>Reads a line.</summary>
    /// <param name="line">The line.</param>
    /// <param name="misreading">A misreading whose <see cref="Misreading.MayBeStrict"/> is set.</param>
    /// <returns>The repair, with the chain that gives back the line; null where only a search can tell.</returns>
    public LineRepair? Read(string line, Misreading misreading)
    {
        if (!Decode(line, misreading) || hangul == 0 || Gain < LeastGain || Page(misreading) is not (>= 0 and var page))
        {
            return null;
        }

        var distances = new float[changes.Count];
        Array.Fill(distances, LineReader.ProofWindow);
        return new LineRepair(Reading(line, misreading), Chain(misreading, page), distances, null);
    }

    private static float[] Scores(LanguageModel model, bool withDoubtful)
    {
        var scores = new float[LastSyllable - FirstSyllable + 1];
        for (var i = 0; i < scores.Length; i++)
        {
            scores[i] = ScoreOf(model, FirstSyllable + i);
            if (!withDoubtful && scores[i] < LeastOfDoubtful && LostSoftHyphens.MayBeTwo(model, (char)(FirstSyllable + i)))
            {
                scores[i] = float.NegativeInfinity;
            }
        }

        return scores;
    }

    private static float ScoreOf(LanguageModel model, int codePoint) =>
        CharacterClasses.Of(codePoint).IsIn(Usual) ? model.Prior(CharacterClass.CommonHangul, codePoint) : float.NegativeInfinity;

    private bool Decode(string line, Misreading misreading)
    {
        original = original.Length < line.Length ? new char[line.Length * 2] : original;
        changes.Clear();
        (length, score, shown, hangul, hasControls, hasOthers) = (0, 0, 0, 0, false, false);
        for (var i = 0; i < line.Length;)
        {
            if (line[i] < 0x80)
            {
                if (!IsPlain(line, i))
                {
                    return false;
                }

                original[length++] = line[i++];
                continue;
            }

            var (start, first) = (i, length);
            if (!(misreading.Target.IsUtf8 ? DecodeUtf8(line, misreading, ref i) : DecodePairs(line, misreading, ref i)))
            {
                return false;
            }

            if (i - start == 2 && IsAmidLetters(line, start, i))
            {
                return false;
            }

            changes.Add(new ReadingChange(start, i, new string(original, first, length - first)));
            shown += i - start;
        }

        return score >= LeastInTheMean * shown / (misreading.Target.IsUtf8 ? 3 : 2);
    }

    /// <summary>Whether an ASCII character is a unit by itself: no part of a reference, nor of what may have been one ligature.</summary>
    private static bool IsPlain(string line, int index) => line[index] == '&'
        ? !HtmlReference.TryRead(line.AsSpan(index), out _, out _)
        : index + 1 == line.Length || TextUnit.LigatureOf(line[index], line[index + 1]) == 0;

    /// <summary>Whether two characters stand within a word of ASCII letters: AÇÃO is a word of another language.</summary>
    private static bool IsAmidLetters(string line, int start, int end) =>
        start > 0 && end < line.Length && char.IsAsciiLetter(line[start - 1]) && char.IsAsciiLetter(line[end]);

    private bool DecodePairs(string line, Misreading misreading, ref int index)
    {
        for (; index < line.Length && line[index] >= 0x80; index += 2)
        {
            var isPair = index + 1 < line.Length && IsPairByte(line[index]) && IsPairByte(line[index + 1]);
            if (!isPair || MayBeSplit(line, index, misreading) || !Add(misreading.Target.Pair(line[index], line[index + 1]), pairSyllables))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a pair may as well be what ftfy makes of C3 and a space, à and a space: 커플 comes as 커행 does.</summary>
    private bool MayBeSplit(string line, int index, Misreading misreading) =>
        line[index + 1] == 'à' && index + 2 < line.Length && line[index + 2] == ' ' && IsUsual(misreading.Target.Pair(line[index], 0xC3));

    private bool IsUsual(int codePoint) => Hangul.IsSyllable(codePoint) && pairSyllables[codePoint - FirstSyllable] >= LeastOfDoubtful;

    private static bool IsPairByte(char shown) => shown is >= FirstPairByte and <= LastPairByte;

    private bool DecodeUtf8(string line, Misreading misreading, ref int index)
    {
        var bytes = misreading.SingleBytes;
        while (index < line.Length && line[index] >= 0x80)
        {
            var codePoint = SyllableAt(line.AsSpan(index), bytes);
            if (codePoint != 0)
            {
                Note(line[index]);
                Note(line[index + 1]);
                Note(line[index + 2]);
                index += BytesOfSyllable;
            }
            else
            {
                codePoint = CharacterAt(line, bytes, ref index);
            }

            if (codePoint < 0 || !Add(codePoint, syllables))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Reads what most of the text is, a character of three bytes with a lead of Hangul; zero for all else.</summary>
    private static int SyllableAt(ReadOnlySpan<char> shown, ReadOnlySpan<byte> bytes)
    {
        if (shown.Length < BytesOfSyllable)
        {
            return 0;
        }

        var (lead, second, third) = (bytes[shown[0]], bytes[shown[1]], bytes[shown[2]]);
        var isSyllable = lead is >= FirstLead and <= LastLead && ((second ^ 0x80) | (third ^ 0x80)) < 0x40;
        return isSyllable ? ((lead & 0x0F) << 12) | ((second & 0x3F) << 6) | (third & 0x3F) : 0;
    }

    /// <summary>Reads one character of UTF-8, whichever; below zero where there is none.</summary>
    private int CharacterAt(string line, ReadOnlySpan<byte> bytes, ref int index)
    {
        var pending = 0u;
        var codePoint = 0;
        while (codePoint == 0)
        {
            if (index == line.Length || line[index] < 0x80)
            {
                return TargetDecoder.Invalid;
            }

            Note(line[index]);
            codePoint = TargetDecoder.FeedUtf8(ref pending, bytes[line[index++]]);
        }

        return codePoint;
    }

    private void Note(char shown)
    {
        hasControls |= shown is < '\u00A0' and not ('\u0081' or '\u008D' or '\u008F' or '\u0090' or '\u009D');
        hasOthers |= shown >= 0x100;
    }

    private bool Add(int codePoint, float[] scores)
    {
        var syllable = (uint)(codePoint - FirstSyllable);
        var likelihood = syllable < (uint)scores.Length ? scores[syllable] : ScoreOf(model, codePoint);
        hangul += syllable < (uint)scores.Length ? 1 : 0;
        score += likelihood;
        original[length++] = (char)codePoint;
        return likelihood >= LeastOfCharacter;
    }

    /// <summary>The page in which the bytes were shown: cp1252, which has characters for most bytes below A0, or latin-1; -1 for none of them.</summary>
    private int Page(Misreading misreading) => !misreading.Target.IsUtf8 || !hasControls ? 0 : hasOthers ? -1 : 1;

    private ChainCandidate Chain(Misreading misreading, int page)
    {
        if (!chains.TryGetValue((misreading, page), out var chain))
        {
            chain = misreading.ChainsOf(hasLoss: false)
                .First(candidate => candidate.Tool.Length == 0 && candidate.Chain.Words.Contains(misreading.Pages[page]));
            chains.Add((misreading, page), chain);
        }

        return chain;
    }

    private Reading Reading(string line, Misreading misreading)
    {
        var kept = new bool[length];
        for (var i = 0; i < kept.Length; i++)
        {
            kept[i] = original[i] < 0x80;
        }

        return new Reading
        {
            Misreading = misreading,
            Gain = Gain,
            Channel = 0,
            Changes = [.. changes],
            Original = new string(original, 0, length),
            Damaged = line,
            Kept = kept,
            Losses = 0,
            HasGuess = false,
            HasJoins = false,
            HasJoinedSigns = false,
            HasForeignJoins = false,
            Suspects = 0,
            OrphanUnits = [],
            UnpairedBrackets = 0,
            CommonHangul = hangul,
            Oddities = 0,
            LoneJamo = 0,
            RepairedUnits = shown,
        };
    }
}
