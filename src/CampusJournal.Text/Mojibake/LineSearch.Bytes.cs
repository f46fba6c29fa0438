using System.Runtime.CompilerServices;

namespace CampusJournal.Text.Mojibake;

/// <content>Reading a unit as bytes of the original.</content>
internal sealed partial class LineSearch
{
    /// <summary>A sign between ASCII characters (½ cup, é alone) or good Korean (˝태풍) is hardly ever joined bytes.</summary>
    private float AloneCost(int index, int codePoint)
    {
        if (IsShownAt(index - 1) || IsShownAt(index + 1))
        {
            return 0;
        }

        return CharacterClasses.Of(codePoint) == CharacterClass.Latin1Symbol ? SearchCosts.JoinedAlone : SearchCosts.JoinedLetterAlone;
    }

    private bool IsShownAt(int index) =>
        line.CodePointAt(index) is >= 0x80 and var codePoint && CharacterClasses.Of(codePoint) != CharacterClass.CommonHangul;

    private void ReadOrigin(in Hypothesis hypothesis, in ByteOrigin shownOrigin, float aloneCost)
    {
        var origin = shownOrigin.IsJoined ? shownOrigin with { Cost = shownOrigin.Cost + aloneCost } : shownOrigin;
        ReadBytes(hypothesis, origin, -1, default);
        if (!mayHaveLoss || misreading.IsDouble)
        {
            return;
        }

        // A byte may be missing before this unit when one waits for it, and inside a unit of several bytes.
        var firstGap = hypothesis.Pending != 0 ? 0 : 1;
        foreach (var lost in misreading.Lost)
        {
            for (var gap = firstGap; gap < origin.Count; gap++)
            {
                ReadBytes(hypothesis, origin, gap, lost);
            }
        }
    }

    /// <summary>Feeds the bytes of a unit, and before the byte at <paramref name="gap"/> the one that was dropped there.</summary>
    private void ReadBytes(in Hypothesis hypothesis, in ByteOrigin origin, int gap, LostByte lost)
    {
        var read = hypothesis;
        read.Score -= origin.Cost + (hypothesis.IsComplete && hypothesis.Mode != SearchMode.Repairing ? SearchCosts.Resume : 0);
        if (gap >= 0)
        {
            read.Score -= LossCost(hypothesis, lost);
            read.HasLoss = true;
        }

        if (read.Score < best - SearchCosts.Beam)
        {
            return;
        }

        read.Mode = SearchMode.Repairing;
        var output = default(ArcOutput);
        for (var i = 0; i < origin.Count; i++)
        {
            if (i == gap)
            {
                read.Score -= IsUnlikelyLoss(read, lost, origin[i]) ? SearchCosts.LostInSymbol : 0;
                if (!Feed(ref read, lost.Value, ref output))
                {
                    return;
                }
            }

            if (!Feed(ref read, origin[i], ref output))
            {
                return;
            }
        }

        read.IsAfterJoin = origin.IsJoined;
        Push(read, hypothesis, ArcKind.Repaired, output, gap >= 0);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool Feed(ref Hypothesis hypothesis, int value, ref ArcOutput output)
    {
        if (misreading.IsDouble && value >= 0x80)
        {
            var shown = TargetDecoder.FeedUtf8(ref hypothesis.OuterPending, value);
            value = shown <= 0 ? 0 : misreading.SingleByte(shown);
            if (value == 0)
            {
                return shown == 0;
            }
        }

        if (value < 0x80 && hypothesis.Pending == 0)
        {
            return Emit(ref hypothesis, value, ref output);
        }

        var codePoint = misreading.Target.Feed(ref hypothesis.Pending, value);
        return codePoint == 0 || (codePoint > 0 && codePoint != 0xFFFD && Emit(ref hypothesis, codePoint, ref output));
    }

    private bool Emit(ref Hypothesis hypothesis, int codePoint, ref ArcOutput output)
    {
        hypothesis.Score += JamoScores.IsJamo(codePoint)
            ? JamoScores.Score(ref hypothesis.Context, codePoint)
            : model.Score(ref hypothesis.Context, codePoint, isWritten: false);
        return hypothesis.Score >= best - SearchCosts.Beam && output.TryAdd(codePoint);
    }

    /// <summary>A dropped byte hardly ever completes a symbol, nor a hanja that is a word alone: é between spaces is é.</summary>
    private bool IsUnlikelyLoss(in Hypothesis hypothesis, LostByte lost, int after)
    {
        if (misreading.Target.IsUtf8)
        {
            return false;
        }

        var kind = CharacterClasses.Of(misreading.Target.Pair((int)(hypothesis.Pending & 0xFF), lost.Value));
        return kind.IsIn(Symbols) || (kind == CharacterClass.CommonHanja && after < 0x80 && hypothesis.Context.Near is ' ' or 0xA0);
    }

    private float LossCost(in Hypothesis hypothesis, LostByte lost) =>
        isLossProven ? 0 : hypothesis.HasLoss ? lost.NextCost : Math.Max(lost.NextCost, lost.FirstCost - (SearchCosts.AbsentSoftHyphen * line.ShownCount));
}
