using System.Runtime.CompilerServices;
using CampusJournal.Text.Language;

namespace CampusJournal.Text.Mojibake.Search;

/// <content>Reading a unit as bytes of the original.</content>
internal sealed partial class LineSearch
{
    private const int MiddleDot = 0xB7;

    /// <summary>A sign between ASCII characters (½ cup, é alone) or good Korean (˝태풍) is hardly ever joined bytes.</summary>
    private float AloneCost(int index, int codePoint)
    {
        if (IsShownAt(index - 1) || IsShownAt(index + 1) || (isJoinedDocument && line.Count == 1))
        {
            return 0;
        }

        return CharacterClasses.Of(codePoint) == CharacterClass.Latin1Symbol ? SearchCosts.JoinedAlone : SearchCosts.JoinedLetterAlone;
    }

    private bool IsShownAt(int index) =>
        line.CodePointAt(index) is >= 0x80 and var codePoint && CharacterClasses.Of(codePoint) != CharacterClass.CommonHangul;

    private void ReadOrigin(in Hypothesis hypothesis, in ByteOrigin origin, float extraCost)
    {
        ReadBytes(hypothesis, origin, extraCost, -1, default);

        // A byte may be missing before this unit when one waits for it, and inside a unit of several bytes; of a pair it is the second
        // one, as the first one (AD) begins the rarest syllables only.
        var firstGap = hypothesis.Pending != 0 ? 0 : 1;
        var stride = readsPairs && !misreading.IsInferred ? 2 : 1;
        foreach (ref readonly var lost in losses.AsSpan())
        {
            for (var gap = firstGap; gap < origin.Count; gap += stride)
            {
                ReadBytes(hypothesis, origin, extraCost, gap, lost);
            }
        }
    }

    /// <summary>Reads a unit as a byte of which nothing is known.</summary>
    private void ReadBlank(in Hypothesis hypothesis)
    {
        foreach (var lost in misreading.Lost)
        {
            ref var read = ref Branch(hypothesis);
            var output = default(ArcOutput);
            read.Score -= hypothesis.IsComplete && hypothesis.Mode != SearchMode.Repairing ? SearchCosts.Resume : 0;
            (read.Mode, read.HasLoss, read.IsAfterJoin) = (SearchMode.Repairing, true, false);
            if (Feed(ref read, lost.Value, ref output))
            {
                Push(hypothesis, ArcKind.Repaired, output, true);
            }
        }
    }

    /// <summary>Feeds the bytes of a unit, and before the byte at <paramref name="gap"/> the one that was dropped there.</summary>
    private void ReadBytes(in Hypothesis hypothesis, in ByteOrigin origin, float extraCost, int gap, in LostByte lost)
    {
        // What most often fails comes first, before anything is copied.
        if (!misreading.IsDouble && !MayBegin(hypothesis.Pending, origin, gap, lost.Value))
        {
            return;
        }

        var channel = origin.Cost + (gap < 0 ? 0 : LossCost(hypothesis, lost));
        var resume = hypothesis.IsComplete && hypothesis.Mode != SearchMode.Repairing ? SearchCosts.Resume : 0;
        var score = hypothesis.Score - channel - extraCost - resume;
        if (score < best - SearchCosts.Beam)
        {
            return;
        }

        var bytes = gap < 0 ? origin : origin.With(lost.Value, gap);
        var isRead = readsPairs ? ReadPairs(hypothesis, bytes, gap, score, out var output) : ReadSequence(hypothesis, bytes, gap, score, out output);
        if (isRead)
        {
            ref var read = ref next[nextCount];
            read.HasLoss |= gap >= 0;
            (read.Mode, read.IsAfterJoin) = (SearchMode.Repairing, origin.IsJoined);
            Push(hypothesis, ArcKind.Repaired, output, gap >= 0, -channel);
        }
    }

