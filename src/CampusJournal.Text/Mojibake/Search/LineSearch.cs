using CampusJournal.Text.Language;
using CampusJournal.Text.Normalization;

namespace CampusJournal.Text.Mojibake.Search;

/// <summary>
/// Finds the most probable originals of one line under one misreading: a Viterbi search over the line's units, in which every
/// path keeps some units and reads others as bytes of the original. Used again for every line; not for sharing.
/// </summary>
/// <remarks>A noisy channel: see <see cref="SearchCosts"/> for the channel and <see cref="LanguageModel"/> for the source.</remarks>
/// <param name="model">The source.</param>
/// <param name="readsWords">Whether words that read well skip the search; tests compare with the search alone.</param>
internal sealed partial class LineSearch(CachedScores model, bool readsWords = true)
{
    private static readonly uint Symbols = CharacterClasses.Set(
        CharacterClass.Symbol, CharacterClass.Punctuation, CharacterClass.Latin1Symbol, CharacterClass.Latin1Letter,
        CharacterClass.LatinExtended, CharacterClass.Greek, CharacterClass.Cyrillic, CharacterClass.Kana, CharacterClass.HangulJamo);

    private const int FirstMark = 0x300;

    private readonly Lattice lattice = new();
    private readonly KeepScores keep = new(model.Model);
    private readonly List<PathEnd> ends = [];
    private readonly int[] order = new int[SearchCosts.MostInferred + 1];
    private readonly Hypothesis[] current = new Hypothesis[SearchCosts.MostInferred + 1];
    private Hypothesis[] next = new Hypothesis[512];
    private int currentCount;
    private int nextCount;
    private float best;
    private LineUnits line = null!;
    private Misreading misreading = null!;
    private TargetDecoder target = TargetDecoder.Utf8;
    private bool readsPairs;
    private float[] estimates = [];
    private LostByte[] losses = [];
    private bool isLossProven;
    private float likelyLoss;
    private bool isDamagedDocument;
    private bool isJoinedDocument;
    private bool isPlainLine;
    private bool mayHaveJoins;
    private bool mayJoinHere;

    /// <summary>Gets the score of the line as it stands, after <see cref="Run"/>.</summary>
    public float AsItIs => keep.AsItIs;

    /// <summary>Gets the lattice that <see cref="Run"/> filled.</summary>
    public Lattice Lattice => lattice;

    /// <summary>Searches a line.</summary>
    /// <param name="units">The line.</param>
    /// <param name="tried">The misreading to try.</param>
    /// <param name="evidence">What is known about the document.</param>
    /// <returns>The last states of the paths that repair something, with the cost of ending there; empty when none does.</returns>
    public IReadOnlyList<PathEnd> Run(LineUnits units, Misreading tried, in DocumentEvidence evidence)
    {
        (line, misreading) = (units, tried);
        target = tried.Target;
        readsPairs = !target.IsUtf8 && !tried.IsDouble;
        estimates = tried.PendingEstimates(model.Model);
        // A single byte is half a syllable only where other lines show that bytes were dropped.
        var isLoneByte = evidence is { IsDamaged: true, HasLostSoftHyphens: false } && units.Count == 1;
        var hasNoLoss = isLoneByte || (evidence.Traces.HasKeptSoftHyphens && readsPairs && !tried.IsInferred);
        losses = !hasNoLoss && MayHaveLost(units, tried) ? tried.Lost : [];
        mayHaveJoins = tried.HasJoins && !evidence.Traces.HasNoTool;
        isLossProven = evidence.HasLostSoftHyphens && !tried.Target.IsUtf8 && !tried.IsInferred;
        likelyLoss = evidence.IsLossLikely && !tried.Target.IsUtf8 && !tried.IsInferred ? SearchCosts.LossInJoinedDocument : 0;
        isDamagedDocument = evidence.IsDamaged;
        isJoinedDocument = evidence is { IsDamaged: true, HasJoins: true };
        runEnd = 0;
        isPlainLine = !tried.Target.IsUtf8 && !evidence.IsDamaged && !ShowsJoins(units, tried);
        keep.Read(units, tried, evidence);

        current[0] = new Hypothesis { Context = LanguageContext.LineStart, Node = lattice.Reset() };
        currentCount = 1;
        var mayReadWords = readsWords && !tried.IsDouble && !tried.ShowsPairs;
        for (var i = 0; i < units.Count; i++)
        {
            i = mayReadWords ? ReadWord(i) : i;
            if (i < units.Count)
            {
                StepOver(i);
            }
        }

        CollectEnds();
        return ends;
    }

