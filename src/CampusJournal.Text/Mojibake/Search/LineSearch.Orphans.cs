using CampusJournal.Text.Language;

namespace CampusJournal.Text.Mojibake.Search;

/// <content>Halves of characters whose other half is lost, which are copied as they are: a gap that is told is better than a guess.</content>
internal sealed partial class LineSearch
{
    private int runEnd;
    private bool isRunOdd;

    private void KeepOrphan(in Hypothesis hypothesis, int index)
    {
        var isCut = index == line.Count - 1 && !isDamagedDocument;
        var score = hypothesis.Score - keep.TokenPenalties[index] - (isCut ? SearchCosts.OrphanAtEnd : OrphanCost(hypothesis, index));
        if (score < best - SearchCosts.Beam)
        {
            return;
        }

        var context = isPlainLine && index < line.Count - 1 ? LanguageContext.AfterGap : LanguageContext.LineStart;
        ref var orphan = ref Branch(hypothesis);
        (orphan.Score, orphan.Context, orphan.IsAfterJoin) = (score, context, false);
        Push(hypothesis, ArcKind.Orphan, default, false);
    }

    /// <summary>Keeps a good sign behind a character whose second byte was dropped: ¹®È· is 문화· where the dot was a reference.</summary>
    private void KeepBehindLoss(in Hypothesis hypothesis, int index, int codePoint)
    {
        // As in StepForeign: what stands for itself costs nothing and says nothing.
        var isForeign = keep.Foreign.Contains(index);
        foreach (ref readonly var lost in losses.AsSpan())
        {
            ref var kept = ref Branch(hypothesis);
            var output = default(ArcOutput);
            var channel = LossCost(hypothesis, lost);
            channel += IsUnlikelyLoss((int)(hypothesis.Pending & 0xFF), hypothesis.Context.Near, lost.Value, codePoint) ? SearchCosts.LostInSymbol : 0;
            kept.Score -= channel;
            if (Feed(ref kept, lost.Value, ref output) && kept.Pending == 0)
            {
                var likelihood = model.Score(ref kept.Context, codePoint, isWritten: false);
                kept.Score += isForeign ? 0 : likelihood - keep.Penalties[index] - SearchCosts.LeaveForSign;
                (kept.HasLoss, kept.IsAfterJoin) = (true, false);
                Push(hypothesis, ArcKind.Kept, output, hasLoss: true, -channel);
            }
        }
    }

    /// <summary>
    /// Where a tool has joined bytes, what looks like a half is more likely what it left of them. It is none in a run of whole pairs, nor
    /// where the other half may be there: an ASCII letter, the no-break space that C2 and a space became, another half.
    /// </summary>
    private float OrphanCost(in Hypothesis hypothesis, int index)
    {
        var next = line.CodePointAt(index + 1);
        var mayBeWhole = next == 0xA0 || misreading.Target.IsAsciiTrail(next) || hypothesis.Context == LanguageContext.AfterGap;
        return isPlainLine && !mayBeWhole && IsInOddRun(index) ? SearchCosts.OrphanInPlainLine : SearchCosts.Orphan;
    }

    /// <summary>Whether the bytes that are shown around a unit, up to what is none on both sides, are odd in number: one is lost, or joined.</summary>
    private bool IsInOddRun(int index)
    {
        if (index >= runEnd)
        {
            var start = index;
            while (IsByteAt(start - 1))
            {
                start--;
            }

            for (runEnd = index; IsByteAt(runEnd); runEnd++)
            {
            }

            isRunOdd = (runEnd - start) % 2 != 0;
        }

        return isRunOdd;
    }

    private bool IsByteAt(int index) => line.CodePointAt(index) is >= 0x80 and var codePoint && misreading.SingleByte(codePoint) != 0;

    /// <summary>Whether something in the line is seen to be joined bytes: no page shows it for one.</summary>
    private static bool ShowsJoins(LineUnits line, Misreading tried)
    {
        foreach (ref readonly var unit in line.Units)
        {
            if (tried.HasJoins && unit.CodePoint >= 0x100 && tried.SingleByte(unit.CodePoint) == 0
                && !CharacterClasses.IsReferencedSign(unit.CodePoint) && CharacterClasses.Of(unit.CodePoint) != CharacterClass.CommonHangul)
            {
                return true;
            }
        }

        return false;
    }
}