    /// <summary>Reads bytes of a charset of pairs, the usual case: nothing is copied until it is known that they are read.</summary>
    private bool ReadPairs(in Hypothesis hypothesis, in ByteOrigin bytes, int gap, float score, out ArcOutput output)
    {
        output = default;
        var context = hypothesis.Context;
        var lead = (int)(hypothesis.Pending & 0xFF);
        for (var i = 0; i < bytes.Count; i++)
        {
            var codePoint = bytes[i];
            score -= i == gap && IsUnlikelyLoss(lead, context.Near, codePoint, bytes[i + 1]) ? SearchCosts.LostInSymbol : 0;
            if (lead == 0 && codePoint >= 0x80)
            {
                if (!target.IsLead(codePoint))
                {
                    return false;
                }

                lead = codePoint;
                continue;
            }

            codePoint = lead == 0 ? codePoint : target.Pair(lead, codePoint);
            lead = 0;
            if (codePoint == 0)
            {
                return false;
            }

            score += model.Score(ref context, codePoint, isWritten: false);
            if (score < best - SearchCosts.Beam || !output.TryAdd(codePoint))
            {
                return false;
            }
        }

        ref var read = ref Branch(hypothesis);
        (read.Score, read.Context, read.Pending) = (score, context, TargetDecoder.PendingAfter(lead));
        return true;
    }

    /// <summary>Reads bytes of any charset, through a second layer of UTF-8 too.</summary>
    private bool ReadSequence(in Hypothesis hypothesis, in ByteOrigin bytes, int gap, float score, out ArcOutput output)
    {
        output = default;
        ref var read = ref Branch(hypothesis);
        read.Score = score;
        for (var i = 0; i < bytes.Count; i++)
        {
            read.Score -= i == gap && IsUnlikelyLoss((int)(read.Pending & 0xFF), read.Context.Near, bytes[i], bytes[i + 1]) ? SearchCosts.LostInSymbol : 0;
            if (!Feed(ref read, bytes[i], ref output))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether the first two bytes can come; more is seen when they are fed.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool MayBegin(uint pending, in ByteOrigin origin, int gap, int lost)
    {
        var first = gap == 0 ? lost : origin[0];
        if (pending != 0)
        {
            return target.MayFollow(pending, first);
        }

        if (first < 0x80)
        {
            return true;
        }

        return origin.Count == 1 ? target.IsLead(first) : target.MayBePair(first, gap == 1 ? lost : origin[1]);
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

        var codePoint = target.Feed(ref hypothesis.Pending, value);
        return codePoint == 0 || (codePoint > 0 && codePoint != 0xFFFD && Emit(ref hypothesis, codePoint, ref output));
    }

    private bool Emit(ref Hypothesis hypothesis, int codePoint, ref ArcOutput output)
    {
        hypothesis.Score += JamoScores.IsJamo(codePoint)
            ? JamoScores.Score(ref hypothesis.Context, codePoint)
            : model.Score(ref hypothesis.Context, codePoint, isWritten: false);
        return hypothesis.Score >= best - SearchCosts.Beam && output.TryAdd(codePoint);
    }

    /// <summary>
    /// A dropped byte hardly ever completes a symbol, nor a hanja that is a word alone: é between spaces is é. And a middle dot between
    /// words is one, not half of 럇, which is in no word.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool IsUnlikelyLoss(int lead, int near, int lost, int after)
    {
        if (target.IsUtf8)
        {
            return false;
        }

        var kind = CharacterClasses.Of(target.Pair(lead, lost));
        return lead == MiddleDot || kind.IsIn(Symbols) || (kind == CharacterClass.CommonHanja && after < 0x80 && near is ' ' or 0xA0);
    }

    private float LossCost(in Hypothesis hypothesis, in LostByte lost) =>
        isLossProven ? 0 : hypothesis.HasLoss ? lost.NextCost : Math.Max(lost.NextCost, lost.FirstCost - likelyLoss - (SearchCosts.AbsentSoftHyphen * line.ShownCount));
}