    private void StepOver(int index)
    {
        var codePoint = line.CodePointAt(index);
        nextCount = 0;
        best = float.NegativeInfinity;
        if (keep.Foreign.Contains(index))
        {
            StepForeign(index);
        }
        else if (codePoint < 0x80)
        {
            StepAscii(index, codePoint);
        }
        else
        {
            StepShown(index, codePoint);
        }

        Prune();
    }

    /// <summary>Takes every path on, as it is, past what stands for itself; what waits for a byte ends there.</summary>
    private void StepForeign(int index)
    {
        for (var h = 0; h < currentCount; h++)
        {
            ref readonly var hypothesis = ref current[h];
            if (hypothesis.IsComplete)
            {
                ref var kept = ref Branch(hypothesis);
                model.Score(ref kept.Context, line.KeptAt(index), isWritten: false);
                kept.IsAfterJoin = false;
                Push(hypothesis, ArcKind.Kept, default, false);
            }
            else if (readsPairs && line.CodePointAt(index) >= 0x80)
            {
                KeepBehindLoss(hypothesis, index, line.KeptAt(index));
            }
        }
    }

    private void StepAscii(int index, int codePoint)
    {
        var keptCodePoint = line.KeptAt(index);
        var isBlank = misreading.Blanks.Contains((char)codePoint);
        for (var h = 0; h < currentCount; h++)
        {
            ref readonly var hypothesis = ref current[h];
            if (hypothesis.IsComplete)
            {
                Keep(hypothesis, index, keptCodePoint);
            }

            if (isBlank)
            {
                ReadBlank(hypothesis);
            }

            ReadAscii(hypothesis, index, codePoint);
        }
    }

    private void StepShown(int index, int codePoint)
    {
        var keptCodePoint = line.KeptAt(index);
        var origins = misreading.OriginsOf(codePoint);
        mayJoinHere = mayHaveJoins && MayJoin(index);
        var aloneCost = mayHaveJoins ? AloneCost(index, codePoint) : 0;
        var isBlank = misreading.Blanks.Contains((char)codePoint);
        var isSwappable = mayHaveJoins && IsSwappable(codePoint, line.CodePointAt(index + 1));
        // ftfy writes C3 20 as à and a space.
        var isGoodSign = readsPairs && (codePoint == 0xA0 || CharacterClasses.IsReferencedSign(codePoint));
        var isSplitJoin = mayHaveJoins && codePoint == 'à' && line.CodePointAt(index + 1) == ' ';
        for (var h = 0; h < currentCount; h++)
        {
            ref readonly var hypothesis = ref current[h];
            if (hypothesis.IsSwapped)
            {
                ReadInPlace(hypothesis, line.CodePointAt(index - 1), isSwapped: false);
                continue;
            }

            if (isSwappable)
            {
                ReadInPlace(hypothesis, line.CodePointAt(index + 1), isSwapped: true);
            }

            if (hypothesis.IsComplete)
            {
                Keep(hypothesis, index, keptCodePoint);
            }
            else if (isGoodSign)
            {
                KeepBehindLoss(hypothesis, index, keptCodePoint);
            }

            if (isBlank)
            {
                ReadBlank(hypothesis);
            }

            ReadOrigins(hypothesis, origins, aloneCost);
            if (isSplitJoin)
            {
                ReadOrigin(hypothesis, new ByteOrigin(0xC3, 1, 1, false), 0);
            }
        }
    }

    private void ReadOrigins(in Hypothesis hypothesis, ReadOnlySpan<ByteOrigin> origins, float joinedCost)
    {
        foreach (ref readonly var origin in origins)
        {
            if (!origin.IsJoined || mayJoinHere || hypothesis.IsAfterJoin)
            {
                ReadOrigin(hypothesis, origin, origin.IsJoined ? joinedCost : 0);
            }
        }
    }

    /// <summary>Reads a unit as if its neighbour stood here.</summary>
    private void ReadInPlace(Hypothesis hypothesis, int codePoint, bool isSwapped)
    {
        hypothesis.IsSwapped = isSwapped;
        ReadOrigins(hypothesis, misreading.OriginsOf(codePoint), 0);
    }

    /// <summary>
    /// Whether form C may have changed the order of two marks: 이미는 holds CC B9 CC B4 (U+0339 and U+0334), 주셨다 D6 BC CC B4 (U+05BC and
    /// U+0334).
    /// </summary>
    private static bool IsSwappable(int first, int second) =>
        first >= FirstMark && second >= FirstMark
        && NormalizationTables.ClassOf(first) is > 0 and var order && order < NormalizationTables.ClassOf(second);

    private void Keep(in Hypothesis hypothesis, int index, int codePoint)
    {
        var penalty = keep.Penalties[index];
        var mode = hypothesis.Mode;
        if (codePoint is >= 0x80 and not 0xA0 && mode == SearchMode.Repairing)
        {
            var isSign = CharacterClasses.IsReferencedSign(codePoint);
            penalty += isSign ? SearchCosts.LeaveForSign : SearchCosts.Leave;
            mode = isSign ? SearchMode.Repairing : SearchMode.Keeping;
        }

        var cost = (codePoint == 0xFFFD ? SearchCosts.Replacement : 0) - penalty;
        if (hypothesis.Score + cost >= best - SearchCosts.Beam || mode == SearchMode.Untouched)
        {
            ref var kept = ref Branch(hypothesis);

            // What no misreading shows (emoji, lone surrogates) is as good as given: it must not count against the repair.
            var likelihood = model.Score(ref kept.Context, codePoint, isWritten: false);
            likelihood = codePoint is >= 0x10000 or (>= 0xD800 and < 0xE000) ? Math.Max(likelihood, SearchCosts.FloorOther) : likelihood;
            kept.Score += codePoint == 0xFFFD ? cost : likelihood + cost;
            (kept.Mode, kept.IsAfterJoin) = (mode, false);
            Push(hypothesis, ArcKind.Kept, default, false);
        }

        if (hypothesis.Mode == SearchMode.Repairing && !misreading.IsDouble && codePoint is >= 0x80 and not 0xA0 && misreading.SingleByte(codePoint) != 0)
        {
            KeepOrphan(hypothesis, index);
        }
    }

    /// <summary>Whether bytes may be missing between the units; those that are blank are read as such.</summary>
    private static bool MayHaveLost(LineUnits units, Misreading tried)
    {
        if (tried.IsDouble || tried.Blanks.Length > 0)
        {
            return false;
        }

        return tried.IsInferred || (tried.Target.IsUtf8 ? HasByteOfC1(units, tried) : !units.HasSoftHyphen);
    }

    /// <summary>Whether some byte from 80 to 9F is left: else they are gone all together, and which they were cannot be told.</summary>
    private static bool HasByteOfC1(LineUnits units, Misreading tried)
    {
        foreach (ref readonly var unit in units.Units)
        {
            if (tried.SingleByte(unit.CodePoint) is >= 0x80 and < 0xA0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Whether ftfy can have joined after a character: it does not after a sign that it takes for a trail byte, unless that was joined
    /// too (<see cref="Hypothesis.IsAfterJoin"/>).
    /// </summary>
    public static bool MayJoinAfter(int codePoint, Misreading misreading) =>
        codePoint is < 0x80 or (>= 0xC0 and < 0x100) || IsLooseSign(codePoint) || misreading.SingleByte(codePoint) is 0 or >= 0xC0;

    private bool MayJoin(int index) => misreading.JoinsAnywhere || index == 0 || MayJoinAfter(line.CodePointAt(index - 1), misreading);

    private static bool IsLooseSign(int codePoint) => codePoint is >= 0x2013 and <= 0x2026;
}
